import GRDB
import Synchronization

extension SQLiteLedger {
    /// Puts another key in force, by a commit of its own whose checkpoint both keys sign.
    @discardableResult
    public func rotateKey(
        to newKey: SigningKey, command: CommandID = .random(), author: String, organisation: String, reason: String
    ) throws -> Appended {
        let oldKey = try state.withLock { state in
            if let refusal = state.refusal { throw refusal }
            guard let key = state.key else { throw LedgerError(.readOnly, "the ledger was opened for reading") }
            return key
        }
        guard newKey.ledger == id, newKey.verifier != oldKey.verifier else {
            throw LedgerError(.wrongKey, "the new key must be another one, made for this ledger")
        }
        let draft = Draft(command: command, author: author, organisation: organisation, reason: reason)
        let appended = try append(acts: [.key(newKey.verifier)], draft, signedBy: [oldKey, newKey])
        if case .new = appended.outcome { state.withLock { $0.key = newKey } }
        return appended
    }

    /// Goes on from a state that is older than, or other than, the newest one signed here.
    ///
    /// The commit says which state was restored and, if the witness knows it, which one is lost.
    @discardableResult
    public func continueFromBackup(
        command: CommandID = .random(), author: String, organisation: String, reason: String
    ) throws -> Appended {
        let (key, lost) = try state.withLock { state in
            if let damage = state.damage { throw LedgerError(.damaged, damage.description) }
            guard let key = state.key else { throw LedgerError(.readOnly, "the ledger was opened for reading") }
            return (key, state.lost)
        }
        let restoration = Restoration(restored: try head.state, lost: lost)
        let draft = Draft(command: command, author: author, organisation: organisation, reason: reason)
        let appended = try append(acts: [.restoration(restoration)], draft, signedBy: [key])
        state.withLock { state in
            state.refusal = nil
            state.lost = nil
        }
        return appended
    }

    /// Takes a key for writing: it must be in force, and what it signed here last must be in the stored history.
    func admit(_ key: SigningKey) throws {
        guard key.ledger == id else { throw LedgerError(.wrongKey, "the key is for ledger \(key.ledger), not \(id)") }
        if state.withLock({ $0.damage }) != nil { return }
        try read { try check(key, $0) }
        do {
            guard let witness = try witness.read(besides: key) else { return }
            let head = try head
            if witness.size <= head.size, try root(ofFirst: witness.size) == witness.root { return }
            let error = LedgerError(
                .behindWitness,
                """
                the stored ledger ends at commit \(head.size) with root \(head.root), but commit \(witness.size) with \
                root \(witness.root) was signed here: an older state was restored, or the history was split
                """)
            state.withLock { state in
                state.lost = witness.state
                state.refusal = error
            }
        } catch let error as LedgerError where error.code == .behindWitness {
            state.withLock { $0.refusal = error }
        }
    }

    /// - Throws: ``LedgerError`` with `wrongKey` when another key is in force.
    func check(_ key: SigningKey, _ db: Database) throws {
        let inForce = try Self.keyInForce(db, genesis)
        guard key.verifier == inForce else {
            throw LedgerError(.wrongKey, "the key in force is \(inForce), not \(key.verifier)")
        }
    }

    static func keyInForce(_ db: Database, _ genesis: Genesis) throws -> VerifierKey {
        let row = try SQLStatement(cached: "SELECT id FROM acts WHERE kind = 'key' ORDER BY id DESC LIMIT 1", db)
        defer { row.reset() }
        guard try row.step() else { return genesis.key }
        guard case .key(let key)? = try CommitReader(db: db).content(of: LeafRow.reference(row.integer(0))) else {
            throw LedgerError(.damaged, "the newest change of key cannot be read")
        }
        return key
    }
}
