import GRDB

/// The entries of a range of commits, asked for in rising order.
final class BodyRows {
    private let rows: SQLStatement
    private var hasRow: Bool
    private var current = 0
    private var isGiven = false

    init(_ range: ClosedRange<Int>, _ db: Database) throws {
        rows = try SQLStatement("SELECT id, entry FROM bodies WHERE id >= ? AND id < ? ORDER BY id", db)
            .bind(.integer(LeafRow.id(range.lowerBound, 0)), .integer(LeafRow.id(range.upperBound + 1, 0)))
        hasRow = false
        try advance()
    }

    /// The entry of a leaf, good until the next call; nil if the next entry is another's.
    func entry(_ id: Int) throws -> UnsafeRawBufferPointer? {
        if hasRow, isGiven { try advance() }
        guard hasRow, current == id else { return nil }
        isGiven = true
        return rows.blob(1)
    }

    /// Whether an entry that nobody asked for stands before a place.
    func next(isBelow id: Int) throws -> Bool {
        if hasRow, isGiven { try advance() }
        return hasRow && current < id
    }

    private func advance() throws {
        hasRow = try rows.step()
        isGiven = false
        current = hasRow ? rows.integer(0) : .max
    }
}
