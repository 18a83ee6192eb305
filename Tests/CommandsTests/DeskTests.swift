import Commands
import Figures
import Foundation
import Ledger
import Register
import Testing
import WorkPlan

@Suite("The desk takes commands one after another, and together")
struct DeskTests {
    private func plan(_ code: String) -> Plan {
        Plan(code: code, title: Text(.english, code), starts: PartialDate(year: 2021)!)
    }

    @Test("a command is done once, however often it is sent")
    func idempotent() async throws {
        let desk = TestDesk()
        let command = Command(
            principal: desk.officer, reason: "Test.", changes: [Change(Identifier(high: 1, low: 1), .body(plan("IV")))])
        let first = try await desk.desk.submit(command)
        let second = try await desk.desk.submit(command)
        #expect(first.appended.number == second.appended.number)
        #expect(try desk.desk.ledger.head.size == 2)
    }

    @Test("an acknowledgement proves that the commit is in the checkpoint's tree")
    func acknowledgement() async throws {
        let desk = TestDesk()
        let done = try await desk.desk.submit(
            Command(
                principal: desk.officer, reason: "Test.",
                changes: [Change(Identifier(high: 1, low: 1), .body(plan("IV")))]))
        #expect(
            MerkleTree.verifyInclusion(
                of: done.appended.hash, at: done.appended.number - 1, in: done.checkpoint.size, path: done.proof,
                root: done.checkpoint.root))
        #expect(done.checkpoint.isSigned(by: desk.desk.ledger.genesis.key))
    }

    @Test("of many commands at once each is held against what those before it left: one code goes to one record")
    func concurrent() async throws {
        let desk = TestDesk()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let command = Command(
                        principal: desk.officer, reason: "Test.",
                        changes: [
                            Change(Identifier(high: 5, low: UInt64(number + 1)), .body(self.plan("\(number % 10)")))
                        ])
                    return (try? await desk.desk.submit(command)) != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count(where: \.self) == 10)
        #expect(try desk.desk.ledger.head.size == 11)
        #expect(try desk.desk.ledger.verify().isSound)
    }

    @Test("two desks over one ledger, as in two processes, see each other's commits before they check")
    func twoDesks() async throws {
        let one = TestDesk()
        let ledger = try one.data.openForWriting("test")
        let other = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        _ = try await one.put(plan("IV"))
        let command = Command(
            principal: one.officer, reason: "Test.", changes: [Change(Identifier(high: 8, low: 8), .body(plan("IV")))])
        let refused = try await #require(throws: Refused.self) { try await other.submit(command) }
        #expect(refused.refusals.map(\.rule) == [.unique])
        #expect(other.register.head == 2)
        _ = try await one.put(plan("V"))
        #expect(other.register.head == 2)
        try other.refresh()
        #expect(other.register.head == 3)
    }

    @Test("a register built again from the ledger is the one that the desk kept")
    func rebuild() async throws {
        let desk = TestDesk()
        let plan = try await desk.put(plan("IV"))
        _ = try await desk.put(desk.project(in: plan, "P1"), visibility: .internal)
        let rebuilt = try RegisterSource.register(of: desk.desk.ledger)
        #expect(rebuilt.head == desk.desk.register.head)
        #expect(rebuilt.revisionCount == desk.desk.register.revisionCount)
        #expect(rebuilt.view(audience: .public).projects(of: plan).isEmpty)
        #expect(rebuilt.view(audience: .internal).projects(of: plan).count == 1)
    }

    @Test("a register that a reader holds stays as it is when commands come after it, one alone or many together")
    func heldRegister() async throws {
        let desk = TestDesk()
        let plan = try await desk.put(plan("IV"))
        let held = desk.desk.register
        let project = try await desk.put(desk.project(in: plan, "P1"), visibility: .internal)
        let between = desk.desk.register
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 2...20 {
                group.addTask { _ = try await desk.put(desk.project(in: plan, "P\(number)")) }
            }
            try await group.waitForAll()
        }
        #expect(held.head == 2)
        #expect(held.view(audience: .internal).projects(of: plan).isEmpty)
        #expect(between.head == 3)
        #expect(between.view(audience: .internal).projects(of: plan).map(\.id) == [project])
        #expect(desk.desk.register.view(audience: .internal).projects(of: plan).count == 20)
    }

    @Test("a command that comes alone and is refused leaves ledger and register as they were")
    func refusedAlone() async throws {
        let desk = TestDesk()
        _ = try await desk.put(plan("IV"))
        await #expect(throws: Refused.self) { try await desk.put(plan("IV")) }
        #expect(desk.desk.register.head == 2)
        #expect(try desk.desk.ledger.head.size == 2)
        _ = try await desk.put(plan("V"))
        #expect(desk.desk.register.head == 3)
    }

    @Test("a snapshot of the very history is used, and one of another is passed over")
    func snapshots() async throws {
        let desk = TestDesk()
        _ = try await desk.put(plan("IV"))
        let url = desk.data.snapshotURL(desk.desk.ledger.id)
        RegisterSource.write(desk.desk.register, of: desk.desk.ledger, to: url)
        _ = try await desk.put(plan("V"))
        #expect(try RegisterSource.register(of: desk.desk.ledger, snapshot: url).head == 3)
        let other = TestDesk()
        _ = try await other.put(plan("I"))
        RegisterSource.write(other.desk.register, of: other.desk.ledger, to: url)
        #expect(try RegisterSource.register(of: desk.desk.ledger, snapshot: url).revisionCount == 2)
    }

    @Test("a key is put in the place of another, and writing goes on")
    func rotation() async throws {
        let desk = TestDesk()
        _ = try desk.data.rotateKey(
            of: desk.desk.ledger, author: "An Officer", organisation: "Secretariat", reason: "Yearly rotation.")
        let ledger = try desk.data.openForWriting("test")
        let other = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        _ = try await other.submit(
            Command(
                principal: desk.officer, reason: "Test.",
                changes: [Change(Identifier(high: 1, low: 1), .body(plan("IV")))]))
        #expect(try ledger.verify().isSound)
    }
}
