import GRDB

/// A ledger inside its one write transaction.
final class SQLiteTransaction: LedgerTransaction {
    private let db: Database
    private let genesis: Genesis
    private let clock: LedgerClock
    private var time: Timestamp
    private var frontier: MerkleFrontier
    /// What every commit is written with: looked up once for a group.
    private let insertCommit: SQLStatement
    private let insertBody: SQLStatement
    /// The count of commits, with those that were appended.
    private(set) var size: Int
    /// The hash of the last commit.
    private(set) var last: Digest
    /// The hashes of the commits that were appended.
    private(set) var hashes: [Digest] = []
    /// The salts of the leaves that were erased.
    private(set) var salts: [Int: [UInt8]] = [:]
    /// What kept a commit from being written whole; nothing of the transaction may become durable then.
    private(set) var failure: (any Error)?

    init(_ db: Database, genesis: Genesis, clock: LedgerClock, head: Head, frontier: MerkleFrontier) throws {
        self.db = db
        self.genesis = genesis
        self.clock = clock
        (size, last, time) = (head.size, head.hash, head.time)
        self.frontier = frontier
        insertCommit = try SQLStatement(
            cached: "INSERT INTO commits (number, header, hash, leaves, command) VALUES (?, ?, ?, ?, ?)", db)
        insertBody = try SQLStatement(cached: "INSERT INTO bodies (id, entry) VALUES (?, ?)", db)
    }

    var head: Head { Head(size: size, hash: last, time: time, root: frontier.root) }

    func commits(from first: Int, through last: Int?, _ each: (Commit) throws -> Void) throws {
        let end = last ?? size
        guard first <= end else { return }
        try CommitReader(db: db).commits(first...end, each)
    }

    func appended(by command: CommandID) throws -> Appended? {
        try CommitReader(db: db).appended(by: command)
    }

    func append(
        expecting last: Digest, _ draft: PreparedDraft, check: () throws -> Void
    ) throws -> Appended {
        try append(expecting: last, draft, acts: { try draft.draft.acts.flatMap(contents) }, check: check)
    }

    func append(
        expecting last: Digest, _ draft: PreparedDraft, acts: () throws -> [LeafContent], check: () throws -> Void
    ) throws -> Appended {
        do {
            return try appendNew(expecting: last, draft, acts: acts, check: check)
        } catch {
            // A command that was done before is refused by one rule or another, at the latest by the table of commits.
            // To look for it only then spares every new command the search.
            guard failure == nil, let before = try appended(by: draft.draft.command) else { throw error }
            return try repeated(before, draft, acts: try acts())
        }
    }

    private func appendNew(
        expecting last: Digest, _ draft: PreparedDraft, acts: () throws -> [LeafContent], check: () throws -> Void
    ) throws -> Appended {
        guard last == self.last else {
            throw LedgerError(.headMoved, "the ledger ends at commit \(size), not where it was expected to")
        }
        let acts = try acts()
        try check()
        try DraftRules(db: db, size: size).check(draft, acts: acts)
        let time = try time(for: draft.draft)
        let entries = acts.isEmpty ? draft.entries : CommitEntries(acts, draft.entries)
        return try write(entries, draft.draft.command, time, acts)
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
        guard let time = draft.time else { return max(clock.now(), self.time) }
        guard genesis.purpose == .sample else {
            throw LedgerError(.refused, "a live ledger takes its times from the clock, not from a caller")
        }
        guard time >= self.time else {
            throw LedgerError(.refused, "the time \(time) is before that of the parent, \(self.time)")
        }
        return time
    }

    private func write(
        _ entries: CommitEntries, _ command: CommandID, _ time: Timestamp, _ acts: [LeafContent]
    ) throws -> Appended {
        let number = size + 1
        let header = Header(
            ledger: genesis.ledger, number: number, time: time, parent: last,
            command: command, leaves: entries.count, root: entries.root)
        let bytes = header.bytes
        let hash = Digest.leaf(bytes)
        try insertCommit.run(number, lending: bytes, hash.bytes, entries.digestBytes, command.bytes)
        do {
            for (index, entry) in entries.entries.enumerated() {
                try insertBody.run(LeafRow.id(number, index), lending: entry)
            }
            for (index, act) in acts.enumerated() { try apply(act, id: LeafRow.id(number, index)) }
        } catch {
            // Half a commit may have been written: the transaction can only be taken back.
            failure = error
            throw error
        }
        size = number
        last = hash
        self.time = time
        frontier.append(hash)
        hashes.append(hash)
        return Appended(number: number, hash: hash, time: time)
    }

    private func apply(_ act: LeafContent, id: Int) throws {
        guard let row = act.actRow else { return }
        try ActRow.insert(id: id, row, db)
        guard case .erasure = act, let target = row.target else { return }
        let entry = try SQLStatement(cached: "SELECT entry FROM bodies WHERE id = ?", db).bind(.integer(target))
        if try entry.step() { salts[target] = Array(entry.blob(0).prefix(OpenedLeaf.saltCount)) }
        entry.reset()
        try SQLStatement(cached: "DELETE FROM bodies WHERE id = ?", db).bind(.integer(target)).run()
        try SQLStatement(cached: "INSERT INTO scrubs (id) VALUES (?)", db).bind(.integer(target)).run()
    }

    /// Compares what a command says now with what it said first, as far as that is not erased.
    private func repeated(_ before: Appended, _ draft: PreparedDraft, acts: [LeafContent]) throws -> Appended {
        let contents = acts.map(\.bytes) + draft.entries.entries.map { Array($0.dropFirst(OpenedLeaf.saltCount)) }
        var same = false
        try CommitReader(db: db).commits(before.number...before.number) { commit in
            // What stays known of an erased revision was added by the ledger, and cannot be added again.
            let leaves = try commit.leaves.filter { leaf in
                if case .erased? = try leaf.opened?.decoded() { false } else { true }
            }
            same =
                leaves.count == contents.count
                && zip(leaves, contents).allSatisfy { leaf, content in
                    leaf.opened.map { $0.content == content } ?? true
                }
        }
        return Appended(
            number: before.number, hash: before.hash, time: before.time, outcome: .repeated(sameContent: same))
    }
}
