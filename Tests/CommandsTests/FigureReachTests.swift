import Commands
import Ledger
import Register
import Testing
import WorkPlan

@Suite("A dry run looks at every plan that a command can reach")
struct FigureReachTests {
    private let desk = TestDesk()
    private let day = Day(text: "2025-08-11")!

    /// A plan with one accredited project that a partner funds.
    private func plan(_ code: String, fundedBy partner: Identifier<Organisation>) async throws -> Identifier<Project> {
        let plan = try await desk.put(Plan(code: code, title: Text(.english, code), starts: PartialDate(year: 2021)!))
        let project = try await desk.put(desk.project(in: plan, "P"))
        _ = try await desk.put(Milestone(project: project, event: .accredited, date: PartialDate(year: 2022)!))
        let amount = Amount.stated(Money(minorUnits: 100_00, currency: .usDollar))
        _ = try await desk.put(
            Budget(project: project, source: partner, amount: amount, approved: PartialDate(year: 2022)!))
        return project
    }

    private func organisation(_ code: String) async throws -> Identifier<Organisation> {
        try await desk.put(Organisation(code: code, name: Text(.english, code), bodyType: .state))
    }

    private func plans(changedBy changes: [Change]) -> Set<Identifier<Plan>> {
        let preview = desk.desk.preview(Command(principal: desk.officer, reason: "Test.", changes: changes), on: day)
        #expect(preview.refusals.isEmpty)
        return Set(preview.changes.map(\.plan))
    }

    private func plan(of project: Identifier<Project>) throws -> Identifier<Plan> {
        try #require(desk.desk.register.view(audience: .internal).project(project)?.body.plan)
    }

    @Test("a project's milestone changes the figures of its own plan")
    func milestone() async throws {
        try await desk.putDefinitions()
        let partner = try await organisation("P1")
        let (first, _) = (try await plan("IV", fundedBy: partner), try await plan("V", fundedBy: partner))
        let milestone = Milestone(project: first, event: .cancelled, date: PartialDate(year: 2023)!)
        let change = Change(Identifier(RecordID.random()), visibility: .public, .body(milestone))
        #expect(plans(changedBy: [change]) == [try plan(of: first)])
    }

    @Test("a project that moves changes the figures of both plans")
    func move() async throws {
        try await desk.putDefinitions()
        let partner = try await organisation("P1")
        let (first, second) = (try await plan("IV", fundedBy: partner), try await plan("V", fundedBy: partner))
        let moved = desk.project(in: try plan(of: second), "P2")
        let change = Change(first.cast(), expecting: 1, visibility: .public, .body(moved))
        #expect(plans(changedBy: [change]) == [try plan(of: first), try plan(of: second)])
    }

    @Test("a milestone that is taken out of use changes the figures of the plan that it stood under")
    func retired() async throws {
        try await desk.putDefinitions()
        let partner = try await organisation("P1")
        let (first, _) = (try await plan("IV", fundedBy: partner), try await plan("V", fundedBy: partner))
        let milestones: [Seen<Milestone>] = desk.desk.register.view(audience: .public).records(under: first.cast())
        let change = Change(
            try #require(milestones.first).id.cast(), expecting: 1, visibility: .public, .retired(.milestone))
        #expect(plans(changedBy: [change]) == [try plan(of: first)])
    }

    @Test("a partner's status changes the figures of every plan that it funds")
    func status() async throws {
        try await desk.putDefinitions()
        let partner = try await organisation("P1")
        let (first, second) = (try await plan("IV", fundedBy: partner), try await plan("V", fundedBy: partner))
        let status = Status(
            organisation: partner, category: .dialoguePartner, from: PartialDate(year: 2000)!)
        let change = Change(Identifier(RecordID.random()), visibility: .public, .body(status))
        #expect(plans(changedBy: [change]) == [try plan(of: first), try plan(of: second)])
    }
}
