import WorkPlan

/// A table of typed values.
struct DataTable: Sendable {
    /// A column.
    struct Column: Sendable {
        /// What names it in data.
        let key: String

        /// What a reader sees above it; it names the unit.
        let heading: String

        /// How it is aligned.
        var kind = TableView.Column.Kind.text
    }

    /// A row about a record.
    struct Row: Sendable {
        /// The record, when it is about one.
        let record: Identifier<AnyRecord>?

        /// The values, one a column.
        let cells: [Datum]

        /// Whether it is made up.
        var isIllustrative = false
    }

    /// What names it in links and in data.
    let id: String

    /// What it shows.
    let caption: String

    /// The columns.
    let columns: [Column]

    /// The rows.
    var rows: [Row]

    /// Something to say below it.
    var note: String?

    /// What stands in its place when it has no rows; without it, an empty table is not shown.
    var empty: String?

    /// How many rows there are in all, when not all are shown.
    var total: Int?

    /// Where all rows are.
    var more: Address?

    /// The most rows that a page about one record has of one table.
    static let limit = 1_000

    /// How many of them stand open; the others are folded away.
    static let open = 100

    /// The same with its first rows alone, when they are many.
    var shortened: DataTable {
        guard rows.count > Self.limit else { return self }
        var table = self
        table.total = total ?? rows.count
        table.rows = Array(rows.prefix(Self.limit))
        return table
    }
}

extension DataTable {
    /// The table as markup. A made-up row in a register of facts has its mark.
    func content(_ speaker: Speaker, marksRows: Bool) -> HTML {
        if rows.isEmpty { return empty.map { "<h2 id=\"\(id)\">\(caption)</h2>\n<p>\($0)</p>" } ?? .empty }
        let all = rows.map { cells($0, speaker, isMarked: marksRows && $0.isIllustrative) }
        let first = view("\(id)-table", caption, Array(all.prefix(Self.open)), note)
        return "<h2 id=\"\(id)\">\(caption)</h2>\n\(first.content)\(folded(all, speaker))\(remark(speaker))"
    }

    private func view(_ id: String, _ caption: String, _ rows: [[HTML]], _ note: String?) -> TableView {
        TableView(
            id: id, caption: caption, columns: columns.map { .init(heading: $0.heading, kind: $0.kind) }, rows: rows,
            note: note, hidesCaption: true)
    }

    private func folded(_ cells: [[HTML]], _ speaker: Speaker) -> HTML? {
        guard cells.count > Self.open else { return nil }
        let words = speaker(.otherRows, cells.count - Self.open)
        let rest = view("\(id)-rest", "\(caption): \(words)", Array(cells.dropFirst(Self.open)), nil)
        return "<details><summary>\(words)</summary>\n\(rest.content)</details>\n"
    }

    private func cells(_ row: Row, _ speaker: Speaker, isMarked: Bool) -> [HTML] {
        let cells = row.cells.map(speaker.cell)
        guard isMarked, let first = cells.first else { return cells }
        return ["\(first)\(FigureLine.illustrativeMark(speaker))"] + cells.dropFirst()
    }

    private func remark(_ speaker: Speaker) -> HTML? {
        let count: HTML? = total.map {
            let words = speaker(.firstRows, ["shown": speaker.number(rows.count), "total": speaker.number($0)])
            return "\(words) "
        }
        let link: HTML? = more.map { "<a href=\"\($0.text)\">\(speaker(.allRows))</a>" }
        return count == nil && link == nil ? nil : "<p>\(count)\(link)</p>\n"
    }
}
