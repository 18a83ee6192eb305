import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Durability and tables")
struct DurabilityTests {
    @Test("the connection that writes syncs each commit, and keeps a write-ahead log")
    func pragmas() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft())
        for ledger in [ledger, try place.open()] {
            let values = try ledger.pool.writeWithoutTransaction { db in
                try ["synchronous", "journal_mode", "secure_delete", "busy_timeout"].map { name in
                    try String.fetchOne(db, sql: "PRAGMA \(name)")
                }
            }
            #expect(values == ["2", "wal", "1", "10000"])
        }
    }

    @Test("each append is synced before it is acknowledged, and a group once")
    func syncs() throws {
        let place = try Place()
        try place.ledger().close()
        SyncCounter.install()
        defer { SyncCounter.uninstall() }
        let ledger = try place.open()
        let log = ledger.pool.path + "-wal"
        var counts = [SyncCounter.count(log)]
        for _ in 0..<10 {
            try ledger.append(place.draft())
            counts.append(SyncCounter.count(log))
        }
        #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 }, "\(counts)")
        try ledger.write { transaction in
            for _ in 0..<10 { try transaction.append(expecting: transaction.last, place.draft()) }
        }
        #expect(SyncCounter.count(log) == (counts.last ?? 0) + 1)
    }

    @Test(
        "the tables themselves refuse changes",
        arguments: [
            "UPDATE commits SET header = x'00'", "DELETE FROM commits", "UPDATE bodies SET entry = zeroblob(40)",
            "DELETE FROM bodies", "UPDATE checkpoints SET note = ''", "DELETE FROM checkpoints",
            "UPDATE acts SET kind = 'key'", "DELETE FROM acts",
            "INSERT INTO commits SELECT number + 9, header, hash, leaves, command FROM commits",
        ])
    func guarded(sql: String) throws {
        let place = try Place()
        let ledger = try place.ledger()
        #expect(throws: DatabaseError.self) { try ledger.pool.write { try $0.execute(sql: sql) } }
        #expect(try ledger.verify().isSound)
    }

    @Test("the newest commit, a range of bodies and a command are found by an index")
    func plans() throws {
        let place = try Place()
        let ledger = try place.ledger()
        for sql in [
            "SELECT number FROM commits WHERE command = ?", "SELECT entry FROM bodies WHERE id >= ? AND id < ?",
            "SELECT 1 FROM acts WHERE target = ? AND kind = ?",
            "SELECT id FROM acts WHERE kind = 'key' ORDER BY id DESC LIMIT 1",
        ] {
            let plan = try ledger.pool.read { db in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: [1, 1].prefix(while: sql))
                    .map { $0["detail"] as String }
            }
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(sql): \(plan)")
        }
    }

    @Test("a file of version 1 opens in this version, and is the same ledger")
    func migration() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft())
        try ledger.append(place.draft(acts: [.opening(LeafReference(commit: 2, index: 0))]))
        let head = try ledger.head
        try ledger.close()
        try place.tamper { db in
            // What version 2 added is taken away again.
            try db.execute(sql: "DROP TABLE acts; DROP TABLE scrubs; PRAGMA user_version = 1")
        }
        #expect(throws: LedgerError(.readOnly, "")) { try SQLiteLedger.open(at: place.file, readOnly: true) }

        let again = try place.open()
        #expect(try again.head == head)
        #expect(try again.verify().isSound)
        try again.append(place.draft(acts: [.erasure(LeafReference(commit: 2, index: 3))]))
        #expect(try again.verify().isSound)
        #expect(try again.leaf(commit: 2, index: 3).isErased)
    }

    @Test("a file of a newer version is left alone")
    func newer() throws {
        let place = try Place()
        try place.ledger().close()
        try place.tamper { try $0.execute(sql: "PRAGMA user_version = 99") }
        #expect(throws: LedgerError(.notALedger, "")) { try place.open() }
    }
}

extension [Int] {
    /// As many arguments as the statement has question marks.
    fileprivate func prefix(while sql: String) -> StatementArguments {
        StatementArguments(prefix(sql.filter { $0 == "?" }.count))
    }
}
