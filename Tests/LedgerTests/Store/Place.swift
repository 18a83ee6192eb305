import Foundation
import GRDB
import Ledger

/// A folder of its own for one test, with a ledger and its key apart.
final class Place {
    let folder: URL
    let ledgerID = LedgerID.random()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: folder.appending(path: "keys"), withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var file: URL { folder.appending(path: "data/one.ledger") }
    var keyFile: URL { folder.appending(path: "keys/one.key") }

    func key() throws -> SigningKey {
        FileManager.default.fileExists(atPath: keyFile.path)
            ? try SigningKey(contentsOf: keyFile) : try SigningKey.create(at: keyFile, ledger: ledgerID)
    }

    func ledger(_ purpose: Purpose = .live, clock: LedgerClock = .steady()) throws -> SQLiteLedger {
        try SQLiteLedger.create(at: file, programme: "Footbridges", purpose: purpose, key: key(), clock: clock)
    }

    func open(clock: LedgerClock = .steady()) throws -> SQLiteLedger {
        try SQLiteLedger.open(at: file, key: key(), clock: clock)
    }

    func draft(_ reason: String = "Trial", bodies: Int = 1, acts: [Act] = [], size: Int = 10) -> Draft {
        let record = RecordID.random()
        let revisions = (1...max(bodies, 1)).prefix(bodies).map { version in
            Revision(
                record: record, kind: "project", schema: 1, version: version,
                visibility: version.isMultiple(of: 2) ? .public : .internal,
                state: .body(["title": .string(String(repeating: "N\u{1B0}\u{1EDB}c ", count: size))]))
        }
        return Draft(
            command: .random(), author: "An", organisation: "Secretariat", reason: reason, acts: acts,
            revisions: Array(revisions))
    }
}

extension SQLiteLedger {
    /// Appends one draft to whatever the head is.
    @discardableResult
    func append(_ draft: Draft) throws -> Appended {
        try write { try $0.append(expecting: $0.last, draft) }
    }
}

extension LedgerClock {
    /// A clock that stands still.
    static func steady(_ text: String = "2025-08-11T03:04:05.000001Z") -> LedgerClock {
        let time = Timestamp(text)!
        return LedgerClock { time }
    }
}

extension Place {
    /// Works on the file behind the ledger's back, without the triggers that would refuse it.
    func tamper(_ work: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue(path: file.path)
        try queue.writeWithoutTransaction { db in
            for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
            try work(db)
        }
        try queue.close()
    }
}
