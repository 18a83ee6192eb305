import GRDB
import Synchronization

extension SQLiteLedger {
    /// A short look when the ledger is opened: do the stored hashes make the tree that the newest checkpoint signed?
    ///
    /// What it finds is damage as a value; ``verify(progress:)`` then says where.
    func look() throws {
        do {
            // Read at one moment: another process may be writing.
            let (head, checkpoint, key) = try read { db in
                (try catchUp(db), try Self.newestCheckpoint(db), try Self.keyInForce(db, genesis))
            }
            guard checkpoint.state == head.state, checkpoint.ledger == id, checkpoint.isSigned(by: key) else {
                throw LedgerError(.damaged, "the newest checkpoint is not one of this history")
            }
            _ = try commit(head.size)
        } catch let error as LedgerError where [.damaged, .malformed, .notFound].contains(error.code) {
            _ = try verify()
            state.withLock { $0.damage = $0.damage ?? Damage(commit: 1, reason: error.detail) }
        }
    }
}
