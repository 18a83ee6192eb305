/// Rows of text under one another, each column as wide as its widest cell.
struct Columns {
    private var rows: [[String]] = []
    private let indent: String
    private let right: Set<Int>

    /// - Parameter right: the columns whose cells stand at the right, as numbers do.
    init(indent: Int = 0, right: Set<Int> = []) {
        self.indent = String(repeating: " ", count: indent)
        self.right = right
    }

    mutating func add(_ cells: String...) { rows.append(cells) }

    var isEmpty: Bool { rows.isEmpty }

    /// The rows, without spaces at their ends.
    var text: String {
        let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return right.contains(column) ? padding + cell : cell + padding
            }
            let line = indent + cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
