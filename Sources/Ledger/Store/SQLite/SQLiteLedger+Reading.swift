import GRDB
import Synchronization

extension SQLiteLedger {
    /// Where the ledger ends now, also after another process wrote.
    public var head: Head {
        get throws { try read { try catchUp($0) } }
    }

    /// Hands over commits in order; see ``LedgerStore``.
    ///
    /// They are read some hundred at a time, so that a slow reader does not keep the write-ahead log from being reset.
    public func commits(from first: Int, through last: Int?, _ each: (Commit) throws -> Void) throws {
        let end = try last ?? head.size
        var next = first
        while next <= end {
            let part = next...min(next + 255, end)
            var commits: [Commit] = []
            let reading = Result { try read { db in try CommitReader(db: db).commits(part) { commits.append($0) } } }
            // What stands before a damaged commit is handed over before the damage is told.
            for commit in commits { try each(commit) }
            try reading.get()
            next = part.upperBound + 1
        }
    }

    /// The commit of a number.
    public func commit(_ number: Int) throws -> Commit {
        var found: Commit?
        if number > 0 {
            try read { db in try CommitReader(db: db).commits(number...number) { found = $0 } }
        }
        guard let found else { throw LedgerError(.notFound, "there is no commit \(number)") }
        return found
    }

    /// A leaf of a commit, opened if it is not erased.
    public func leaf(commit number: Int, index: Int) throws -> Leaf {
        let commit = try commit(number)
        guard commit.leaves.indices.contains(index) else {
            throw LedgerError(.notFound, "commit \(number) has no leaf \(index)")
        }
        return commit.leaves[index]
    }

    /// What came of a command, if it was appended.
    public func appended(by command: CommandID) throws -> Appended? {
        try read { try CommitReader(db: $0).appended(by: command) }
    }

    /// Brings the tree in memory up to what the connection sees, and gives the head as it sees it.
    func catchUp(_ db: Database) throws -> Head {
        let last = try SQLStatement(cached: "SELECT number, hash FROM commits ORDER BY number DESC LIMIT 1", db)
        defer { last.reset() }
        guard try last.step() else { throw LedgerError(.damaged, "the ledger has no commits") }
        let size = last.integer(0)
        guard last.blob(1).count == 32 else { throw LedgerError(.damaged, "commit \(size) cannot be read") }
        let hash = Digest(last.blob(1))
        if let known = state.withLock(\.head), known.size == size, known.hash == hash { return known }
        guard let time = try CommitReader(db: db).header(of: size)?.time else {
            throw LedgerError(.damaged, "commit \(size) cannot be read")
        }
        return try state.withLock { state in
            try Self.extend(&state.tree, to: size, db)
            guard state.tree.leaf(size - 1) == hash else {
                throw LedgerError(.damaged, "commit \(size) is not the one that was read before")
            }
            let head = Head(size: size, hash: hash, time: time, root: state.tree.root(ofFirst: size))
            // A connection may see less than another has seen already.
            if size >= state.head?.size ?? 0 { state.head = head }
            return head
        }
    }

    /// Adds the stored hashes of the commits that the tree does not have yet.
    static func extend(_ tree: inout MerkleTree, to size: Int, _ db: Database) throws {
        guard tree.size < size else { return }
        let hashes = try SQLStatement("SELECT number, hash FROM commits WHERE number > ? ORDER BY number", db)
            .bind(.integer(tree.size))
        while try hashes.step() {
            guard hashes.integer(0) == tree.size + 1, hashes.blob(1).count == 32 else {
                throw LedgerError(.damaged, "commit \(tree.size + 1) is missing")
            }
            tree.append(Digest(hashes.blob(1)))
        }
    }
}
