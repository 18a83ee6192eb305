import Figures
import TestSupport
import Testing
import WorkPlan

@Suite("A part of a breakdown")
struct PartTests {
    @Test("is a figure of its own: the part's value, its rows, and breakdowns of these alone")
    func part() throws {
        var plan = try SmallPlan()
        let (bank, fund) = (try plan.organisation("BANK"), try plan.organisation("FUND"))
        for (code, source, amount) in [("P1", bank, "100.00 USD"), ("P2", fund, "50.00 USD"), ("P3", bank, "7.00 USD")]
        {
            let project = try plan.project(code, code == "P3" ? .inKind : .trustFund)
            try plan.milestone(project, .accredited, "2022-06-15")
            try plan.budget(project, source, amount)
        }
        let (figure, question) = (try plan.figure("approved-value"), plan.question())

        let part = try #require(figure.part("BANK", by: .funder, question))
        #expect(part.value == figure.breakdown(by: .funder, question).parts.first { $0.key == "BANK" }?.value)
        #expect(part.trace.rows.map(\.code) == ["P1", "P3"])
        #expect(part.trace.counted.count == 2)
        #expect(part.trace.exclusions.isEmpty)
        #expect(part.breakdown(by: .modality, question).parts.map(\.key).sorted() == ["in-kind", "trust-fund"])
        #expect(figure.part("NONE", by: .funder, question) == nil)
        #expect(figure.part(nil, by: .funder, question) == nil, "every line has a funder")
    }

    @Test("what stands in no part is the remainder")
    func remainder() throws {
        var plan = try SmallPlan()
        try plan.milestone(try plan.project("P1"), .accredited, "2022-06-15")
        let (figure, question) = (try plan.figure("projects-accredited"), plan.question())
        let rest = try #require(figure.part(nil, by: .beneficiary, question))
        #expect(rest.value == figure.value)
        #expect(rest.trace.rows.map(\.code) == ["P1"])
    }
}
