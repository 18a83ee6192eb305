import Foundation
import GRDB
import Synchronization

extension SQLiteLedger {
    /// The leaves that are erased from the tables, but whose bytes may still stand somewhere in the file, because a
    /// reader in another process keeps the write-ahead log from being cut.
    public var pendingErasures: [LeafReference] {
        get throws {
            try read { db in
                let rows = try SQLStatement("SELECT id FROM scrubs ORDER BY id", db)
                var leaves: [LeafReference] = []
                while try rows.step() { leaves.append(LeafRow.reference(rows.integer(0))) }
                return leaves
            }
        }
    }

    /// Clears the file of all that was erased, and gives what could not be cleared yet.
    ///
    /// The write-ahead log is written back and cut; then the raw files are searched for the salts, and rewritten if
    /// one is found, or if the salts are no longer known because the program was started anew.
    @discardableResult
    public func finishErasures() throws -> [LeafReference] {
        let pending = try pendingErasures
        if pending.isEmpty { return [] }
        let salts = state.withLock(\.salts)
        let known = pending.compactMap { salts[LeafRow.id($0)] }
        return try Self.translating {
            try pool.writeWithoutTransaction { db in
                try Self.waiting(milliseconds: 500, db) {
                    guard try isClear(db, known, isComplete: known.count == pending.count) else { return pending }
                    try forget(pending, db)
                    return []
                }
            }
        }
    }

    /// Whether the bytes are gone, after doing what can be done about it.
    private func isClear(_ db: Database, _ salts: [[UInt8]], isComplete: Bool) throws -> Bool {
        guard try Self.cutLog(db) else { return false }
        if isComplete, try !finds(salts) { return true }
        try Self.rewrite(db)
        return try Self.cutLog(db) && !finds(salts)
    }

    private func forget(_ leaves: [LeafReference], _ db: Database) throws {
        try db.inTransaction(.immediate) {
            for leaf in leaves {
                try SQLStatement(cached: "DELETE FROM scrubs WHERE id = ?", db)
                    .bind(.integer(LeafRow.id(leaf))).run()
            }
            return .commit
        }
        state.withLock { state in for leaf in leaves { state.salts[LeafRow.id(leaf)] = nil } }
    }

    /// Waits for other processes less long than a write does: a reader may take its time.
    private static func waiting<R>(milliseconds: Int, _ db: Database, _ work: () throws -> R) throws -> R {
        try db.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
        let result = Result { try work() }
        try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
        return try result.get()
    }

    /// Writes the log back and cuts it to nothing; false if a reader keeps it.
    private static func cutLog(_ db: Database) throws -> Bool {
        let row = try SQLStatement("PRAGMA wal_checkpoint(TRUNCATE)", db)
        do {
            guard try row.step() else { return false }
            defer { row.reset() }
            return row.integer(0) == 0
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        }
    }

    private static func rewrite(_ db: Database) throws {
        do {
            try db.execute(sql: "VACUUM")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return
        }
    }

    private func finds(_ salts: [[UInt8]]) throws -> Bool {
        try ["", "-wal"].contains { suffix in
            let file = url.path + suffix
            guard FileManager.default.fileExists(atPath: file) else { return false }
            let data = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
            return salts.contains { data.range(of: Data($0)) != nil }
        }
    }
}
