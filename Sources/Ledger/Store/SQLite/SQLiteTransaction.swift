import GRDB

/// A ledger inside its one write transaction.
final class SQLiteTransaction: LedgerTransaction {
    /// What a part that is taken back restores.
    private struct Position {
        var size: Int
        var hash: Digest
        var time: Timestamp
        var frontier: MerkleFrontier
        var hashes: [Digest] = []
        var salts: [Int: [UInt8]] = [:]
    }

    private let db: Database
    private let genesis: Genesis
    private let clock: LedgerClock
    private var position: Position
    /// What kept a commit from being written whole; nothing of the transaction may become durable then.
    private(set) var failure: (any Error)?

    init(_ db: Database, genesis: Genesis, clock: LedgerClock, head: Head, frontier: MerkleFrontier) {
        self.db = db
        self.genesis = genesis
        self.clock = clock
        position = Position(size: head.size, hash: head.hash, time: head.time, frontier: frontier)
    }

    var head: Head {
        Head(size: position.size, hash: position.hash, time: position.time, root: position.frontier.root)
    }

    var size: Int { position.size }
    /// The hashes of the commits that were appended.
    var hashes: [Digest] { position.hashes }
    /// The salts of the leaves that were erased.
    var salts: [Int: [UInt8]] { position.salts }

    func commits(from first: Int, through last: Int?, _ each: (Commit) throws -> Void) throws {
        let end = last ?? position.size
        guard first <= end else { return }
        try CommitReader(db: db).commits(first...end, each)
    }

    func appended(by command: CommandID) throws -> Appended? {
        try CommitReader(db: db).appended(by: command)
    }

    func part<R>(_ body: () throws -> R) throws -> R {
        let before = position
        var result: Result<R, any Error>?
        do {
            try db.inSavepoint {
                result = .success(try body())
                return .commit
            }
        } catch {
            position = before
            throw error
        }
        guard let result else { throw LedgerError(.file, "a savepoint did not run") }
        return try result.get()
    }

    func append(expecting head: Head, _ draft: Draft) throws -> Appended {
        try append(expecting: head, draft, acts: try draft.acts.flatMap(contents))
    }

    func append(expecting head: Head, _ draft: Draft, acts: [LeafContent]) throws -> Appended {
        let contents =
            acts + [.author(draft.author), .organisation(draft.organisation), .reason(draft.reason)]
            + draft.revisions.map(LeafContent.revision)
        if let before = try appended(by: draft.command) {
            return try repeated(before, contents)
        }
        guard (head.size, head.hash) == (position.size, position.hash) else {
            throw LedgerError(.headMoved, "the ledger ends at commit \(position.size), not at \(head.size)")
        }
        try DraftRules(db: db, genesis: genesis, size: position.size).check(draft, acts: acts)
        let time = try time(for: draft)
        do {
            return try write(CommitEntries(contents), draft.command, time, acts)
        } catch {
            // Half a commit may have been written: the transaction can only be taken back.
            failure = error
            throw error
        }
    }

    /// The leaves of an act: an erasure of a revision comes with what stays known of it.
    private func contents(of act: Act) throws -> [LeafContent] {
        guard case .erasure(let leaf) = act, case .revision(let revision)? = try? CommitReader(db: db).content(of: leaf)
        else { return [act.content] }
        let erased = ErasedRevision(
            leaf: leaf, record: revision.record, kind: revision.kind, version: revision.version,
            visibility: revision.visibility)
        return [act.content, .erased(erased)]
    }

    /// The clock's time, or on a sample ledger the draft's; never earlier than the parent's.
    private func time(for draft: Draft) throws -> Timestamp {
        guard let time = draft.time else { return max(clock.now(), position.time) }
        guard genesis.purpose == .sample else {
            throw LedgerError(.refused, "a live ledger takes its times from the clock, not from a caller")
        }
        guard time >= position.time else {
            throw LedgerError(.refused, "the time \(time) is before that of the parent, \(position.time)")
        }
        return time
    }

    private func write(
        _ entries: CommitEntries, _ command: CommandID, _ time: Timestamp, _ acts: [LeafContent]
    ) throws -> Appended {
        let number = position.size + 1
        let header = Header(
            ledger: genesis.ledger, number: number, time: time, parent: position.size == 0 ? .zero : position.hash,
            command: command, leaves: entries.count, root: entries.root)
        let bytes = header.bytes
        let hash = Digest.leaf(bytes)
        try SQLStatement(
            cached: "INSERT INTO commits (number, header, hash, leaves, command) VALUES (?, ?, ?, ?, ?)", db
        ).bind(.integer(number), .blob(bytes), .blob(hash.bytes), .blob(entries.digestBytes), .blob(command.bytes))
            .run()
        let insert = try SQLStatement(cached: "INSERT INTO bodies (id, entry) VALUES (?, ?)", db)
        for (index, entry) in entries.entries.enumerated() {
            try insert.bind(.integer(LeafRow.id(number, index)), .blob(entry)).run()
        }
        for (index, act) in acts.enumerated() { try apply(act, id: LeafRow.id(number, index)) }
        position.size = number
        position.hash = hash
        position.time = time
        position.frontier.append(hash)
        position.hashes.append(hash)
        return Appended(number: number, hash: hash, time: time)
    }

    private func apply(_ act: LeafContent, id: Int) throws {
        guard let row = act.actRow else { return }
        try ActRow.insert(id: id, row, db)
        guard case .erasure = act, let target = row.target else { return }
        let entry = try SQLStatement(cached: "SELECT entry FROM bodies WHERE id = ?", db).bind(.integer(target))
        if try entry.step() { position.salts[target] = Array(entry.blob(0).prefix(OpenedLeaf.saltCount)) }
        entry.reset()
        try SQLStatement(cached: "DELETE FROM bodies WHERE id = ?", db).bind(.integer(target)).run()
        try SQLStatement(cached: "INSERT INTO scrubs (id) VALUES (?)", db).bind(.integer(target)).run()
    }

    /// Compares what a command says now with what it said first, as far as that is not erased.
    private func repeated(_ before: Appended, _ contents: [LeafContent]) throws -> Appended {
        var same = false
        try CommitReader(db: db).commits(before.number...before.number) { commit in
            // What stays known of an erased revision was added by the ledger, and cannot be added again.
            let leaves = try commit.leaves.filter { leaf in
                if case .erased? = try leaf.opened?.decoded() { false } else { true }
            }
            same =
                leaves.count == contents.count
                && zip(leaves, contents).allSatisfy { leaf, content in
                    leaf.opened.map { $0.content == content.bytes } ?? true
                }
        }
        return Appended(
            number: before.number, hash: before.hash, time: before.time, outcome: .repeated(sameContent: same))
    }
}
