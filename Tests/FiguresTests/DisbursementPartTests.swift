import Figures
import Ledger
import TestSupport
import Testing
import WorkPlan

@Suite("The disbursement rate by who pays")
struct DisbursementPartTests {
    private var plan: SmallPlan
    private let question: Question
    private let figure: Figure

    /// The bank and the state give to a trust fund, which pays for them; the bank also pays for a project of its own,
    /// and the agency for both of its own.
    init() throws {
        var plan = try SmallPlan()
        let fund = try plan.organisation("FUND")
        let (bank, state) = (
            try plan.organisation("BANK", .developmentPartner), try plan.organisation("STATE", .memberState)
        )
        let agency = try plan.organisation("AGENCY", .dialoguePartner)
        func project(
            _ code: String, _ modality: FundingModality, _ source: Identifier<Organisation>, _ amount: String,
            paidBy payer: Identifier<Organisation>?, _ paid: String = "1.00 USD"
        ) throws {
            let project = try plan.project(code, modality)
            try plan.milestone(project, .accredited, "2022-06-15")
            try plan.budget(project, source, amount)
            guard let payer else { return }
            try plan.put(
                Flow(
                    project: project, provider: payer, receiver: payer, leg: .fundToImplementer, type: .disbursement,
                    date: PartialDate(text: "2023-01-01")!, amount: Amount(text: paid)!))
        }
        try project("P1", .trustFund, bank, "100.00 USD", paidBy: fund, "40.00 USD")
        try project("P2", .trustFund, state, "50.00 USD", paidBy: fund, "5.00 USD")
        try project("P3", .partnerFund, bank, "80.00 USD", paidBy: bank, "20.00 USD")
        try project("P4", .partnerFund, agency, "60.00 USD", paidBy: agency, "30.00 USD")
        try project("P5", .trustFund, agency, "60.00 USD", paidBy: nil)
        self.plan = plan
        question = plan.question()
        figure = try plan.figure("disbursement-rate")
    }

    private func texts(_ dimension: Dimension) -> [String: String] {
        let breakdown = figure.breakdown(by: dimension, question)
        let rest = breakdown.remainder.map { [("", $0)] } ?? []
        return Dictionary(
            (breakdown.parts.map { ($0.key, $0.value) } + rest).map { key, value in
                let rate = value.gap?.rawValue ?? value.percent(places: 1) ?? "none"
                return (key, "\(value.numerator.text) of \(value.denominator?.text ?? ""): \(rate)")
            }
        ) { first, _ in first }
    }

    @Test("a payment stands with whoever paid it, an approved amount with its source, and the parts make the total")
    func funder() throws {
        let breakdown = figure.breakdown(by: .funder, question)
        #expect(breakdown.relation == .additive)
        #expect(breakdown.addsUp(to: try #require(figure.value)))
        #expect(breakdown.hasGaps)
        #expect(
            texts(.funder) == [
                "AGENCY": "30.00 of 120.00: 25.0", "BANK": "20.00 of 180.00: not-applicable",
                "FUND": "45.00 of 0.00: not-applicable", "STATE": "0.00 of 50.00: not-reported",
            ])
    }

    @Test("by the statuses of these, what has none is the remainder, and no rate")
    func category() {
        #expect(
            texts(.statusCategory) == [
                "dialogue-partner": "30.00 of 120.00: 25.0", "development-partner": "20.00 of 180.00: not-applicable",
                "member-state": "0.00 of 50.00: not-reported", "": "45.00 of 0.00: not-applicable",
            ])
    }

    @Test("by what projects have, payments and amounts of a project stand together, and nothing paid is a rate")
    func modality() {
        #expect(texts(.modality) == ["trust-fund": "45.00 of 210.00: 21.4", "partner-fund": "50.00 of 140.00: 35.7"])
        #expect(!figure.breakdown(by: .year, question).hasGaps)
    }

    @Test("a part without a rate has none as a figure of its own, nor in its own breakdowns")
    func part() throws {
        let part = try #require(figure.part("STATE", by: .funder, question))
        #expect(part.value?.gap == .notReported)
        #expect(part.value?.percent(places: 1) == nil)
        #expect(part.breakdown(by: .modality, question).parts.map(\.value.gap) == [.notReported])
    }

    @Test("overdue reports are broken down by the statuses of the funders too")
    func overdue() throws {
        var plan = try SmallPlan()
        let project = try plan.project("P1")
        try plan.milestone(project, .accredited, "2022-06-15")
        try plan.milestone(project, .fullyImplemented, "2023-01-01")
        try plan.budget(project, try plan.organisation("BANK", .developmentPartner), "1.00 USD")
        let figure = try plan.figure("completion-reports-overdue", for: .internal)
        let parts = figure.breakdown(by: .statusCategory, plan.question(for: .internal)).parts
        #expect(parts.map(\.key) == ["development-partner"])
        #expect(parts.map(\.value.numerator) == [.count(1)])
    }
}
