import GRDB

/// Reads commits from the tables, and hashes again what it reads.
struct CommitReader {
    let db: Database

    /// Hands over the commits of a range, as far as there are any.
    func commits(_ range: ClosedRange<Int>, _ each: (Commit) throws -> Void) throws {
        let rows = try SQLStatement(
            "SELECT number, header, hash, leaves FROM commits WHERE number BETWEEN ? AND ? ORDER BY number", db
        ).bind(.integer(range.lowerBound), .integer(range.upperBound))
        let bodies = try BodyRows(range, db)
        while try rows.step() {
            let number = rows.integer(0)
            let bytes = rows.bytes(1)
            guard let header = try? Header(parsing: bytes), header.number == number else {
                throw LedgerError(.damaged, "commit \(number): the header cannot be read")
            }
            let leaves = try leaves(of: number, digests: rows.blob(3), bodies)
            let commit = Commit(header: header, headerBytes: bytes, hash: .leaf(bytes), leaves: leaves)
            guard leaves.count == header.leaves, commit.computedRoot == header.root,
                rows.blob(2).elementsEqual(commit.hash.bytes)
            else { throw LedgerError(.damaged, "commit \(number): the leaves are not those that the header names") }
            try each(commit)
        }
    }

    /// What came of a command, if it was appended.
    func appended(by command: CommandID) throws -> Appended? {
        let row = try SQLStatement(cached: "SELECT number, hash, header FROM commits WHERE command = ?", db)
            .bind(.blob(command.bytes))
        defer { row.reset() }
        guard try row.step() else { return nil }
        guard row.blob(1).count == 32, let header = Header(row.blob(2)) else {
            throw LedgerError(.damaged, "commit \(row.integer(0)) cannot be read")
        }
        return Appended(
            number: row.integer(0), hash: Digest(row.blob(1)), time: header.time,
            outcome: .repeated(sameContent: true))
    }

    /// The header of a commit; nil if there is none that can be read.
    func header(of number: Int) throws -> Header? {
        let row = try SQLStatement(cached: "SELECT header FROM commits WHERE number = ?", db).bind(.integer(number))
        defer { row.reset() }
        return try row.step() ? Header(row.blob(0)) : nil
    }

    /// What a leaf of an earlier commit says; nil if it is erased.
    func content(of leaf: LeafReference) throws -> LeafContent? {
        let row = try SQLStatement(cached: "SELECT entry FROM bodies WHERE id = ?", db)
            .bind(.integer(LeafRow.id(leaf)))
        defer { row.reset() }
        guard try row.step() else { return nil }
        return try LeafContent(parsing: Array(row.blob(0).dropFirst(OpenedLeaf.saltCount)))
    }

    /// The count of leaves of a commit; nil if there is no such commit.
    func leafCount(of number: Int) throws -> Int? {
        let row = try SQLStatement(cached: "SELECT length(leaves) / 32 FROM commits WHERE number = ?", db)
            .bind(.integer(number))
        defer { row.reset() }
        return try row.step() ? row.integer(0) : nil
    }

    private func leaves(of number: Int, digests: UnsafeRawBufferPointer, _ bodies: BodyRows) throws -> [Leaf] {
        try (0..<digests.count / 32).map { index in
            let digest = Digest(digests, at: 32 * index)
            guard let entry = try bodies.entry(LeafRow.id(number, index)) else {
                guard try ActRow.exists("erasure", target: LeafRow.id(number, index), db) else {
                    throw LedgerError(.damaged, "commit \(number): leaf \(index) is missing")
                }
                return Leaf(digest: digest, opened: nil, isErased: true)
            }
            guard Digest.leaf(entry) == digest else {
                throw LedgerError(.damaged, "commit \(number): leaf \(index) is not what was hashed")
            }
            let salt = Array(entry.prefix(OpenedLeaf.saltCount))
            return Leaf(
                digest: digest, opened: OpenedLeaf(salt: salt, content: Array(entry.dropFirst(salt.count))))
        }
    }
}
