import Foundation
import GRDB
import Ledger
import Testing

@Suite("Damage")
struct DamageTests {
    @Test("one flipped bit in any row is found and located", arguments: [UInt64(100), 101, 102, 103])
    func flips(seed: UInt64) throws {
        var random = Seeded(seed)
        for round in 0..<12 {
            let place = try Place()
            try place.fill()
            let flip = try place.flip(&random)
            let comment = Comment(rawValue: "seed \(seed), round \(round): \(flip)")

            guard let ledger = try flip.isInGenesis ? place.openDamaged() : SQLiteLedger.open(at: place.file) else {
                continue
            }
            let damage = try #require(try ledger.verify().damage, comment)
            #expect(flip.commits.contains(damage.commit), comment)
            #expect(ledger.damage == damage, comment)
            #expect(ledger.refusal != nil, comment)
            // What is before the damage can still be read.
            var last = 0
            try ledger.commits(from: 1, through: damage.lastGood) { last = $0.number }
            #expect(last == damage.lastGood, comment)
        }
    }

    @Test("a damaged newest commit is noticed when the ledger is opened, as a value")
    func noticedAtOpening() throws {
        let place = try Place()
        try place.fill()
        try place.tamper { try $0.execute(sql: "UPDATE commits SET hash = randomblob(32) WHERE number = 9") }
        let ledger = try place.open()
        #expect(ledger.damage?.commit == 9)
        #expect(ledger.damage?.lastGood == 8)
        #expect(ledger.refusal == LedgerError(.damaged, ""))
        #expect(throws: LedgerError(.damaged, "")) { try ledger.append(place.draft()) }
        #expect(throws: LedgerError(.damaged, "")) { try ledger.commit(9) }
        #expect(try ledger.commit(8).number == 8)
    }

    @Test(
        "rows that are missing or too many are found",
        arguments: [
            ("DELETE FROM commits WHERE number = 4", 4), ("DELETE FROM commits WHERE number > 8", 9),
            ("DELETE FROM bodies WHERE id >> 20 = 5", 5), ("DELETE FROM checkpoints WHERE size = 12", 12),
            ("DELETE FROM acts WHERE kind = 'opening'", 6), ("DELETE FROM acts WHERE kind = 'erasure'", 3),
            ("INSERT INTO bodies VALUES ((7 << 20) + 9, zeroblob(50))", 7),
            ("INSERT INTO bodies VALUES ((99 << 20) + 9, zeroblob(50))", 99),
            ("INSERT INTO bodies VALUES (3, zeroblob(50))", 1),
            ("INSERT INTO bodies VALUES ((3 << 20) + 4, zeroblob(50))", 3),
            ("INSERT INTO acts VALUES ((6 << 20) + 2, 'erasure', (5 << 20) + 2)", 6),
            ("UPDATE commits SET number = 100 WHERE number = 12", 12),
            ("UPDATE checkpoints SET size = 7 WHERE size = 8", 5),
        ])
    func rows(sql: String, commit: Int) throws {
        let place = try Place()
        try place.fill()
        try place.tamper { try $0.execute(sql: sql) }
        let damage = try SQLiteLedger.open(at: place.file).verify().damage
        #expect(damage?.commit == commit, "\(damage.map(\.description) ?? "nothing was found")")
    }

    @Test("pages of rubbish in the file are damage, not a crash", arguments: [UInt64(300), 301, 302])
    func rubbish(seed: UInt64) throws {
        var random = Seeded(seed)
        for round in 0..<6 {
            let place = try Place()
            try place.fill()
            var bytes = try Data(contentsOf: place.file)
            let page = try place.usedPages().randomElement(using: &random)! - 1
            for index in page * 4096..<(page + 1) * 4096 { bytes[index] = UInt8.random(in: 0...255, using: &random) }
            try bytes.write(to: place.file)
            guard let ledger = try place.openDamaged() else { continue }
            #expect(try !ledger.verify().isSound, "seed \(seed), round \(round), page \(page + 1)")
        }
    }

