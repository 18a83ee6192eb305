import Foundation
import GRDB
import Ledger
import Testing

@Suite("Store")
struct StoreTests {
    @Test("what is appended is read back, also after the file was closed and opened")
    func roundTrip() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let draft = place.draft("one", bodies: 2)
        let appended = try ledger.append(draft)
        try ledger.close()

        let again = try SQLiteLedger.open(at: place.file)
        let commit = try again.commit(2)
        #expect(commit.hash == appended.hash)
        #expect(try commit.revisions == draft.revisions)
        #expect(
            try commit.contents().prefix(3).map(\.content) == [
                .author("An"), .organisation("Secretariat"), .reason("one"),
            ])
        #expect(try again.head.hash == appended.hash)
        #expect(again.damage == nil)
        #expect(again.genesis == ledger.genesis)
    }

    @Test("a ledger begins with a commit that says what it is, and a signed checkpoint")
    func begins() throws {
        let place = try Place()
        let ledger = try place.ledger(.sample)
        #expect(ledger.id == place.ledgerID)
        #expect(ledger.genesis.purpose == .sample)
        #expect(try ledger.commit(1).contents().first?.content == .genesis(ledger.genesis))
        #expect(try ledger.checkpoint().state == ledger.head.state)
        #expect(try ledger.checkpoint().isSigned(by: ledger.genesis.key))
        #expect(try ledger.verify().isSound)
    }

    @Test("a file that is there already is never touched")
    func existingFile() throws {
        let place = try Place()
        try Data("mine".utf8).write(to: place.file)
        #expect(throws: LedgerError(.file, "")) { try place.ledger() }
        #expect(try Data(contentsOf: place.file) == Data("mine".utf8))
    }

    @Test("a file that is no ledger is named as such")
    func noLedger() throws {
        let place = try Place()
        try Data(repeating: 7, count: 5000).write(to: place.file)
        #expect(throws: LedgerError(.notALedger, "")) { try SQLiteLedger.open(at: place.file) }
        try FileManager.default.removeItem(at: place.file)
        #expect(throws: LedgerError(.notFound, "")) { try SQLiteLedger.open(at: place.file) }
        try DatabaseQueue(path: place.file.path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
        #expect(throws: LedgerError(.notALedger, "")) { try SQLiteLedger.open(at: place.file) }
    }

    @Test("the same command again gives the first result, and says whether it says the same")
    func idempotent() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let draft = place.draft()
        let old = try ledger.head
        let first = try ledger.append(draft)
        try ledger.append(place.draft())

        let again = try ledger.write { try $0.append(expecting: old.hash, draft) }
        #expect((again.number, again.hash, again.time) == (first.number, first.hash, first.time))
        #expect(again.outcome == .repeated(sameContent: true))
        var other = draft
        other.reason = "Another"
        #expect(try ledger.append(other).outcome == .repeated(sameContent: false))
        #expect(try ledger.head.size == 3)
        #expect(try ledger.appended(by: draft.command)?.number == 2)
        #expect(try ledger.appended(by: .random()) == nil)
    }

    @Test("a draft for another head is refused")
    func expectedHead() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let old = try ledger.head
        try ledger.append(place.draft())
        #expect(throws: LedgerError(.headMoved, "")) {
            try ledger.write { try $0.append(expecting: old.hash, place.draft()) }
        }
        #expect(try ledger.head.size == 2)
    }

    @Test("a group is one transaction with one checkpoint, and a refused draft hurts no other")
    func group() throws {
        struct Refusal: Error {}
        let place = try Place()
        let ledger = try place.ledger()
        let sealed = try ledger.seal { transaction in
            (1...5).map { index in
                Result {
                    let draft = PreparedDraft(place.draft("draft \(index)"))
                    return try transaction.append(expecting: transaction.last, draft) {
                        if index == 3 { throw Refusal() }
                    }.number
                }
            }
        }
        #expect(sealed.value.map { try? $0.get() } == [2, 3, nil, 4, 5])
        #expect(try ledger.head.size == 5)
        #expect(try ledger.checkpoint() == sealed.checkpoint)
        #expect(sealed.checkpoint.size == 5)
        #expect(throws: LedgerError(.notFound, "")) { try ledger.checkpoint(size: 4) }
        #expect(try ledger.checkpoint(covering: 4).size == 5)
        #expect(try ledger.verify() == Verification.sound(commits: 5, leaves: 20, checkpoints: 2))
    }

    @Test("a transaction that appended nothing gives the newest checkpoint")
    func nothingAppended() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft())
        #expect(try ledger.seal { $0.size }.checkpoint == ledger.checkpoint())
    }

    @Test("when the function throws, nothing is written")
    func rollback() throws {
        struct Stop: Error {}
        let place = try Place()
        let ledger = try place.ledger()
        let head = try ledger.head
        #expect(throws: Stop.self) {
            try ledger.write { transaction in
                _ = try transaction.append(expecting: transaction.last, place.draft())
                throw Stop()
            }
        }
        #expect(try ledger.head == head)
        try ledger.append(place.draft())
        #expect(try ledger.verify().isSound)
    }

    @Test("two that hold the same file write in turn, and each sees what the other wrote")
    func twoWriters() throws {
        let place = try Place()
        let first = try place.ledger()
        let second = try place.open()
        for round in 0..<10 {
            let (writer, reader) = round.isMultiple(of: 2) ? (first, second) : (second, first)
            let appended = try writer.append(place.draft("round \(round)"))
            #expect(try reader.head.hash == appended.hash)
            #expect(try reader.commit(appended.number).hash == appended.hash)
        }
        #expect(try first.verify().isSound)
        #expect(try first.inclusionProof(of: 7) == second.inclusionProof(of: 7))
    }

    @Test("threads that write at the same time all succeed, one after another")
    func manyThreads() async throws {
        let place = try Place()
        let ledgers = [try place.ledger(), try place.open()]
        try await withThrowingTaskGroup { group in
            for index in 0..<40 {
                let draft = place.draft("thread \(index)")
                group.addTask { _ = try ledgers[index % 2].append(draft) }
            }
            try await group.waitForAll()
        }
        #expect(try ledgers[0].head.size == 41)
        #expect(try ledgers[1].verify().isSound)
    }

    @Test("a transaction sees what it appended, and what was there before")
    func readsInside() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.write { transaction in
            let draft = place.draft("inside")
            let appended = try transaction.append(expecting: transaction.last, draft)
            var numbers: [Int] = []
            try transaction.commits(from: 1, through: nil) { numbers.append($0.number) }
            #expect(numbers == [1, 2])
            #expect(try transaction.appended(by: draft.command)?.hash == appended.hash)
            #expect(transaction.head.hash == appended.hash)
        }
    }

    @Test("commits come in order, from one number to another, whatever the size of the ledger")
    func commits() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.write { transaction in
            for _ in 0..<600 { _ = try transaction.append(expecting: transaction.last, place.draft()) }
        }
        var numbers: [Int] = []
        try ledger.commits(from: 5, through: 590) { numbers.append($0.number) }
        #expect(numbers == Array(5...590))
        numbers = []
        try ledger.commits { numbers.append($0.number) }
        #expect(numbers == Array(1...601))
        try ledger.commits(from: 602) { _ in Issue.record("there is no commit 602") }
    }

    @Test("every commit and leaf has a proof that holds under the checkpoint")
    func proofs() throws {
        let place = try Place()
        let ledger = try place.ledger()
        for _ in 0..<20 { try ledger.append(place.draft(bodies: 3)) }
        let checkpoint = try ledger.checkpoint()
        for number in 1...21 {
            let commit = try ledger.commit(number)
            #expect(
                MerkleTree.verifyInclusion(
                    of: commit.hash, at: number - 1, in: checkpoint.size,
                    path: try ledger.inclusionProof(of: number, in: checkpoint.size), root: checkpoint.root))
            #expect(
                MerkleTree.verifyConsistency(
                    from: number, root: try ledger.root(ofFirst: number), to: 21, root: checkpoint.root,
                    path: try ledger.consistencyProof(from: number, to: 21)))
            for index in commit.leaves.indices {
                #expect(
                    MerkleTree.verifyInclusion(
                        of: commit.leaves[index].opened?.digest ?? .zero, at: index, in: commit.leaves.count,
                        path: try ledger.leafProof(commit: number, index: index), root: commit.header.root))
            }
        }
        #expect(throws: LedgerError(.notFound, "")) { try ledger.inclusionProof(of: 22) }
        #expect(throws: LedgerError(.notFound, "")) { try ledger.root(ofFirst: 22) }
        #expect(throws: LedgerError(.notFound, "")) { try ledger.leaf(commit: 3, index: 9) }
    }

    @Test("a ledger that was opened for reading, or without a key, writes nothing")
    func readOnly() throws {
        let place = try Place()
        let ledger = try place.ledger()
        for reader in [
            try SQLiteLedger.open(at: place.file),
            try SQLiteLedger.open(at: place.file, key: place.key(), readOnly: true),
        ] {
            #expect(reader.refusal == LedgerError(.readOnly, ""))
            #expect(throws: LedgerError(.readOnly, "")) { try reader.append(place.draft()) }
            try ledger.append(place.draft())
            #expect(try reader.head == ledger.head)
        }
    }
}

extension Verification {
    static func sound(commits: Int, leaves: Int, erased: Int = 0, checkpoints: Int) -> Verification {
        Verification(commits: commits, leaves: leaves, erased: erased, checkpoints: checkpoints, damage: nil)
    }
}
