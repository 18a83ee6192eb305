import Figures
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("Breakdowns say what they are")
struct BreakdownTests {
    @Test("whatever promises to add up does, on random histories", arguments: 1...15)
    func tieOut(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let register = try Register(random.commits(120))
        for audience in Audience.allCases {
            let question = Question(
                view: register.view(audience: audience), plan: random.plan, day: try #require(Day(text: "2025-08-11")))
            for definition in try Catalogue.definitions() {
                #expect(definition.evaluate(question).tieOut(question).isEmpty, "seed \(seed), \(definition.label)")
            }
        }
    }

    @Test(
        "each part is the figure of its rows, and together they are all rows, on random histories", arguments: 20...30)
    func partsAreFigures(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let register = try Register(random.commits(150))
        let question = Question(
            view: register.view(audience: .internal), plan: random.plan, day: try #require(Day(text: "2025-08-11")))
        for definition in try Catalogue.definitions() {
            let figure = definition.evaluate(question)
            guard let whole = figure.value else { continue }
            for dimension in definition.dimensions {
                let breakdown = figure.breakdown(by: dimension, question)
                let keys = breakdown.parts.map(\.key) + (breakdown.remainder == nil ? [] : [nil])
                let parts = try keys.map { try #require(figure.part($0, by: dimension, question)) }
                let name: Comment = "seed \(seed), \(definition.label) by \(dimension)"
                #expect(
                    parts.map(\.value) == breakdown.parts.map(\.value) + (breakdown.remainder.map { [$0] } ?? []), name)
                #expect(Set(parts.flatMap(\.trace.counted)) == Set(figure.trace.counted), name)
                if definition.keepsDenominator(by: dimension) {
                    #expect(parts.allSatisfy { $0.value?.denominator == whole.denominator }, name)
                    #expect(parts.allSatisfy { $0.trace.rows.count == figure.trace.rows.count }, name)
                }
            }
        }
    }

    @Test("a project of two areas stands in both, and the breakdown says that it overlaps")
    func overlapping() throws {
        var plan = try SmallPlan()
        let actions = try [1, 2].map { number in
            let area = try plan.put(
                Area(plan: plan.plan, code: "A\(number)", name: Text(.english, "Area"), position: number))
            return try plan.put(
                Action(plan: plan.plan, area: area, code: "\(number)", title: Text(.english, "Action")))
        }
        try plan.milestone(try plan.project("P1", actions: actions), .accredited, "2022")
        let breakdown = try plan.figure("projects-accredited").breakdown(by: .area, plan.question())
        #expect(breakdown.relation == .overlapping)
        #expect(breakdown.parts.map(\.key) == ["A1", "A2"])
        #expect(breakdown.parts.map(\.value.numerator) == [.count(1), .count(1)])
    }

    @Test("by modality the parts make the total")
    func additive() throws {
        var plan = try SmallPlan()
        for (index, modality) in FundingModality.allCases.enumerated() {
            for number in 0...index {
                try plan.milestone(try plan.project("\(modality.rawValue)\(number)", modality), .accredited, "2022")
            }
        }
        let breakdown = try plan.figure("projects-accredited").breakdown(by: .modality, plan.question())
        #expect(breakdown.relation == .additive)
        #expect(breakdown.remainder == nil)
        #expect(breakdown.parts.count == 4)
    }

    @Test("what stands in no part is the remainder, and is shown")
    func remainder() throws {
        var plan = try SmallPlan()
        try plan.milestone(try plan.project("P1"), .accredited, "2022")
        let breakdown = try plan.figure("projects-accredited").breakdown(by: .beneficiary, plan.question())
        #expect(breakdown.parts.isEmpty)
        #expect(breakdown.remainder?.numerator == .count(1))
    }
}
