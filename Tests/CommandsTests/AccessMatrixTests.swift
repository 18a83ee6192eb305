import Commands
import Ledger
import Register
import Testing
import WorkPlan

/// Roles by deeds by scopes by visibility, in full. What is expected is written out here once more, in words of its own,
/// and not read from the table.
@Suite("The role matrix", .serialized)
struct AccessMatrixTests {
    /// Whose the record in question is.
    private enum Where: String, CaseIterable { case own, served, foreign }

    private enum Act: String, CaseIterable { case see, new, change, retire }

    /// A register with a project for each case, and records under it.
    private struct World {
        let desk = TestDesk()
        let plan: Identifier<Plan>
        let country: Identifier<Organisation>
        let stranger: Identifier<Organisation>
        var projects: [Where: Identifier<Project>] = [:]
        var milestones: [Where: Identifier<Milestone>] = [:]

        init() async throws {
            plan = try await desk.put(
                Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!), visibility: .internal)
            country = try await desk.put(
                Organisation(code: "A", name: Text(.english, "A"), bodyType: .state), visibility: .internal)
            stranger = try await desk.put(
                Organisation(code: "B", name: Text(.english, "B"), bodyType: .state), visibility: .internal)
            for place in Where.allCases {
                let project = try await desk.put(body(of: place, place.rawValue), visibility: .internal)
                projects[place] = project
                milestones[place] = try await desk.put(
                    Milestone(project: project, event: .approved, date: PartialDate(year: 2022)!),
                    visibility: .internal)
            }
            _ = try await desk.put(
                Beneficiary(organisation: country, project: projects[.served]!), visibility: .internal)
        }

        func body(of place: Where, _ code: String) -> Project {
            Project(
                plan: plan, code: code, title: Text(.english, code), modality: .trustFund,
                proponent: place == .own ? country : stranger, implementer: place == .own ? country : nil)
        }

        func grants(_ role: Role) -> [Grant] {
            switch role {
            case .officer, .director, .taskForceMember, .auditor: [Grant(role: role)]
            default: [Grant(role: role, scope: .organisation(country))]
            }
        }

        func principal(_ role: Role) -> Principal {
            Principal(name: role.rawValue, organisation: "O", grants: grants(role))
        }

