import Commands
import Ledger
import Register
import Testing
import WorkPlan

/// Roles by steps by places, held against the rule `step` alone; what is expected is written out here once more.
@Suite("Who takes which step", .serialized)
struct StepRuleTests {
    private struct World {
        let desk = TestDesk()
        let country: Identifier<Organisation>
        let other: Identifier<Organisation>
        let plan: Identifier<Plan>
        let action: Identifier<Action>

        init() async throws {
            plan = try await desk.put(Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
            action = try await desk.put(
                Action(plan: plan, code: "1", title: Text(.english, "One"), isEnabling: true))
            country = try await desk.put(Organisation(code: "A", name: Text(.english, "A"), bodyType: .state))
            other = try await desk.put(Organisation(code: "B", name: Text(.english, "B"), bodyType: .state))
        }

        func proposal(_ code: String, of proponent: Identifier<Organisation>? = nil, isWhole: Bool = true) -> Project {
            Project(
                plan: plan, code: code, title: Text(.english, code), description: Text(.english, "Wells."),
                actions: [action], modality: .trustFund, proponent: proponent ?? country,
                proposal: isWhole
                    ? ProposalDetails(
                        scope: .singleSector, pillar: .economic, duration: .sixToTwelveMonths,
                        starts: PartialDate(year: 2026)!, ends: PartialDate(year: 2026)!, participants: [country],
                        requested: [
                            RequestedAmount(source: nil, money: Money(minorUnits: 100, currency: .usDollar))
                        ]) : .none)
        }

        func project(_ body: Project, after events: [MilestoneEvent]) async throws -> Identifier<Project> {
            let project = try await desk.put(body, visibility: .internal)
            for event in events {
                _ = try await desk.put(
                    Milestone(project: project, event: event, date: PartialDate(text: "2025-03-01")!),
                    visibility: .internal)
            }
            return project
        }

        func rules(
            _ role: Role, _ event: MilestoneEvent, on project: Identifier<Project>, _ date: String = "2025-04-01"
        ) -> [Refusal] {
            let grants =
                role == .officer ? [Grant(role: role)] : [Grant(role: role, scope: .organisation(country))]
            let milestone = Milestone(project: project, event: event, date: PartialDate(text: date)!)
            let command = Command(
                principal: Principal(name: "N", organisation: "O", grants: grants), reason: "Test.",
                changes: [Change(Identifier(RecordID.random()), .body(milestone))])
            return desk.desk.preview(command, on: Day(text: "2025-08-11")!).refusals.filter { $0.rule == .step }
        }
    }

    private static func mayTell(_ role: Role, _ event: MilestoneEvent) -> Bool {
        switch (role, event) {
        case (.officer, _): true
        case (.coordinator, .proposed), (.coordinator, .withdrawn), (.proponent, .proposed), (.proponent, .withdrawn):
            true
        case (.coordinator, .fullyImplemented), (.proponent, .fullyImplemented), (.implementer, .fullyImplemented): true
        case (.coordinator, .completionReportReceived), (.proponent, .completionReportReceived),
            (.implementer, .completionReportReceived):
            true
        default: false
        }
    }

    @Test(
        "every role and milestone, from where the step is possible",
        arguments: [Role.officer, .coordinator, .proponent])
    func matrix(role: Role) async throws {
        let world = try await World()
        for event in MilestoneEvent.allCases {
            let before: [MilestoneEvent] =
                switch event {
                case .proposed: []
                case .fullyImplemented: [.accredited, .notified, .firstDisbursement]
                case .completionReportReceived: [.fullyImplemented]
                default: [.proposed]
                }
            let project = try await world.project(world.proposal(event.rawValue), after: before)
            #expect(world.rules(role, event, on: project).isEmpty == Self.mayTell(role, event), "\(role) \(event)")
        }
    }

    @Test("a step that cannot follow, and one before the last, are refused; an officer enters what happened")
    func order() async throws {
        let world = try await World()
        let project = try await world.project(world.proposal("P"), after: [.proposed])
        #expect(world.rules(.proponent, .completionReportReceived, on: project).map(\.field) == ["event"])
        #expect(world.rules(.proponent, .withdrawn, on: project, "2025-02-01").map(\.field) == ["date"])
        #expect(world.rules(.officer, .completionReportReceived, on: project, "2025-02-01").isEmpty)
    }

    @Test("a proposal is handed in whole: every field that lacks is named")
    func whole() async throws {
        let world = try await World()
        let project = try await world.project(world.proposal("P", isWhole: false), after: [])
        #expect(world.rules(.proponent, .proposed, on: project).compactMap(\.field).contains("pillar"))
        #expect(world.rules(.officer, .proposed, on: project).isEmpty)
    }

    @Test("a country that a project serves neither hands it in nor withdraws it")
    func served() async throws {
        let world = try await World()
        let project = try await world.project(world.proposal("P", of: world.other), after: [.proposed])
        _ = try await world.desk.put(
            Beneficiary(organisation: world.country, project: project), visibility: .internal)
        #expect(world.rules(.coordinator, .withdrawn, on: project).map(\.field) == ["project"])
    }

    @Test("a state that takes part, and a source that is asked for money, read a project and do not rewrite it")
    func concerned() async throws {
        let world = try await World()
        let body = world.proposal("P", of: world.other)
        let project = try await world.project(body, after: [.proposed])
        let view = world.desk.desk.register.view(audience: .internal)
        let coordinator = Principal(
            name: "N", organisation: "O", grants: [Grant(role: .coordinator, scope: .organisation(world.country))])
        #expect(coordinator.mayRead(project.cast(), in: view))
        #expect(!coordinator.may(.write, project.cast(), in: view))
    }

    @Test("nobody but an officer rewrites or retires what an officer recorded")
    func rewriting() async throws {
        let world = try await World()
        let project = try await world.project(world.proposal("P"), after: [.proposed])
        let approved = try await world.desk.put(
            Milestone(project: project, event: .approved, date: PartialDate(text: "2025-04-01")!), visibility: .internal
        )
        let coordinator = Principal(
            name: "N", organisation: "O", grants: [Grant(role: .coordinator, scope: .organisation(world.country))])
        let late = Milestone(project: project, event: .withdrawn, date: PartialDate(text: "2025-05-01")!)
        for state: Change.State in [.body(late), .retired(.milestone)] {
            let command = Command(
                principal: coordinator, reason: "Test.", changes: [Change(approved.cast(), expecting: 1, state)])
            let rules = world.desk.desk.preview(command, on: Day(text: "2025-08-11")!).refusals.map(\.rule)
            #expect(rules == [.step])
        }
    }

    @Test("a description of 301 words is refused, in a draft too")
    func words() async throws {
        let world = try await World()
        let long = Text(.english, Array(repeating: "well", count: 301).joined(separator: " "))
        let project = Project(
            plan: world.plan, code: "P", title: Text(.english, "P"), description: long, modality: .inKind)
        #expect(await world.desk.refusals(of: project).map(\.rule) == [.words])
    }
}
