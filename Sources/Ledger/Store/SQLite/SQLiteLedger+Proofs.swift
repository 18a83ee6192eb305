import GRDB
import Synchronization

extension SQLiteLedger {
    /// The newest checkpoint.
    public func checkpoint() throws -> Checkpoint { try read { try Self.newestCheckpoint($0) } }

    static func newestCheckpoint(_ db: Database) throws -> Checkpoint {
        let row = try SQLStatement(cached: "SELECT note FROM checkpoints ORDER BY size DESC LIMIT 1", db)
        defer { row.reset() }
        guard try row.step() else { throw LedgerError(.notFound, "the ledger has no checkpoint") }
        return try Checkpoint(parsing: row.text(0))
    }

    /// The checkpoint of a size; there is one for the end of each group of commits.
    public func checkpoint(size: Int) throws -> Checkpoint {
        let note = try read { db in
            let row = try SQLStatement("SELECT note FROM checkpoints WHERE size = ?", db).bind(.integer(size))
            return try row.step() ? row.text(0) : nil
        }
        guard let note else { throw LedgerError(.notFound, "no checkpoint was signed at commit \(size)") }
        return try Checkpoint(parsing: note)
    }

    /// The first checkpoint whose tree has a commit of that number.
    public func checkpoint(covering number: Int) throws -> Checkpoint {
        let note = try read { db in
            let row = try SQLStatement("SELECT note FROM checkpoints WHERE size >= ? ORDER BY size LIMIT 1", db)
                .bind(.integer(number))
            return try row.step() ? row.text(0) : nil
        }
        guard let note else { throw LedgerError(.notFound, "no checkpoint covers commit \(number)") }
        return try Checkpoint(parsing: note)
    }

    /// The root that the ledger had when it had `size` commits.
    public func root(ofFirst size: Int) throws -> Digest {
        try withTree(atLeast: size) { $0.root(ofFirst: size) }
    }

    /// The path from the commit of a number to the root of the first `size` commits, or of all.
    public func inclusionProof(of number: Int, in size: Int? = nil) throws -> [Digest] {
        let size = try size ?? head.size
        guard number >= 1, number <= size else { throw LedgerError(.notFound, "commit \(number) is not in \(size)") }
        return try withTree(atLeast: size) { $0.inclusionProof(of: number - 1, in: size) }
    }

    /// What shows that the first `old` commits of the first `new` are the older ledger.
    public func consistencyProof(from old: Int, to new: Int) throws -> [Digest] {
        guard old >= 0, old <= new else { throw LedgerError(.notFound, "no proof leads from \(old) to \(new)") }
        return try withTree(atLeast: new) { $0.consistencyProof(from: old, to: new) }
    }

    /// The path from a leaf to the root that its commit's header names.
    public func leafProof(commit number: Int, index: Int) throws -> [Digest] {
        let commit = try commit(number)
        guard commit.leaves.indices.contains(index) else {
            throw LedgerError(.notFound, "commit \(number) has no leaf \(index)")
        }
        return commit.proof(ofLeaf: index)
    }

    /// Works on the tree in memory, which is brought up to date first if it is too small.
    private func withTree<R>(atLeast size: Int, _ work: (MerkleTree) -> R) throws -> R {
        if size > state.withLock(\.tree.size) { _ = try head }
        return try state.withLock { state in
            guard size >= 0, size <= state.tree.size else {
                throw LedgerError(.notFound, "the ledger has no \(size) commits")
            }
            return work(state.tree)
        }
    }
}
