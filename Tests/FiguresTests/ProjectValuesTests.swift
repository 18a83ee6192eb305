import Figures
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("The values of single projects follow the rules of figures")
struct ProjectValuesTests {
    @Test("those of the accredited projects make the approved value", arguments: 1...20, Audience.allCases)
    func sum(seed: UInt64, audience: Audience) throws {
        var random = RandomPlan(seed: seed)
        let register = try Register(random.commits(80))
        let definition = try #require(try Catalogue.definitions().first { $0.name == "approved-value" })
        for day in ["2022-06-30", "2025-08-11"] {
            let question = Question(
                view: register.view(audience: audience), plan: random.plan, day: try #require(Day(text: day)))
            let figure = definition.evaluate(question)
            let values = ProjectValues(question)
            let counted = Set(figure.trace.rows.map(\.subject))
            let sum = counted.compactMap { values.value(of: $0.cast()) }.reduce(Rational.zero) { $0 + $1.dollars }
            #expect(sum == figure.value?.numerator.exact ?? .zero, "seed \(seed), \(day)")
        }
    }

    @Test("a line that does not count says why, and a partner's amount needs its consent")
    func left() throws {
        var plan = try SmallPlan()
        let project = try plan.project("P1")
        let partner = try plan.organisation("A", .dialoguePartner, consents: false)
        let fund = try plan.organisation("F", consents: false)
        let kept = try plan.budget(project, partner, "10.00 USD")
        let line = try plan.budget(project, fund, "withheld")
        let counted = try plan.budget(project, fund, "5.00 USD")
        let values = ProjectValues(plan.question())
        let value = try #require(values.value(of: project))

        #expect(value.lines.map(\.record) == [counted])
        #expect(value.dollars == Rational(5))
        #expect(Set(value.left.map(\.record)) == [kept, line])
        #expect(Set(value.left.map(\.reason)) == [.noConsent, .amountWithheld])
        #expect(!values.mayPublish(amountsOf: partner))
        #expect(values.mayPublish(amountsOf: fund))
        #expect(Set(values.sources(of: project)) == [partner, fund])
        #expect(values.value(of: Identifier(high: 9, low: 9)) == nil)
    }
}
