import GRDB

/// Checks commits in a row, each in itself and against the one before: the part of the work that two threads share.
///
/// Bodies are hashed where SQLite holds them; only acts on the ledger are parsed.
struct ChunkChecker {
    let db: Database
    let ledger: LedgerID

    /// What one commit must be, or why it is not.
    private struct Finding: Error {
        let reason: String
    }

    func check(_ range: ClosedRange<Int>) -> CheckedChunk {
        var chunk = CheckedChunk()
        do {
            try check(range, &chunk)
        } catch {
            let reason = (error as? Finding)?.reason ?? "it cannot be read: \(error)"
            chunk.damage = Damage(commit: range.lowerBound + chunk.commits.count, reason: reason)
        }
        return chunk
    }

    private func check(_ range: ClosedRange<Int>, _ chunk: inout CheckedChunk) throws {
        let rows = try SQLStatement(
            "SELECT number, header, hash, leaves, command FROM commits WHERE number BETWEEN ? AND ? ORDER BY number", db
        ).bind(.integer(range.lowerBound), .integer(range.upperBound))
        let bodies = try BodyRows(range, db)
        for number in range {
            guard try rows.step(), rows.integer(0) == number else { throw Finding(reason: "it is missing") }
            let header = try header(number, rows, after: chunk.commits.last)
            let hash = Digest.leaf(rows.blob(1))
            guard rows.blob(2).count == 32, Digest(rows.blob(2)) == hash else {
                throw Finding(reason: "the header is not what was hashed")
            }
            let acts = try checkLeaves(header, digests: rows.blob(3), bodies, &chunk)
            chunk.commits.append(CheckedChunk.Commit(header: header, hash: hash, acts: acts))
        }
    }

    private func header(
        _ number: Int, _ rows: SQLStatement, after parent: CheckedChunk.Commit?
    ) throws -> Header {
        guard let header = Header(rows.blob(1)) else { throw Finding(reason: "the header is not canonical") }
        guard header.number == number else { throw Finding(reason: "the header has number \(header.number)") }
        guard header.ledger == ledger else { throw Finding(reason: "the header names another ledger") }
        guard rows.blob(4).elementsEqual(header.command.bytes) else {
            throw Finding(reason: "the command is not the one that the header names")
        }
        if let parent, let reason = Self.mismatch(header, after: parent) { throw Finding(reason: reason) }
        return header
    }

    /// Why a commit does not follow another, if it doesn't.
    static func mismatch(_ header: Header, after parent: CheckedChunk.Commit) -> String? {
        if header.parent != parent.hash { return "the parent is not the commit before" }
        if header.time < parent.header.time { return "the time is before that of the parent" }
        return nil
    }

    /// Hashes the leaves of a commit, and gives how many of them are acts.
    private func checkLeaves(
        _ header: Header, digests: UnsafeRawBufferPointer, _ bodies: BodyRows, _ chunk: inout CheckedChunk
    ) throws -> Int {
        guard digests.count == 32 * header.leaves else { throw Finding(reason: "the count of leaves is another") }
        var tree = MerkleFrontier()
        var order = LeafOrder()
        for index in 0..<header.leaves {
            let id = LeafRow.id(header.number, index)
            let digest = Digest(digests, at: 32 * index)
            tree.append(digest)
            if let entry = try bodies.entry(id) {
                guard Digest.leaf(entry) == digest else {
                    throw Finding(reason: "leaf \(index) is not what was hashed")
                }
                let content = entry.dropFirst(OpenedLeaf.saltCount)
                guard order.takes(content) else {
                    throw Finding(reason: "leaf \(index) is not of a kind that may be here")
                }
                if order.isInActs { chunk.acts.append(try act(id, content)) }
                chunk.leaves += 1
            } else {
                guard try ActRow.exists("erasure", target: id, db) else {
                    throw Finding(reason: "leaf \(index) is missing")
                }
                order.takesErased()
                chunk.erased += 1
            }
        }
        guard tree.root == header.root else { throw Finding(reason: "the leaves are not those that the header names") }
        guard order.isComplete else { throw Finding(reason: "author, organisation or reason is missing") }
        if try bodies.next(isBelow: LeafRow.id(header.number + 1, 0)) {
            throw Finding(reason: "a body stands there that no leaf names")
        }
        return order.acts
    }

    private func act(_ id: Int, _ content: Slice<UnsafeRawBufferPointer>) throws -> CheckedChunk.Act {
        guard let content = try? LeafContent(parsing: Array(content)), content.isAct else {
            throw Finding(reason: "leaf \(LeafRow.reference(id).index) cannot be read")
        }
        return CheckedChunk.Act(id: id, content: content)
    }
}
