import Commands
import Foundation
import GRDB
import Testing

@testable import Accounts

/// A post office that fails as the test wants it to.
private actor PostOffice: Postman {
    private(set) var letters: [Letter] = []
    private var failure: UndeliveredLetter?

    func fail(_ failure: UndeliveredLetter?) { self.failure = failure }

    func send(_ letter: Letter) async throws(UndeliveredLetter) {
        if let failure { throw failure }
        letters.append(letter)
    }
}

@Suite("Mail that waits")
struct OutboxTests {
    private let busy = UndeliveredLetter(isFinal: false, words: "450 busy")

    private func invited(_ email: String = "a@example.org") throws -> (TestAccounts, link: Secret) {
        let accounts = try TestAccounts()
        let (_, link) = try accounts.store.invite(
            try accounts.invitation(email, .officer), by: .keeper("root"), at: accounts.now)
        return (accounts, link)
    }

    @Test("it survives a crash, is sent once, and its link is erased then")
    func crash() async throws {
        let (accounts, link) = try invited()
        let (store, office, now) = (try accounts.reopened(), PostOffice(), accounts.now)
        #expect(try await store.deliver(by: office, now: { now }).sent == 1)
        #expect(await office.letters.map(\.secret?.text) == [link.text])
        #expect(try await store.deliver(by: office, now: { now + 86_400 }).sent == 0)
        #expect(try store.deliveries().map(\.state) == [.sent])
        #expect(try store.letters().isEmpty)
    }

    @Test("what a mail server does not take now is tried again, after longer and longer")
    func backOff() async throws {
        let (accounts, _) = try invited()
        let (store, office) = (accounts.store, PostOffice())
        await office.fail(busy)
        var waits: [Int64] = []
        for _ in 0..<9 {
            let now = accounts.now
            #expect(try await store.deliver(by: office, now: { now }).failure == busy)
            let next = try #require(try store.deliveries().first).next
            waits.append(next - now)
            #expect(try await store.deliver(by: office, now: { next - 1 }).failure == nil, "not before its time")
            accounts.now = next
        }
        #expect(waits == [60, 120, 240, 480, 960, 1_920, 3_840, 7_200, 7_200])
        #expect(try store.deliveries().first?.failure == "450 busy")
        await office.fail(nil)
        let now = accounts.now
        #expect(try await store.deliver(by: office, now: { now }).sent == 1)
        #expect(try store.deliveries().first?.attempts == 10)
    }

    @Test("what is never taken is not tried again, and the next letter goes")
    func refused() async throws {
        let (accounts, _) = try invited()
        let office = PostOffice()
        await office.fail(UndeliveredLetter(isFinal: true, words: "550 no such user"))
        let now = accounts.now
        #expect(try await accounts.store.deliver(by: office, now: { now }).failure == nil)
        #expect(try accounts.store.deliveries().map(\.state) == [.refused])
        await office.fail(nil)
        #expect(try await accounts.store.deliver(by: office, now: { now + 86_400 }).sent == 0)
    }

    @Test("a letter that a sender took and left is another's after its lease, with the same mark, and not before")
    func lease() throws {
        let (accounts, _) = try invited()
        let first = try #require(try accounts.store.takeLetter(at: accounts.now))
        let other = try accounts.reopened()
        #expect(try other.takeLetter(at: accounts.now + Letter.lease - 1) == nil)
        let again = try #require(try other.takeLetter(at: accounts.now + Letter.lease))
        #expect(again.id == first.id && again.mark == first.mark && !first.mark.isEmpty)
    }

    @Test("a letter whose link has run out is not sent, and says so")
    func late() async throws {
        let (accounts, _) = try invited()
        let (office, late) = (PostOffice(), accounts.now + LinkPurpose.setUp.lifetime)
        #expect(try await accounts.store.deliver(by: office, now: { late }).sent == 0)
        #expect(try accounts.store.deliveries().map(\.state) == [.late])
    }

    @Test("a file of before knows the new columns, and its letters go")
    func older() throws {
        let (accounts, _) = try invited()
        try accounts.store.queue.write { database in
            for column in ["ends", "mark", "state", "attempts", "next", "failure"] {
                try database.execute(sql: "ALTER TABLE outbox DROP COLUMN \(column)")
            }
        }
        #expect(try accounts.reopened().takeLetter(at: accounts.now) != nil)
    }

    @Test("what was sent is forgotten after a month")
    func forgotten() throws {
        let (accounts, _) = try invited()
        let letter = try #require(try accounts.store.takeLetter(at: accounts.now))
        try accounts.store.sent(letter.id, at: accounts.now)
        try accounts.store.collect(at: accounts.now + Letter.memory - 1)
        #expect(try accounts.store.deliveries().count == 1)
        try accounts.store.collect(at: accounts.now + Letter.memory)
        #expect(try accounts.store.deliveries().isEmpty)
    }
}
