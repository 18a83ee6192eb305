import Commands
import Foundation
import Ledger

/// A ledger that stands where one of a backup is to go.
struct PresentLedger {
    /// How it relates to the ledger that is restored.
    enum Relation: Equatable {
        /// It begins the restored one, or is the same: nothing of it is lost.
        case prefix
        /// It goes on where the restored one ends, or went another way.
        case ahead(commits: Int)
        /// It is of the same programme, and another ledger.
        case other
        /// It is damaged, so that only the witness beside the key can say what was lost.
        case damaged(String)
    }

    let url: URL
    let relation: Relation

    /// The ledger in the place of a staged one; `nil` when the place is free.
    init?(_ staged: StagedBackup.StagedLedger, in folder: DataFolder) throws {
        url = folder.ledgerURL(staged.programme)
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        relation = try Self.relation(staged, url)
        if case .damaged = relation { return }
        if Self.isInUse(url) {
            throw BackupError(.inUse, "\(url.path) is in use; stop the programs that use it, then restore again")
        }
    }

    /// Refuses what would let two histories share a place or a name unnoticed.
    func check(_ staged: StagedBackup.StagedLedger, replace: Bool, goOn: Bool) throws(BackupError) {
        let place = "\(staged.programme): "
        switch relation {
        case .other:
            throw BackupError(
                .inTheWay, place + "\(url.path) is another ledger of that programme; move it away to restore this one")
        case _ where !replace:
            throw BackupError(
                .inTheWay, place + "there is a ledger at \(url.path); --replace puts the backup in its place")
        case .ahead(let commits) where !goOn:
            throw BackupError(
                .inTheWay,
                place + """
                    the ledger at \(url.path) has \(commits) commits, and is not a beginning of the backup's, which has \
                    \(staged.head.size): what it says more would be lost. --continue-from-backup does so, and writes a \
                    commit that says so
                    """)
        case .prefix, .ahead, .damaged: break
        }
    }

    /// Puts it aside under a name that nobody takes for a ledger; it is never deleted.
    func putAside() throws(BackupError) -> URL {
        let aside = url.appendingPathExtension("replaced-\(UUID().uuidString.prefix(8).lowercased())")
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: url.path + suffix) {
            do { try FileManager.default.moveItem(atPath: url.path + suffix, toPath: aside.path + suffix) } catch {
                throw BackupError(.file, "cannot move \(url.path + suffix): \(BackupFile.reason(error))")
            }
        }
        return aside
    }

    /// Whether another process has the ledger open.
    ///
    /// SQLite keeps a shared lock on 510 bytes of a file while a connection in write-ahead mode is open ("The WAL
    /// index", and `SHARED_FIRST` in its sources). This process has closed its own connections, and would not see its
    /// own locks.
    private static func isInUse(_ url: URL) -> Bool {
        let descriptor = open(url.path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { _ = close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0002
        lock.l_len = 510
        // The pointer lives for the time of the call, which writes one value of this very type to it.
        return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }

    private static func relation(_ staged: StagedBackup.StagedLedger, _ url: URL) throws -> Relation {
        do {
            let ledger = try SQLiteLedger.open(at: url)
            defer { try? ledger.close() }
            guard ledger.id == staged.id else { return .other }
            if let damage = ledger.damage { return .damaged(damage.description) }
            let head = try ledger.head
            return try isPrefix(head, of: staged, ledger) ? .prefix : .ahead(commits: head.size)
        } catch let error as LedgerError where [.damaged, .notALedger, .malformed].contains(error.code) {
            return .damaged(error.detail)
        }
    }

    private static func isPrefix(
        _ head: Head, of staged: StagedBackup.StagedLedger, _ ledger: SQLiteLedger
    ) throws -> Bool {
        guard head.size <= staged.head.size else { return false }
        return try staged.root(head.size) == head.root
    }
}
