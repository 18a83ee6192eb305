import Languages
import WorkPlan

/// A list of records that can be narrowed down, sorted and cut into pages: what one kind of list has of its own.
protocol RecordList {
    /// What a row is made of.
    associatedtype Line

    /// Every row that there is, in no order.
    var lines: [Line] { get }

    /// The columns, on the page and in the file.
    var columns: [ListColumn] { get }

    /// By what the list can be narrowed down, with what can be chosen.
    var filters: [ListFilter] { get }

    /// Whether a row stays when the list is narrowed down.
    func keeps(_ line: Line, _ filter: Parameter, _ value: String) -> Bool

    /// The words by which a row has its place in alphabetical order.
    func words(_ line: Line) -> String

    /// Whether a row stands before another in an order, the alphabetical one aside.
    func precedes(_ left: Line, _ right: Line, by key: ListQuery.Key) -> Bool

    /// A row, with a value for each column.
    func row(_ line: Line) -> DataTable.Row
}

extension RecordList {
    /// Rows in an order. Those with the same words are in the list's own order.
    func sorted(_ lines: [Line], by sort: ListQuery.Sort, in language: Language) -> [Line] {
        // A key is made once for each row: comparing words by the rules of a language is slow.
        let keys: [[UInt8]] =
            sort.key == .title ? Collation(language).keys(of: lines.map(words)) : lines.map { _ in [] }
        // Numbers are moved and not rows, each of which counts a dozen references.
        return lines.indices.sorted { left, right in
            let (a, b) = sort.isDescending ? (right, left) : (left, right)
            return keys[a] == keys[b]
                ? precedes(lines[a], lines[b], by: sort.key) : keys[a].lexicographicallyPrecedes(keys[b])
        }.map { lines[$0] }
    }
}

/// A column of a list.
struct ListColumn: Sendable {
    /// Where a column is shown.
    enum Medium: Sendable { case everywhere, page, file }

    let column: DataTable.Column

    /// The order that its heading leads to.
    var sort: ListQuery.Key?

    var medium = Medium.everywhere
}

/// Something by which a list can be narrowed down.
struct ListFilter: Sendable {
    /// A value to choose.
    struct Option: Sendable {
        let value: String
        let label: LocalText

        init(value: String, label: LocalText) { (self.value, self.label) = (value, label) }

        /// A value whose label is in the page's language.
        init(value: String, label: String) { self.init(value: value, label: LocalText(words: label, language: nil)) }
    }

    let parameter: Parameter
    let label: String

    /// The values to choose from; `nil` for text that is typed.
    let options: [Option]?
}
