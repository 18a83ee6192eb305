/// A table with a caption, which scrolls by itself where a screen is too narrow for it.
struct TableView: Sendable {
    /// A column.
    struct Column: Sendable {
        enum Kind: String, Sendable { case text, number, date, code }
        let heading: String
        var kind = Kind.text

        /// How the table can be sorted by the column.
        var sort: Sort?

        /// A link that sorts, and whether the table is sorted so.
        struct Sort: Sendable {
            enum State: String, Sendable { case ascending, descending }
            let address: Address
            let state: State?
        }
    }

    /// What names it in links and for the region around it.
    let id: String

    let caption: String
    private(set) var columns: [Column]

    /// The rows; the first cell of each is its heading.
    private(set) var rows: [[HTML]]

    /// Something to say of the table, below it.
    let note: String?

    /// Whether the caption is for those alone who hear it, because a heading above the table says the same.
    let hidesCaption: Bool

    /// A last row, apart from the others.
    private(set) var total: [HTML]?

    /// Whether the script leaves its rows as they stand: where the page filters and sorts them, or they follow the time.
    private(set) var hasFixedRows: Bool

    /// What becomes of the rows beyond the first of a long table.
    struct Fold: Sendable {
        /// Says how many more there are.
        let summary: @Sendable (Int) -> String

        /// Where all rows can be had, in words too.
        let file: Address
        let words: String

        /// The address under which others reach the server: it is spelled out on paper.
        let base: String

        /// The most rows that are shown at once, and how many of more.
        static let most = 30
        static let first = 20
    }

    /// How a long table is folded; `nil` shows every row.
    private let fold: Fold?

    /// The table, without columns in which nothing stands; written once, however often a page is drawn.
    private(set) var content = HTML.empty

    init(
        id: String, caption: String, columns: [Column], rows: [[HTML]], note: String? = nil,
        hidesCaption: Bool = false, total: [HTML]? = nil, hasFixedRows: Bool = false, fold: Fold? = nil
    ) {
        self.fold = fold
        (self.id, self.caption, self.columns, self.rows) = (id, caption, columns, rows)
        (self.note, self.hidesCaption, self.total) = (note, hidesCaption, total)
        self.hasFixedRows = hasFixedRows
        leaveOutEmptyColumns()
        self.hasFixedRows = hasFixedRows || self.columns.first?.kind == .date
        content = markup
    }

    private mutating func leaveOutEmptyColumns() {
        let used = columns.indices.filter { index in rows.contains { !$0[index].bytes.isEmpty } }
        guard used.count < columns.count else { return }
        let pick = { (row: [HTML]) in used.map { row[$0] } }
        columns = used.map { columns[$0] }
        rows = rows.map(pick)
        total = total.map(pick)
    }

    /// How many columns a small screen can show without cutting them to ribbons; a wider table scrolls.
    private var width: String { columns.count > 5 ? "wide" : columns.count > 3 ? "broad" : "slim" }

    private var markup: HTML {
        let isLong = fold != nil && rows.count > Fold.most
        let first = isLong ? rows.prefix(Fold.first) : rows[...]
        return """
            <div class="table" role="region" aria-labelledby="\(id)" tabindex="0"\(hasFixedRows ? " data-rows=\"fixed\"" : nil)>
            <table class="\(width)">
            <caption id="\(id)"\(hidesCaption ? " class=\"heard\"" : nil)><span>\(caption)</span></caption>
            \(head)
            <tbody>
            \(first, each: row)</tbody>
            \(total.map { "<tfoot>\(row($0))</tfoot>" })
            </table>
            </div>
            \(isLong ? fold.map { rest($0, rows.dropFirst(Fold.first)) } : nil)
            \(note.map { "<p class=\"help\">\($0)</p>" })
            """
    }

    private var head: HTML { "<thead><tr>\(columns, each: heading)</tr></thead>" }

    /// The rows that are folded away; on paper, where they are to be had.
    private func rest(_ fold: Fold, _ rows: ArraySlice<[HTML]>) -> HTML {
        let summary = fold.summary(rows.count)
        return """
            <details class="rest"><summary>\(summary)</summary>
            <p><a href="\(fold.file.text)">\(fold.words)</a></p>
            <div class="table" role="group" aria-labelledby="\(id)" tabindex="0" data-rows="fixed">
            <table class="\(width)">
            \(head)
            <tbody>
            \(rows, each: row)</tbody>
            </table>
            </div>
            </details>
            <p class="print help">\(summary): \(fold.words), \(fold.base)\(fold.file.text)</p>
            """
    }

    private func heading(_ column: Column) -> HTML {
        guard let sort = column.sort else {
            return #"<th scope="col" class="\#(column.kind.rawValue)">\#(column.heading)</th>"#
        }
        let sorted: HTML? = sort.state.map { #" aria-sort="\#($0.rawValue)""# }
        return """
            <th scope="col" class="\(column.kind.rawValue)"\(sorted)>\
            <a href="\(sort.address.text)">\(column.heading)</a></th>
            """
    }

    private func row(_ cells: [HTML]) -> HTML {
        "<tr>\(zip(cells, columns).enumerated(), each: { cell($0.element.0, $0.element.1, isFirst: $0.offset == 0) })</tr>\n"
    }

    private func cell(_ content: HTML, _ column: Column, isFirst: Bool) -> HTML {
        isFirst
            ? #"<th scope="row" class="\#(column.kind.rawValue)">\#(content)</th>"#
            : #"<td class="\#(column.kind.rawValue)">\#(content)</td>"#
    }
}
