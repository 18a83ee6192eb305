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

    /// Whether a row stands before another in an order.
    func precedes(_ left: Line, _ right: Line, by key: ListQuery.Key) -> Bool

    /// A row, with a value for each column.
    func row(_ line: Line) -> DataTable.Row
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
        let label: String
    }

    let parameter: Parameter
    let label: String

    /// The values to choose from; `nil` for text that is typed.
    let options: [Option]?
}
