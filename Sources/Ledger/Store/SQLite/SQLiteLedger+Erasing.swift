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
                var isClear = try Self.cutLog(db) && known.count == pending.count && !finds(known)
                if !isClear {
                    try Self.rewrite(db)
                    isClear = try Self.cutLog(db) && !finds(known)
                }
                guard isClear else { return pending }
                for leaf in pending {
                    try SQLStatement(cached: "DELETE FROM scrubs WHERE id = ?", db)
                        .bind(.integer(LeafRow.id(leaf))).run()
                }
                state.withLock { state in for leaf in pending { state.salts[LeafRow.id(leaf)] = nil } }
                return []
            }
        }
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
