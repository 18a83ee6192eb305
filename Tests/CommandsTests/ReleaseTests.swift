import Commands
import Figures
import Foundation
import Ledger
import Register
import Testing
import WorkPlan

@Suite("A release")
struct ReleaseTests {
    @Test("shows every figure as the public sees it right after, for any choice", arguments: 0..<8 as Range<UInt64>)
    func whatIf(seed: UInt64) throws {
        let desk = try ReleaseDesk()
        var random = Chance(seed: seed)
        var projects: [[VersionOfRecord]] = []
        for low in 1...6 as ClosedRange<UInt64> {
            projects.append(try desk.project(low, Int64(random.below(90_000)) + 1))
        }
        // What the public knows already is put right by the release as well.
        let known = try desk.project(7)
        try desk.draft(known)
        try desk.pave()
        try desk.submit(try desk.whatIf().publication(by: desk.another, reason: "Out."))
        let again = try desk.project(7, Int64(random.below(90_000)) + 1)
        let choice = (projects + [again]).filter { _ in random.below(2) == 0 }.flatMap(\.self)
        try desk.draft(choice, number: 2)
        try desk.pave(2)
        let what = try desk.whatIf(2)
        try desk.submit(what.publication(by: desk.another, reason: "Out."))
        let view = desk.desk.register.view(audience: .public)
        #expect(!what.lines.isEmpty)
        for line in what.lines {
            let question = Question(view: view, plan: line.plan, day: what.draft.release.body.day)
            let now = line.definition.evaluate(question)
            #expect(now.value == line.after.value, "\(line.definition.label)")
            for dimension in line.definition.dimensions {
                #expect(
                    now.breakdown(by: dimension, question)
                        == line.after.breakdown(by: dimension, what.question(line)))
            }
        }
    }

    @Test("is public in one commit, and nothing of it before")
    func atomic() throws {
        let desk = try ReleaseDesk()
        let before = desk.desk.register.view(audience: .public)
        let choice = try desk.project(1)
        try desk.draft(choice)
        try desk.pave()
        let waiting = desk.desk.register.view(audience: .public)
        for kind in [Kind.release, .releaseStep, .project, .milestone, .budget] {
            #expect(Self.count(waiting, kind) == Self.count(before, kind))
        }
        try desk.submit(try desk.whatIf().publication(by: desk.director, reason: "Out."))
        let after = desk.desk.register.view(audience: .public)
        let commits = Set(choice.map { after.history(of: $0.record).map(\.commit) })
        #expect(commits == [[after.known]])
        #expect((after.records() as [Seen<Release>]).map(\.commit) == [after.known])
        #expect(try desk.state() == "published")
    }

    private static func count(_ view: View, _ kind: Kind) -> Int {
        func count<Subject: Registered>(_: Subject.Type) -> Int { view.all(Subject.self).count }
        return count(kind.bodyType)
    }

    @Test("is not cleared by who drafted it, nor published out of turn")
    func turns() throws {
        let desk = try ReleaseDesk()
        try desk.draft(try desk.project(1), by: desk.director)
        #expect(try desk.refusals(desk.whatIf().step(.cleared, by: desk.director, reason: "C")).count == 1)
        #expect(try desk.refusals(desk.whatIf().publication(by: desk.another, reason: "P")).count == 1)
        #expect(
            try desk.refusals(desk.whatIf().step(.noted, by: desk.member, reason: "N", meeting: desk.meeting)) != [])
        #expect(try desk.refusals(desk.whatIf().step(.cleared, by: desk.another, reason: "C")) == [])
        #expect(try desk.state() == "cleared")
    }

    @Test("is cleared once when two directors clear at once; the other is told how far it is")
    func twoDirectors() async throws {
        let desk = try ReleaseDesk()
        try desk.draft(try desk.project(1))
        let what = try desk.whatIf()
        let commands = [desk.director, desk.another].map { what.step(.cleared, by: $0, reason: "C") }
        let told = await withTaskGroup(of: [Refusal].self, returning: [Refusal].self) { group in
            for command in commands {
                group.addTask {
                    do { _ = try await desk.desk.submit(command) } catch { return (error as? Refused)?.refusals ?? [] }
                    return []
                }
            }
            var told: [Refusal] = []
            for await each in group { told += each }
            return told
        }
        #expect(told.count == 1 && told[0].rule == .release && told[0].reason.contains("is cleared by now"))
        #expect(try desk.state() == "cleared")
    }

    @Test(
        "loses its clearance when the draft, a chosen record or a figure changes",
        arguments: ["draft", "record", "figure"])
    func lapses(what: String) throws {
        let desk = try ReleaseDesk()
        let choice = try desk.project(1)
        try desk.draft(choice)
        try desk.pave()
        #expect(try desk.state() == "noted")
        let stale = try desk.whatIf().publication(by: desk.director, reason: "Out.")
        switch what {
        case "draft": try desk.draft(choice)
        case "record": _ = try desk.project(1, 2_000_00)
        default:
            let project = Project(plan: desk.plan, code: "X", title: Text(.english, "X"), modality: .inKind)
            try desk.keep(Identifier<Project>(high: 2, low: 99), project)
            try desk.keep(
                Identifier<Milestone>(high: 4, low: 99),
                Milestone(
                    project: Identifier(high: 2, low: 99), event: .accredited, date: PartialDate(text: "2024-05-01")!))
        }
        #expect(try desk.state() == "drafted")
        let now = try desk.whatIf()
        #expect(now.draft.hasLapsed(now.content) == (what != "draft"))
        #expect(try desk.refusals(stale).contains { $0.rule == .release || $0.rule == .version })
    }

    @Test("is noted when nobody objected by the end of the last day, and not when somebody did")
    func noObjection() throws {
        for objects in [false, true] {
            let desk = try ReleaseDesk()
            try desk.draft(try desk.project(1))
            try desk.submit(desk.whatIf().step(.cleared, by: desk.director, reason: "C"))
            let today = Day(text: "2025-08-11")!
            #expect(
                try desk.refusals(desk.whatIf().step(.circulated, by: desk.officer, reason: "C", until: today)) != [])
            try desk.submit(
                desk.whatIf().step(.circulated, by: desk.officer, reason: "C", until: today.adding(days: 3)))
            #expect(try desk.refusals(desk.whatIf().step(.objected, by: desk.member, reason: "O")) != [], "no reason")
            if objects {
                try desk.submit(
                    desk.whatIf().step(.objected, by: desk.member, reason: "O", why: Text(.english, "Not yet.")))
            }
            desk.pass(days: 3)
            #expect(try desk.state() == (objects ? "objected" : "circulated"))
            desk.pass(days: 1)
            #expect(try desk.state() == (objects ? "objected" : "noted"))
            let published = try desk.refusals(desk.whatIf().publication(by: desk.director, reason: "Out.")).isEmpty
            #expect(published != objects)
        }
    }

    @Test("is not cleared while a check fails: a name that is not public, a partner's amount without consent")
    func checks() throws {
        let desk = try ReleaseDesk()
        let choice = try desk.project(1)
        let funder = Identifier<Organisation>(high: 3, low: 1)
        try desk.keep(
            Identifier<Status>(high: 6, low: 1), Status(organisation: funder, category: .dialoguePartner), .internal)
        func failed() throws -> Set<ReleaseCheck.Question> {
            Set(try desk.whatIf().checks().filter { $0.outcome == .failed }.map(\.question))
        }
        try desk.draft(choice)
        #expect(try failed() == [.consent])
        #expect(try desk.refusals(desk.whatIf().step(.cleared, by: desk.director, reason: "C")).count == 1)
        let consent = try desk.keep(
            Identifier<Consent>(high: 6, low: 2), Consent(organisation: funder, from: PartialDate(year: 2023)!),
            .internal)
        try desk.draft(choice + [consent])
        #expect(try failed() == [])
        try desk.draft(choice.filter { $0.record != funder.cast() })
        #expect(try failed() == [.references])
        let early = try desk.keep(
            Identifier<Milestone>(high: 4, low: 50),
            Milestone(
                project: Identifier(high: 2, low: 1), event: .approved, date: PartialDate(text: "2024-09-01")!),
            .internal)
        try desk.draft(choice + [consent, early])
        #expect(try failed() == [.dates])
    }

    @Test("carries nothing but what was chosen, and a director publishes nothing else")
    func exact() throws {
        let desk = try ReleaseDesk()
        let (choice, other) = (try desk.project(1), try desk.project(2))
        try desk.draft(choice)
        try desk.pave()
        let right = try desk.whatIf().publication(by: desk.director, reason: "Out.")
        var more = right
        let view = desk.desk.register.view(audience: .internal)
        let hidden: Identifier<Project> = other[0].record.cast()
        let change = Change(
            other[0].record, expecting: 1, visibility: .public, .body(try #require(view.body(hidden) as Project?)))
        more.changes.append(change)
        #expect(Set(try desk.refusals(more).map(\.rule)) == [.access, .release])
        var less = right
        less.changes.removeFirst()
        #expect(try desk.refusals(less) != [])
        #expect(
            try desk.refusals(Command(principal: desk.director, reason: "P", changes: [change])).map(\.rule) == [
                .access
            ])
        #expect(try desk.refusals(right) == [])
    }

    @Test("every role by every step: who may take it", arguments: Role.allCases, ReleaseEvent.allCases)
    func roles(role: Role, event: ReleaseEvent) throws {
        let desk = try ReleaseDesk()
        try desk.draft(try desk.project(1))
        let expected: Set<Role> =
            switch event {
            case .drafted, .circulated: [.officer, .director]
            case .cleared, .returned, .published: [.director]
            case .objected, .noted: [.taskForceMember]
            }
        let organisation = Identifier<Organisation>(high: 3, low: 1)
        let isScoped = role.scopes.contains(.organisation)
        let grant = Grant(role: role, scope: isScoped ? .organisation(organisation) : .programme)
        let principal = Principal(name: "Somebody", organisation: "Else", grants: [grant])
        var command = try desk.whatIf().step(event, by: principal, reason: "T")
        func isRefused() throws -> Bool {
            desk.desk.preview(command, on: Day(text: "2025-08-11")!).refusals.contains { $0.rule == .access }
        }
        #expect(try isRefused() == !expected.contains(role))
        // What the Task Force wrote, an officer enters.
        let letter = Identifier<Document>(high: 7, low: 1)
        try desk.keep(letter, Document(title: Text(.english, "Letter")), .internal)
        command.behalf = Behalf(organisation: organisation, evidence: letter)
        if [.objected, .noted].contains(event) && role == .officer { #expect(try !isRefused()) }
        if role != .officer { #expect(try isRefused()) }
    }

    @Test("never changes once it is public, and is put right by a correction that another person makes public")
    func correction() throws {
        let desk = try ReleaseDesk()
        try desk.draft(try desk.project(1))
        try desk.pave()
        try desk.submit(desk.whatIf().publication(by: desk.director, reason: "Out."))
        let frozen = desk.desk.register.head
        #expect(throws: Refused.self) { try desk.draft([]) }
        let right = try desk.keep(
            Identifier<Milestone>(high: 4, low: 1),
            Milestone(project: Identifier(high: 2, low: 1), event: .accredited, date: PartialDate(text: "2025-09-01")!),
            .internal)
        let record = Identifier<Correction>(high: 8, low: 1)
        let body = Correction(
            release: Identifier(high: 9, low: 1), records: [right], reason: Text(.english, "The date was wrong."))
        try desk.submit(
            Command(principal: desk.director, reason: "D", changes: [Change(record.cast(), .body(body))]))
        func publication(_ principal: Principal) throws -> Command {
            let view = desk.desk.register.view(audience: .internal)
            let drafted = try #require(view.record(record))
            return Correction.publication(drafted, in: desk.desk.register, by: principal, reason: "Out.")
        }
        #expect(try desk.refusals(publication(desk.director)).map(\.rule) == [.release], "who drafted it")
        #expect(try desk.refusals(publication(desk.officer)).contains { $0.rule == .access })
        let whatIf = Correction.view(of: [right], in: desk.desk.register)
        #expect(try desk.refusals(publication(desk.another)) == [])
        let count = try #require(whatIf.definitions.first { $0.name == "projects-accredited" })
        func value(_ view: View) -> String? {
            let question = Question(view: view, plan: desk.plan, day: Day(text: "2025-08-11")!)
            return count.evaluate(question).value?.numerator.text
        }
        let register = desk.desk.register
        #expect(value(register.view(known: frozen, audience: .public)) == "1", "the old citation keeps its value")
        #expect(value(whatIf) == "0" && value(register.view(audience: .public)) == "0")
    }
}

/// Small random numbers that are the same for a seed.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func below(_ limit: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % limit
    }
}