    @Test("a file that was cut off is damage, not a crash", arguments: [UInt64(400), 401])
    func cutOff(seed: UInt64) throws {
        var random = Seeded(seed)
        for round in 0..<6 {
            let place = try Place()
            try place.fill()
            let bytes = try Data(contentsOf: place.file)
            // At least one page is lost whole: the end of one may be empty, and then nothing is damaged.
            try bytes.prefix(Int.random(in: 1000...bytes.count - 4096, using: &random)).write(to: place.file)
            do {
                let ledger = try SQLiteLedger.open(at: place.file)
                #expect(try !ledger.verify().isSound, "seed \(seed), round \(round)")
            } catch let error as LedgerError {
                #expect([.damaged, .notALedger].contains(error.code), "seed \(seed), round \(round): \(error)")
            }
        }
    }

    @Test("the work can be watched and stopped")
    func progress() async throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.write { transaction in
            for _ in 0..<3000 { _ = try transaction.append(expecting: transaction.last, place.draft()) }
        }
        struct Stop: Error {}
        #expect(throws: Stop.self) { try ledger.verify { _, total in if total == 3001 { throw Stop() } } }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try ledger.verify()
        }
        await #expect(throws: LedgerError(.cancelled, "")) { try await task.value }
        #expect(try ledger.verify().commits == 3001)
    }
}

/// What was changed behind a ledger's back, and the commits that may be named for it.
private struct Flip: CustomStringConvertible {
    let table: String
    let column: String
    let row: Int
    let byte: Int
    let commits: ClosedRange<Int>

    /// A ledger whose first leaf cannot be read does not open.
    var isInGenesis: Bool { table == "bodies" && row == 1 << 20 }

    var description: String { "byte \(byte) of \(table).\(column) in row \(row)" }
}

extension Place {
    /// Twelve commits in groups of one to four, with openings and erasures.
    fileprivate func fill() throws {
        let ledger = try ledger()
        for _ in 2...4 { try ledger.append(draft(bodies: 2)) }
        try ledger.write { transaction in
            for number in 5...8 {
                let acts: [Act] = number == 6 ? [.opening(LeafReference(commit: 3, index: 2))] : []
                _ = try transaction.append(expecting: transaction.last, draft(bodies: 2, acts: acts, size: 300))
            }
        }
        try ledger.append(draft(acts: [.erasure(LeafReference(commit: 3, index: 4))]))
        for _ in 10...12 { try ledger.append(draft(bodies: 1)) }
        try ledger.close()
    }

    /// The pages that hold rows or index entries, without the first, so that the file is still a database.
    fileprivate func usedPages() throws -> [Int] {
        try DatabaseQueue(path: file.path).read { db in
            let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
            let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            return free == 0 ? Array(2...count) : []
        }
    }

    /// Opens the ledger, or nothing if that is refused because of damage.
    fileprivate func openDamaged() throws -> SQLiteLedger? {
        do {
            return try SQLiteLedger.open(at: file)
        } catch let error as LedgerError where error.code == .damaged {
            return nil
        }
    }

    /// Flips one bit of one stored value.
    fileprivate func flip(_ random: inout Seeded) throws -> Flip {
        let (table, key, column) = [
            ("commits", "number", "header"), ("commits", "number", "hash"), ("commits", "number", "leaves"),
            ("commits", "number", "command"), ("bodies", "id", "entry"), ("checkpoints", "size", "note"),
        ].randomElement(using: &random)!
        var random = random
        defer { _ = random.next() }
        var flip: Flip?
        try tamper { db in
            let rows = try Int.fetchAll(db, sql: "SELECT \(key) FROM \(table) ORDER BY \(key)")
            let row = rows.randomElement(using: &random)!
            var bytes = try Data.fetchOne(
                db, sql: "SELECT CAST(\(column) AS BLOB) FROM \(table) WHERE \(key) = \(row)")!
            let byte = Int.random(in: 0..<bytes.count, using: &random)
            bytes[byte] ^= 1 << UInt8.random(in: 0...6, using: &random)
            let value = table == "checkpoints" ? "CAST(? AS TEXT)" : "?"
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = \(value) WHERE \(key) = \(row)", arguments: [bytes])
            let commits =
                switch table {
                case "commits": row...row
                case "bodies": (row >> 20)...(row >> 20)
                // The commits of the group that the checkpoint ends.
                default: (row == 8 ? 5 : row)...row
                }
            flip = Flip(table: table, column: column, row: row, byte: byte, commits: commits)
        }
        return flip!
    }
}
