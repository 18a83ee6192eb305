import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("A record finds those that name it")
struct MentionTests {
    @Test("the budget lines of a funder, in the field that names it")
    func funder() throws {
        var plan = try SmallPlan()
        let (one, two) = (try plan.project("P1"), try plan.project("P2"))
        let (bank, fund) = (try plan.organisation("BANK"), try plan.organisation("FUND"))
        let lines = [try plan.budget(one, bank, "10.00 USD"), try plan.budget(two, bank, "20.00 USD")]
        try plan.budget(two, fund, "30.00 USD")
        let view = plan.register.view(audience: .public)

        #expect(view.records(of: Budget.self, naming: bank.cast()).map(\.id) == lines)
        let mentions = view.mentions(of: bank.cast()).filter { $0.kind == .budget }
        #expect(mentions.map(\.fields) == [["source"], ["source"]])
    }

    @Test("a record that names it no longer, is retired or was never public, is not found")
    func passing() throws {
        var plan = try SmallPlan()
        let (moved, retired) = (try plan.project("P1"), try plan.project("P2"))
        let meeting = try plan.put(Meeting(series: .taskForce, ordinal: 1, starts: PartialDate(year: 2024)!))
        func milestone(_ project: Identifier<Project>, _ meeting: Identifier<Meeting>?) -> Milestone {
            Milestone(project: project, event: .accredited, date: PartialDate(year: 2024)!, meeting: meeting)
        }
        let first = try plan.put(milestone(moved, meeting))
        let second = try plan.put(milestone(retired, meeting))
        try plan.put(milestone(retired, meeting), .internal)
        let before = plan.register.head
        try plan.put(first, milestone(moved, nil))
        try plan.retire(second)

        let then = plan.register.view(known: before, audience: .public)
        let now = plan.register.view(audience: .public)
        #expect(then.records(of: Milestone.self, naming: meeting.cast()).map(\.id) == [first, second])
        #expect(now.records(of: Milestone.self, naming: meeting.cast()).isEmpty)
        #expect(plan.register.view(audience: .internal).mentions(of: meeting.cast()).count == 1)
    }

    @Test("a document knows what rests on it, whatever its kind")
    func document() throws {
        var plan = try SmallPlan()
        let paper = try plan.put(Document(title: Text(.english, "Paper 7")))
        let basis = Basis(documents: [paper])
        let project = try plan.put(
            Project(
                plan: plan.plan, code: "P", title: Text(.english, "Wells"), modality: .inKind, basis: basis))
        let meeting = try plan.put(
            Meeting(series: .consultation, ordinal: 2, starts: PartialDate(year: 2025)!, basis: basis))
        let mentions = plan.register.view(audience: .public).mentions(of: paper.cast())
        #expect(mentions.map(\.record) == [project.cast(), meeting.cast()])
        #expect(mentions.map(\.kind) == [.project, .meeting])
        #expect(mentions.allSatisfy { $0.fields == ["documents"] })
    }

    @Test("a history holds the versions that the audience may see, by K, with what each left")
    func history() throws {
        var plan = try SmallPlan()
        let bank = try plan.put(Organisation(code: "A", name: Text(.english, "A"), bodyType: .bank))
        let known = plan.register.head
        try plan.put(bank, Organisation(code: "B", name: Text(.english, "B"), bodyType: .bank), .internal)
        try plan.put(bank, Organisation(code: "C", name: Text(.english, "C"), bodyType: .bank))
        try plan.retire(bank)
        let register = plan.register
        let seen = register.view(audience: .public).history(of: bank.cast())

        #expect(seen.map(\.version) == [1, 3, 4])
        #expect(seen.last?.state == .retired)
        #expect(register.view(audience: .internal).history(of: bank.cast()).count == 4)
        #expect(register.view(known: known, audience: .public).history(of: bank.cast()).map(\.version) == [1])
        guard case .body(let body) = seen[1].state else { return #expect(Bool(false)) }
        #expect(body["code"] == "C")
    }
}