        func isRefused(_ principal: Principal, _ changes: [Change]) -> Bool {
            let command = Command(principal: principal, reason: "Test.", changes: changes)
            return desk.desk.preview(command, on: Day(text: "2025-08-11")!).refusals.contains { $0.rule == .access }
        }
    }

    @Test("projects and milestones: every role, act, place and visibility")
    func records() async throws {
        let world = try await World()
        for role in Role.allCases {
            for place in Where.allCases {
                for visibility in [Visibility.internal, .public] {
                    for act in [Act.new, .change, .retire] {
                        check(world, role, act, place, visibility)
                    }
                }
            }
        }
    }

    private func check(_ world: World, _ role: Role, _ act: Act, _ place: Where, _ visibility: Visibility) {
        let principal = world.principal(role)
        let project = world.projects[place]!
        let milestone = world.milestones[place]!
        let body = Milestone(project: project, event: .suspended, date: PartialDate(year: 2023)!)
        let ofProject: Change =
            switch act {
            case .new, .see:
                Change(Identifier(RecordID.random()), visibility: visibility, .body(world.body(of: place, "new")))
            case .change:
                Change(
                    project.cast(), expecting: 1, visibility: visibility,
                    .body(world.body(of: place, place.rawValue)))
            case .retire: Change(project.cast(), expecting: 1, visibility: visibility, .retired(.project))
            }
        let ofMilestone: Change =
            switch act {
            case .new, .see: Change(Identifier(RecordID.random()), visibility: visibility, .body(body))
            case .change: Change(milestone.cast(), expecting: 1, visibility: visibility, .body(body))
            case .retire: Change(milestone.cast(), expecting: 1, visibility: visibility, .retired(.milestone))
            }
        let name = "\(role) \(act) \(place) \(visibility)"
        #expect(
            world.isRefused(principal, [ofProject]) == !Self.mayWriteProject(role, place, visibility), "project \(name)"
        )
        #expect(
            world.isRefused(principal, [ofMilestone]) == !Self.mayReport(role, place, visibility), "milestone \(name)")
    }

    private static func mayWriteProject(_ role: Role, _ place: Where, _ visibility: Visibility) -> Bool {
        switch role {
        case .officer: true
        case .coordinator, .proponent: place == .own && visibility == .internal
        case .director, .implementer, .partnerOfficer, .taskForceMember, .auditor: false
        }
    }

    private static func mayReport(_ role: Role, _ place: Where, _ visibility: Visibility) -> Bool {
        switch role {
        case .officer: true
        case .coordinator, .proponent, .implementer: place != .foreign && visibility == .internal
        case .director, .partnerOfficer, .taskForceMember, .auditor: false
        }
    }

    @Test("who sees what is internal")
    func reading() async throws {
        let world = try await World()
        let view = world.desk.desk.register.view(audience: .internal)
        for role in Role.allCases {
            let principal = world.principal(role)
            let isScoped = [.coordinator, .proponent, .implementer, .partnerOfficer].contains(role)
            for place in Where.allCases {
                for record: Identifier<AnyRecord> in [world.projects[place]!.cast(), world.milestones[place]!.cast()] {
                    #expect(
                        principal.mayRead(record, in: view) == (!isScoped || place != .foreign), "\(role) \(place)")
                }
            }
            #expect(principal.mayRead(world.plan.cast(), in: view) == !isScoped)
        }
        let nobody = Principal(name: "N", organisation: "O", grants: [])
        #expect(!nobody.mayRead(world.projects[.own]!.cast(), in: view))
    }

    @Test("a plan and other furniture of the programme is the officer's", arguments: Role.allCases)
    func furniture(role: Role) async throws {
        let world = try await World()
        let plan = Plan(code: "V", title: Text(.english, "V"), starts: PartialDate(year: 2026)!)
        for visibility in [Visibility.internal, .public] {
            let change = Change(Identifier(RecordID.random()), visibility: visibility, .body(plan))
            #expect(world.isRefused(world.principal(role), [change]) == (role != .officer))
        }
    }

    @Test("an officer prepares a release, a director clears it, and nobody else touches it", arguments: Role.allCases)
    func releases(role: Role) async throws {
        let world = try await World()
        let release = Release(number: 1, title: Text(.english, "R"), day: Day(text: "2025-08-11")!, definitions: [])
        for visibility in [Visibility.internal, .public] {
            let change = Change(Identifier(RecordID.random()), visibility: visibility, .body(release))
            let may = role == .director || (role == .officer && visibility == .internal)
            #expect(world.isRefused(world.principal(role), [change]) == !may, "\(role) \(visibility)")
        }
        #expect(world.principal(role).may(.note, everywhereWith: .release) == (role == .taskForceMember))
    }

    @Test("a partner's officer records consents and flows of their own organisation alone")
    func partners() async throws {
        let world = try await World()
        let officer = world.principal(.partnerOfficer)
        for (organisation, isOwn) in [(world.country, true), (world.stranger, false)] {
            let consent = Consent(organisation: organisation, from: PartialDate(year: 2022)!)
            let change = Change(Identifier(RecordID.random()), .body(consent))
            #expect(world.isRefused(officer, [change]) == !isOwn)
        }
    }

    @Test("deeds of the whole programme", arguments: Role.allCases, Deed.allCases.filter { !$0.isOfRecords })
    func programme(role: Role, deed: Deed) async throws {
        let expected: Set<Role> =
            switch deed {
            case .open, .erase: [.director]
            case .standIn, .answerReports: [.officer]
            default: [.officer, .director]
            }
        let principal = Principal(name: "N", organisation: "O", grants: [Grant(role: role)])
        #expect(principal.may(deed) == expected.contains(role))
        let scoped = Principal(
            name: "N", organisation: "O",
            grants: [Grant(role: role, scope: .organisation(Identifier(high: 1, low: 1)))])
        #expect(!scoped.may(deed))
    }

    @Test("a grant for what its role cannot have grants nothing", arguments: Role.allCases)
    func unfitting(role: Role) async throws {
        let world = try await World()
        let view = world.desk.desk.register.view(audience: .internal)
        let scopes: [Grant.Scope] = [
            .programme, .organisation(world.country), .project(world.projects[.own]!),
        ]
        for scope in scopes where !role.scopes.contains(scope.kind) {
            let principal = Principal(name: "N", organisation: "O", grants: [Grant(role: role, scope: scope)])
            #expect(!principal.mayRead(world.projects[.own]!.cast(), in: view))
            #expect(
                world.isRefused(principal, [Change(Identifier(RecordID.random()), .body(world.body(of: .own, "n")))]))
        }
    }

    @Test("nobody takes over a record by naming themselves in it, gives theirs away, or brings back what is gone")
    func takingOver() async throws {
        let world = try await World()
        let coordinator = world.principal(.coordinator)
        let take = Change(world.projects[.foreign]!.cast(), expecting: 1, .body(world.body(of: .own, "foreign")))
        let give = Change(world.projects[.own]!.cast(), expecting: 1, .body(world.body(of: .foreign, "own")))
        #expect(world.isRefused(coordinator, [take]))
        #expect(world.isRefused(coordinator, [give]))
        // Not even with a beneficiary that makes room for it in the same command.
        let room = Change(
            Identifier(RecordID.random()),
            .body(Beneficiary(organisation: world.country, project: world.projects[.foreign]!)))
        let report = Change(
            Identifier(RecordID.random()),
            .body(
                Milestone(
                    project: world.projects[.foreign]!, event: .suspended, date: PartialDate(year: 2023)!)))
        #expect(world.isRefused(coordinator, [room, report]))
        _ = try await world.desk.desk.submit(
            Command(
                principal: world.desk.officer, reason: "Gone.",
                changes: [
                    Change(world.milestones[.own]!.cast(), expecting: 1, .retired(.milestone))
                ]))
        let back = Change(
            world.milestones[.own]!.cast(), expecting: 2,
            .body(Milestone(project: world.projects[.own]!, event: .approved, date: PartialDate(year: 2022)!)))
        #expect(world.isRefused(coordinator, [back]))
        #expect(!world.isRefused(world.principal(.officer), [back]))
    }

    @Test("an officer stands in for others with the document that shows it; nobody else does", arguments: Role.allCases)
    func standingIn(role: Role) async throws {
        let world = try await World()
        let document = try await world.desk.put(
            Document(title: Text(.english, "E-mail")), visibility: .internal)
        func refusals(_ evidence: Identifier<Document>) -> Set<Rule> {
            let change = Change(Identifier(RecordID.random()), .body(world.body(of: .own, "new")))
            let command = Command(
                principal: world.principal(role), reason: "They wrote.",
                behalf: Behalf(organisation: world.country, evidence: evidence), changes: [change])
            return Set(world.desk.desk.preview(command, on: Day(text: "2025-08-11")!).refusals.map(\.rule))
        }
        #expect(refusals(document).contains(.access) == (role != .officer))
        #expect(refusals(Identifier(high: 9, low: 9)).contains(.explanation))
        if role == .officer { #expect(refusals(document).isEmpty) }
    }
}
