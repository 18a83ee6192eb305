import Figures
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("Figures over actions, by what their projects have")
struct ActionPartTests {
    private var plan: SmallPlan
    private let actions: [Identifier<Action>]

    /// Four actions: the first two of a project of the bank, the second also of one of the fund, the third of one that
    /// was never accredited; the fourth of none.
    init() throws {
        var plan = try SmallPlan()
        let (bank, fund) = (
            try plan.organisation("BANK", .developmentPartner), try plan.organisation("FUND", .memberState)
        )
        let area = try plan.put(Area(plan: plan.plan, code: "W", name: Text(.english, "Water"), position: 1))
        actions = try (1...4).map {
            try plan.put(Action(plan: plan.plan, area: area, code: "\($0)", title: Text(.english, "Action \($0)")))
        }
        let first = try plan.project("P1", actions: [actions[0], actions[1]])
        let second = try plan.project("P2", .inKind, actions: [actions[1]])
        let third = try plan.project("P3", actions: [actions[2]])
        try plan.milestone(first, .accredited, "2022-06-15")
        try plan.milestone(second, .accredited, "2023-06-15")
        for (project, source) in [(first, bank), (second, fund), (third, bank)] {
            try plan.budget(project, source, "10.00 USD")
        }
        try plan.put(Beneficiary(organisation: fund, project: first))
        self.plan = plan
    }

    private func counts(_ figure: Figure, _ dimension: Dimension) -> [String: FigureValue] {
        let parts = figure.breakdown(by: dimension, plan.question()).parts
        return Dictionary(parts.map { ($0.key, $0.value) }) { first, _ in first }
    }

    private func share(_ numerator: Int, of denominator: Int = 4) -> FigureValue {
        FigureValue(numerator: .count(numerator), denominator: .count(denominator))
    }

    @Test("an action stands in the parts of the projects that count for it; each part is a share of all actions")
    func coverage() throws {
        let figure = try plan.figure("action-coverage")
        #expect(figure.value == share(2))
        #expect(counts(figure, .funder) == ["BANK": share(2), "FUND": share(1)])
        #expect(counts(figure, .statusCategory) == ["development-partner": share(2), "member-state": share(1)])
        #expect(counts(figure, .beneficiary) == ["FUND": share(2)])
        #expect(counts(figure, .year) == ["2022": share(2), "2023": share(1)])
        #expect(counts(figure, .modality) == ["trust-fund": share(2), "in-kind": share(1)])
        for dimension in [Dimension.funder, .statusCategory, .beneficiary, .year, .modality] {
            let breakdown = figure.breakdown(by: dimension, plan.question())
            #expect(breakdown.relation == .overlapping)
            #expect(breakdown.remainder == nil, "an action without a project is in every denominator")
        }
    }

    @Test("by area and action, an action stands in its own, and the parts make the total")
    func own() throws {
        let figure = try plan.figure("action-coverage")
        #expect(counts(figure, .area) == ["W": share(2)])
        let one = share(1, of: 1)
        #expect(counts(figure, .action) == ["1": one, "2": one, "3": share(0, of: 1), "4": share(0, of: 1)])
        #expect(figure.breakdown(by: .action, plan.question()).relation == .additive)
    }

    @Test("a part rests on its own projects alone, and so do its own breakdowns")
    func part() throws {
        let question = plan.question()
        let part = try #require(try plan.figure("action-coverage").part("FUND", by: .funder, question))
        #expect(part.value == share(1))
        #expect(part.trace.counted == [actions[1].cast()])
        #expect(part.trace.rows.map(\.part) == [.denominator, .both, .denominator, .denominator])
        let projects = part.trace.rows.flatMap(\.evidence).filter { $0.kind == .project }
        #expect(projects.map { plan.register.view(audience: .public).project($0.record.cast())?.body.code } == ["P2"])
        #expect(part.breakdown(by: .year, question).parts.map(\.key) == ["2023"])
    }

    @Test("an action whose projects stand in no part is the remainder")
    func remainder() throws {
        var plan = plan
        try plan.milestone(try plan.project("P4", actions: [actions[3]]), .accredited, "2024-01-01")
        let (figure, question) = (try plan.figure("action-coverage"), plan.question())
        #expect(figure.value == share(3))
        #expect(figure.breakdown(by: .funder, question).remainder == share(1))
        #expect(figure.part(nil, by: .funder, question)?.trace.counted == [actions[3].cast()])
        #expect(figure.breakdown(by: .year, question).remainder == nil)
    }

    @Test("an action without a project has no funder: it is broken down by what it has itself, and else all remainder")
    func withoutProject() throws {
        let figure = try plan.figure("actions-without-project")
        #expect(counts(figure, .area) == ["W": FigureValue(numerator: .count(2))])
        #expect(counts(figure, .action).keys.sorted() == ["3", "4"])
        let other = try Definition(
            document: figure.definition.document.replacing(#"["area","action"]"#, with: #"["funder"]"#))
        let breakdown = other.evaluate(plan.question()).breakdown(by: .funder, plan.question())
        #expect(breakdown.parts.isEmpty)
        #expect(breakdown.remainder == figure.value)
    }
}
