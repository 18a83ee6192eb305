import GRDB
import Synchronization

extension SQLiteLedger {
    /// Runs a function inside one write transaction; see ``LedgerStore``.
    ///
    /// If it erased something, the file is cleared of it before this returns, or ``pendingErasures`` says so.
    public func seal<R>(_ body: (any LedgerTransaction) throws -> R) throws -> Sealed<R> {
        let key = try state.withLock { state in
            if let refusal = state.refusal { throw refusal }
            guard let key = state.key else { throw LedgerError(.readOnly, "the ledger was opened for reading") }
            return key
        }
        return try seal(signedBy: [key], body)
    }

    /// Appends one commit with acts that a draft cannot ask for.
    func append(acts: [LeafContent], _ draft: Draft, signedBy keys: [SigningKey]) throws -> Appended {
        try seal(signedBy: keys) { transaction in
            try transaction.append(expecting: transaction.last, PreparedDraft(draft), acts: { acts }, check: {})
        }.value
    }

    private func seal<R>(signedBy keys: [SigningKey], _ body: (SQLiteTransaction) throws -> R) throws -> Sealed<R> {
        var outcome: (sealed: Sealed<R>, salts: [Int: [UInt8]])?
        try Self.translating {
            try pool.writeWithoutTransaction { db in
                let transaction: SQLiteTransaction
                let head: Head
                let sealed: Sealed<R>
                try SQLStatement(cached: "BEGIN IMMEDIATE", db).run()
                do {
                    transaction = try begin(db, keys)
                    log.makeRoom()
                    let value = try body(transaction)
                    head = transaction.head
                    sealed = Sealed(value: value, checkpoint: try checkpoint(of: transaction, head, keys, db))
                    try SQLStatement(cached: "COMMIT", db).run()
                } catch {
                    // Some errors of SQLite have taken the transaction back already.
                    if db.isInsideTransaction { try SQLStatement(cached: "ROLLBACK", db).run() }
                    throw error
                }
                publish(transaction, head, sealed.checkpoint, keys)
                outcome = (sealed, transaction.salts)
            }
        }
        guard let outcome else { throw LedgerError(.file, "the transaction did not run") }
        if !outcome.salts.isEmpty { _ = try? finishErasures() }
        return outcome.sealed
    }

    private func begin(_ db: Database, _ keys: [SigningKey]) throws -> SQLiteTransaction {
        let known = state.withLock(\.tree.size)
        if known == 0 {
            // Only the first commit is written before there is a head.
            let head = Head(
                size: 0, hash: .zero, time: Timestamp(microseconds: .min), root: MerkleFrontier().root)
            return try SQLiteTransaction(db, genesis: genesis, clock: clock, head: head, frontier: MerkleFrontier())
        }
        let head = try catchUp(db)
        guard head.size >= known else {
            throw LedgerError(.damaged, "the file ends at commit \(head.size), but commit \(known) was read before")
        }
        if head.size > known, let key = keys.first { try check(key, db) }
        let frontier = state.withLock(\.tree.frontier)
        return try SQLiteTransaction(db, genesis: genesis, clock: clock, head: head, frontier: frontier)
    }

    /// Signs and stores the one checkpoint of what was appended; if nothing was, gives the newest.
    private func checkpoint(
        of transaction: SQLiteTransaction, _ head: Head, _ keys: [SigningKey], _ db: Database
    ) throws -> Checkpoint {
        if let failure = transaction.failure { throw failure }
        guard !transaction.hashes.isEmpty else { return try Self.newestCheckpoint(db) }
        let checkpoint = try Checkpoint(ledger: id, state: head.state, keys: keys)
        try SQLStatement(cached: "INSERT INTO checkpoints (size, note) VALUES (?, ?)", db)
            .bind(.integer(checkpoint.size), .text(checkpoint.text)).run()
        return checkpoint
    }

    /// Takes over what is durable now; called before anybody else can write.
    private func publish(
        _ transaction: SQLiteTransaction, _ head: Head, _ checkpoint: Checkpoint, _ keys: [SigningKey]
    ) {
        guard !transaction.hashes.isEmpty else { return }
        state.withLock { state in
            if head.size >= state.head?.size ?? 0 { state.head = head }
            // A reader may have seen the new commits already, between COMMIT and here.
            let first = transaction.size - transaction.hashes.count
            for hash in transaction.hashes.dropFirst(state.tree.size - first) { state.tree.append(hash) }
            state.salts.merge(transaction.salts) { $1 }
        }
        if let key = keys.last { witness.write(checkpoint, besides: key) }
    }
}
