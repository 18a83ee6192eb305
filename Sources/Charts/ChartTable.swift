/// What a chart shows, in rows.
public struct ChartTable: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
        /// What stands in it.
        public let heading: String

        /// Whether that is numbers.
        public let isNumber: Bool
    }

    /// The columns.
    public let columns: [Column]

    /// The rows, with a cell for each column. An empty cell says that there is nothing to say.
    public let rows: [[String]]

    init(words: [String] = [], numbers: [String] = [], more: [String] = [], rows: [[String]]) {
        columns =
            words.map { Column(heading: $0, isNumber: false) } + numbers.map { Column(heading: $0, isNumber: true) }
            + more.map { Column(heading: $0, isNumber: false) }
        self.rows = rows
    }
}
