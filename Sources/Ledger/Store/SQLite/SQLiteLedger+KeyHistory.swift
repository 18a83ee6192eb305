import GRDB

extension SQLiteLedger {
    /// The commits that put another key in force, among the first `size`.
    public func keyChanges(through size: Int) throws -> [Int] {
        try read { db in
            let rows = try SQLStatement("SELECT id FROM acts WHERE kind = 'key' AND id < ? ORDER BY id", db)
                .bind(.integer(LeafRow.id(size + 1, 0)))
            var commits: [Int] = []
            while try rows.step() { commits.append(LeafRow.reference(rows.integer(0)).commit) }
            return commits
        }
    }
}
