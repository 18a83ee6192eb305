import Commands
import Figures
import Ledger
import Register
import Testing
import WorkPlan

@Suite("Every command is held against all rules", .serialized)
struct RulebookTests {
    private let desk = TestDesk()

    @Test("all refusals come at once, each with its rule, record and field")
    func allAtOnce() async throws {
        let source = try await desk.put(Organisation(code: "A", name: Text(.english, "A"), bodyType: .state))
        let plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
        let project = try await desk.put(desk.project(in: plan, "P1"))
        let refusals = await desk.refusals(
            of: Budget(
                project: project, source: source, amount: .stated(Money(minorUnits: -1, currency: .usDollar)),
                agreedUSD: Money(text: "1 JPY"), approved: PartialDate(year: 2022)!,
                replaces: Identifier(high: 9, low: 9)))
        #expect(Set(refusals.map(\.rule)) == [.amount, .reference])
        #expect(Set(refusals.compactMap(\.field)) == ["amount", "agreed-usd", "replaces"])
    }

    @Test("a command without a reason, an author or a change is refused")
    func explanation() async throws {
        let nobody = Principal(name: "", organisation: "", grants: [Grant(role: .officer)])
        let refusals = await desk.refusals(of: Command(principal: nobody, reason: ""))
        #expect(refusals.map(\.rule) == [.explanation, .explanation, .explanation, .size])
    }

    @Test("a change of a version that has moved on is refused, and so is a read of one")
    func versions() async throws {
        let plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
        let body = Plan(code: "V", title: Text(.english, "V"), starts: PartialDate(year: 2026)!)
        let stale = Command(
            principal: desk.officer, reason: "Test.", changes: [Change(plan.cast(), expecting: 0, .body(body))],
            reads: [plan.cast(): 7])
        #expect(await desk.refusals(of: stale).map(\.rule) == [.version, .version])
    }

    @Test("a code is given once within its plan")
    func unique() async throws {
        let plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
        _ = try await desk.put(desk.project(in: plan, "P1"))
        #expect(await desk.refusals(of: desk.project(in: plan, "P1")).map(\.rule) == [.unique])
    }

    @Test("what is public names only what is public")
    func publicReferences() async throws {
        let plan = try await desk.put(
            Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!), visibility: .internal)
        let refusals = await desk.refusals(of: desk.project(in: plan, "P1"), visibility: .public)
        #expect(refusals.map(\.rule) == [.publicReference])
    }

    @Test("a partner's amount becomes public only with its recorded consent")
    func consent() async throws {
        let plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
        let project = try await desk.put(desk.project(in: plan, "P1"))
        let partner = try await desk.put(Organisation(code: "P", name: Text(.english, "P"), bodyType: .state))
        _ = try await desk.put(Status(organisation: partner, category: .dialoguePartner))
        let budget = Budget(
            project: project, source: partner, amount: Amount(text: "10.00 USD")!, approved: PartialDate(year: 2022)!)
        #expect(await desk.refusals(of: budget).map(\.rule) == [.consent])
        #expect(await desk.refusals(of: budget, visibility: .internal).isEmpty)
        _ = try await desk.put(Consent(organisation: partner, from: PartialDate(year: 2022)!))
        #expect(await desk.refusals(of: budget).isEmpty)
    }

    @Test(
        "who may do what is a table, and what is not in it is refused",
        arguments: zip(Role.allCases, [true, false, false, false, false, false, false, false]))
    func access(role: Role, mayWriteAPlan: Bool) async throws {
        let principal = Principal(name: "N", organisation: "O", grants: [Grant(role: role)])
        let body = Plan(code: "X", title: Text(.english, "X"), starts: PartialDate(year: 2021)!)
        let command = Command(
            principal: principal, reason: "Test.", changes: [Change(Identifier(high: 1, low: 1), .body(body))])
        #expect(await desk.refusals(of: command).contains { $0.rule == .access } == !mayWriteAPlan)
    }

    @Test("an implementing agency reports on its own project, and on no other")
    func scope() async throws {
        let plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
        let own = try await desk.put(desk.project(in: plan, "P1"))
        let other = try await desk.put(desk.project(in: plan, "P2"))
        let agency = Principal(
            name: "N", organisation: "O", grants: [Grant(role: .implementer, scope: .project(own))])
        for (project, isAllowed) in [(own, true), (other, false)] {
            let milestone = Milestone(project: project, event: .fullyImplemented, date: PartialDate(year: 2024)!)
            let command = Command(
                principal: agency, reason: "Report.", changes: [Change(Identifier(high: 2, low: 2), .body(milestone))])
            #expect(await desk.refusals(of: command).isEmpty == isAllowed)
        }
    }

    @Test("a dry run says which figures would change, from what to what, and writes nothing")
    func dryRun() async throws {
        let plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
        try await desk.putDefinitions()
        let project = try await desk.put(desk.project(in: plan, "P1"))
        let before = desk.desk.register.head
        let milestone = Milestone(project: project, event: .accredited, date: PartialDate(year: 2022)!)
        let command = Command(
            principal: desk.officer, reason: "Accredited.",
            changes: [Change(Identifier(high: 3, low: 3), visibility: .public, .body(milestone))])
        let preview = desk.desk.preview(command, on: Day(text: "2025-08-11")!)
        #expect(preview.refusals.isEmpty)
        let change = try #require(
            preview.changes.first { $0.definition.name == "projects-accredited" && $0.audience == .public })
        #expect(change.before?.numerator == .count(0))
        #expect(change.after?.numerator == .count(1))
        #expect(desk.desk.register.head == before)
        #expect(try desk.desk.ledger.head.size == before)
    }
}
