import Foundation
import GRDB
import Ledger
import Testing

@Suite("Erasure")
struct ErasureTests {
    @Test("an erased body leaves no byte behind", arguments: [1, 40, 4000, 20_000])
    func noByteLeft(size: Int) throws {
        let place = try Place()
        let ledger = try place.ledger()
        for _ in 0..<30 { try ledger.append(place.draft(bodies: 3, size: 40)) }
        let number = try ledger.append(place.secret(size: size)).number
        for _ in 0..<200 { try ledger.append(place.draft(bodies: 3, size: 40)) }
        let salt = try #require(try ledger.leaf(commit: number, index: 3).opened).salt
        #expect(try place.finds(Data(salt)))

        try ledger.append(place.draft(acts: [.erasure(LeafReference(commit: number, index: 3))]))
        #expect(try ledger.pendingErasures.isEmpty)
        #expect(try !place.finds(Data(salt)))
        #expect(try !place.finds(Data("a secret of nobody else".utf8)))
        #expect(try ledger.verify().isSound)
        #expect(try ledger.verify().erased == 1)
    }

    @Test("an erased leaf keeps its hash, and the commit its proof")
    func proofStays() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft(bodies: 2))
        let before = try ledger.commit(2)
        try ledger.append(
            place.draft(acts: [
                .erasure(LeafReference(commit: 2, index: 3)), .erasure(LeafReference(commit: 2, index: 0)),
            ]))
        let after = try ledger.commit(2)
        #expect(after.leaves.map(\.digest) == before.leaves.map(\.digest))
        #expect(after.leaves.map(\.isErased) == [true, false, false, true, false])
        #expect(try after.revisions.count == 1)
        #expect(after.hash == before.hash)
        #expect(throws: LedgerError(.refused, "")) {
            try ledger.append(place.draft(acts: [.erasure(LeafReference(commit: 2, index: 3))]))
        }
        #expect(throws: LedgerError(.refused, "")) {
            try ledger.append(place.draft(acts: [.opening(LeafReference(commit: 2, index: 0))]))
        }
    }

    @Test("a reader in another connection keeps the bytes, which is told, and they go when it is done")
    func pending() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let number = try ledger.append(place.secret(size: 40)).number
        let leaf = LeafReference(commit: number, index: 3)
        let salt = try #require(try ledger.leaf(commit: number, index: 3).opened).salt
        let reader = try DatabaseQueue(path: place.file.path)
        try reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM commits")
            try ledger.append(place.draft(acts: [.erasure(leaf)]))
            #expect(try ledger.pendingErasures == [leaf])
            try db.execute(sql: "COMMIT")
        }
        #expect(try ledger.finishErasures() == [])
        #expect(try ledger.pendingErasures.isEmpty)
        #expect(try !place.finds(Data(salt)))
    }

    @Test("an erasure that was cut short is finished after a new start")
    func resumed() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let number = try ledger.append(place.secret(size: 40)).number
        let salt = try #require(try ledger.leaf(commit: number, index: 3).opened).salt
        let reader = try DatabaseQueue(path: place.file.path)
        try reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM commits")
            try ledger.append(place.draft(acts: [.erasure(LeafReference(commit: number, index: 3))]))
            try db.execute(sql: "COMMIT")
        }
        try reader.close()
        try ledger.close()

        let again = try place.open()
        #expect(try again.pendingErasures.count == 1)
        #expect(try again.finishErasures() == [])
        #expect(try !place.finds(Data(salt)))
        #expect(try again.verify().isSound)
    }
}

extension Place {
    fileprivate func secret(size: Int) -> Draft {
        var draft = draft()
        draft.revisions[0].state = .body([
            "text": .string(String(repeating: "a secret of nobody else, ", count: size))
        ])
        return draft
    }

    /// Whether bytes stand anywhere in the files of the ledger.
    fileprivate func finds(_ bytes: Data) throws -> Bool {
        let folder = file.deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .contains { try Data(contentsOf: $0).range(of: bytes) != nil }
    }
}
