import GRDB
import Synchronization

extension SQLiteLedger {
    /// Runs a function inside one write transaction; see ``LedgerStore``.
    ///
    /// If it erased something, the file is cleared of it before this returns, or ``pendingErasures`` says so.
    public func write<R>(_ body: (any LedgerTransaction) throws -> R) throws -> R {
        let key = try state.withLock { state in
            if let refusal = state.refusal { throw refusal }
            guard let key = state.key else { throw LedgerError(.readOnly, "the ledger was opened for reading") }
            return key
        }
        return try write(signedBy: [key], body)
    }

    /// Appends one commit with acts that a draft cannot ask for.
    func append(acts: [LeafContent], _ draft: Draft, signedBy keys: [SigningKey]) throws -> Appended {
        try write(signedBy: keys) { transaction in
            try transaction.append(expecting: transaction.head, draft, acts: acts)
        }
    }

    private func write<R>(signedBy keys: [SigningKey], _ body: (SQLiteTransaction) throws -> R) throws -> R {
        var outcome: (result: R, salts: [Int: [UInt8]])?
        try Self.translating {
            try pool.writeWithoutTransaction { db in
                var written: (R, SQLiteTransaction, Checkpoint?)?
                try db.inTransaction(.immediate) {
                    let transaction = try begin(db, keys)
                    let result = try body(transaction)
                    written = (result, transaction, try seal(transaction, keys, db))
                    return .commit
                }
                guard let (result, transaction, checkpoint) = written else { return }
                publish(transaction, checkpoint, keys)
                outcome = (result, transaction.salts)
            }
        }
        guard let outcome else { throw LedgerError(.file, "the transaction did not run") }
        if !outcome.salts.isEmpty { _ = try? finishErasures() }
        return outcome.result
    }

    private func begin(_ db: Database, _ keys: [SigningKey]) throws -> SQLiteTransaction {
        let known = state.withLock(\.tree.size)
        if known == 0 {
            // Only the first commit is written before there is a head.
            let head = Head(
                size: 0, hash: .zero, time: Timestamp(microseconds: .min), root: MerkleFrontier().root)
            return SQLiteTransaction(db, genesis: genesis, clock: clock, head: head, frontier: MerkleFrontier())
        }
        let head = try catchUp(db)
        guard head.size >= known else {
            throw LedgerError(.damaged, "the file ends at commit \(head.size), but commit \(known) was read before")
        }
        if head.size > known, let key = keys.first { try check(key, db) }
        let frontier = state.withLock(\.tree.frontier)
        return SQLiteTransaction(db, genesis: genesis, clock: clock, head: head, frontier: frontier)
    }

    /// Signs and stores the one checkpoint of what was appended.
    private func seal(_ transaction: SQLiteTransaction, _ keys: [SigningKey], _ db: Database) throws -> Checkpoint? {
        if let failure = transaction.failure { throw failure }
        guard !transaction.hashes.isEmpty else { return nil }
        let checkpoint = try Checkpoint(ledger: id, state: transaction.head.state, keys: keys)
        try SQLStatement(cached: "INSERT INTO checkpoints (size, note) VALUES (?, ?)", db)
            .bind(.integer(checkpoint.size), .text(checkpoint.text)).run()
        return checkpoint
    }

    /// Takes over what is durable now; called before anybody else can write.
    private func publish(_ transaction: SQLiteTransaction, _ checkpoint: Checkpoint?, _ keys: [SigningKey]) {
        state.withLock { state in
            // A reader may have seen the new commits already, between COMMIT and here.
            let first = transaction.size - transaction.hashes.count
            for hash in transaction.hashes.dropFirst(state.tree.size - first) { state.tree.append(hash) }
            state.salts.merge(transaction.salts) { $1 }
        }
        if let checkpoint, let key = keys.last { Witness(key: key)?.write(checkpoint) }
    }
}
