import WorkPlan

/// Puts the rows of a file so that a row comes after the rows of the same file that it names.
enum RowOrder {
    /// The places of the rows in that order; a circle is broken where it closes, and its rows are given apart.
    static func sorted(_ table: FolderTable, schema: FolderSchema) -> (order: [Int], circles: [Int]) {
        let fields = schema.fields.filter { $0.reference == .some(.some(table.kind)) && table.places[$0.name] != nil }
        guard !fields.isEmpty else { return (Array(table.rows.indices), []) }
        let rows = Dictionary(
            table.rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        return walk(count: table.rows.count) { row in
            fields.flatMap { field in
                table.rows[row].cells[table.places[field.name] ?? 0].split(separator: ";")
                    .compactMap { rows[$0.trimmingSpaces] }
            }
        }
    }

    /// Depth first, with a stack of its own: a chain of a million rows must not end the process.
    private static func walk(count: Int, named: (Int) -> [Int]) -> (order: [Int], circles: [Int]) {
        enum Mark { case new, open, done }
        var marks = [Mark](repeating: .new, count: count)
        var order: [Int] = []
        var circles: [Int] = []
        for start in 0..<count where marks[start] == .new {
            var stack = [(row: start, rest: named(start)[...])]
            marks[start] = .open
            while let top = stack.last {
                guard let next = top.rest.first else {
                    marks[top.row] = .done
                    order.append(top.row)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].rest.removeFirst()
                if marks[next] == .open { circles.append(top.row) }
                if marks[next] == .new {
                    marks[next] = .open
                    stack.append((next, named(next)[...]))
                }
            }
        }
        return (order, circles)
    }
}

extension Substring {
    /// The text without the spaces around it.
    var trimmingSpaces: String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
