import GRDB
import Synchronization

extension SQLiteLedger {
    /// Recomputes everything: hashes from the stored bytes, headers, roots, signatures, acts.
    ///
    /// Commits that are appended meanwhile are left for the next time. What is found is also told by ``damage``, and
    /// refuses writes.
    @discardableResult
    public func verify(progress: Progress? = nil) throws -> Verification {
        try check(against: nil, progress)
    }

    /// Recomputes everything, and holds it against a checkpoint that somebody else kept.
    ///
    /// A ledger that was rewritten and signed again throughout is right in itself; this is what tells it.
    /// - Throws: ``LedgerError`` with `unproven` when the ledger does not begin with the commits of the checkpoint.
    @discardableResult
    public func verify(against checkpoint: Checkpoint, progress: Progress? = nil) throws -> Verification {
        try check(against: checkpoint, progress)
    }

    private func check(against kept: Checkpoint?, _ progress: Progress?) throws -> Verification {
        var history = HistoryChecker(genesis: genesis)
        let size = try checkChunks(&history, progress)
        let keys = history.checkActs()
        let notes = checkTables(&history, size)
        try CheckpointChecker(ledger: id, keys: keys).check(notes, &history, isWhole: history.size == size)
        if size == 0 { history.note(1, "it is missing") }
        let damage = history.damage
        state.withLock { state in
            state.damage = damage
            if let damage { state.refusal = LedgerError(.damaged, damage.description) }
        }
        if damage == nil, let kept { try hold(history, keys, against: kept) }
        return Verification(
            commits: history.size, leaves: history.leaves, erased: history.erased, checkpoints: notes.count,
            damage: damage)
    }

    /// Checks the commits with two threads, and gives how many there are.
    private func checkChunks(_ history: inout HistoryChecker, _ progress: Progress?) throws -> Int {
        let size: Int
        do {
            size = try read { try TableChecker(db: $0).size() }
        } catch let error as LedgerError where error.code == .damaged {
            history.note(1, error.detail)
            return 0
        }
        let length = 1024
        let ranges = stride(from: 1, through: size, by: length).map { $0...min($0 + length - 1, size) }
        let (pool, ledger) = (pool, id)
        let chunks = try TwoThreads.map(ranges) { done in
            try progress?(min(done * length, size), size)
        } _: { range in
            do {
                return try pool.read { ChunkChecker(db: $0, ledger: ledger).check(range) }
            } catch {
                return CheckedChunk(damage: Damage(commit: range.lowerBound, reason: "it cannot be read: \(error)"))
            }
        }
        for chunk in chunks { history.add(chunk) }
        return size
    }

    /// Checks the tables beside the commits, and gives the stored checkpoints.
    private func checkTables(_ history: inout HistoryChecker, _ size: Int) -> [TableChecker.Note] {
        do {
            return try pool.read { db in
                let tables = TableChecker(db: db)
                if history.size == size {
                    try tables.checkActs(&history)
                    try tables.checkBodies(&history)
                    try tables.checkIndexes(&history)
                }
                return try tables.notes(through: size)
            }
        } catch {
            history.note(1, "the tables cannot be read: \(error)")
            return []
        }
    }

    private func hold(_ history: HistoryChecker, _ keys: HistoryChecker.Keys, against kept: Checkpoint) throws {
        guard kept.ledger == id else {
            throw LedgerError(.unproven, "the checkpoint is of ledger \(kept.ledger), this is \(id)")
        }
        guard let root = history.root(ofFirst: kept.size) else {
            throw LedgerError(
                .unproven, "the checkpoint is of \(kept.size) commits, the ledger has only \(history.size)")
        }
        guard root == kept.root else {
            throw LedgerError(
                .unproven,
                """
                the ledger was rewritten: its first \(kept.size) commits have root \(root), the checkpoint says \
                \(kept.root)
                """)
        }
        guard keys.signing(kept.size).allSatisfy(kept.isSigned) else {
            throw LedgerError(.unproven, "the checkpoint is not signed with the key that was in force at its size")
        }
    }
}
