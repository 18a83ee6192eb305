import Figures
import Ledger
import TestSupport
import Testing
import WorkPlan

@Suite("Sums of money")
struct MoneyTests {
    private func plan(_ fill: (inout SmallPlan, Identifier<Project>) throws -> Void) throws -> SmallPlan {
        var plan = try SmallPlan()
        let project = try plan.project("P1")
        try plan.milestone(project, .accredited, "2022-01-01")
        try fill(&plan, project)
        return plan
    }

    private func rate(_ currency: String, _ units: String, _ period: String) -> ExchangeRate {
        ExchangeRate(
            currency: Currency(text: currency)!, unitsPerUSD: DecimalNumber(text: units)!,
            period: PartialDate(text: period)!)
    }

    @Test("the agreed US$ amount wins over any rate")
    func agreed() throws {
        let plan = try plan { plan, project in
            try plan.put(rate("EUR", "0.5", "2022"))
            try plan.budget(project, try plan.organisation("A"), "100.00 EUR", agreed: "111.11 USD")
        }
        let figure = try plan.figure("approved-value")
        #expect(figure.value?.numerator.text == "111.11")
        #expect(figure.trace.rows.map(\.conversion) == [.agreed])
    }

    @Test("otherwise the most precise rate whose period holds the date is used, and the trace says which")
    func mostPreciseRate() throws {
        let plan = try plan { plan, project in
            for (units, period) in [("2", "2022"), ("4", "2022-03"), ("5", "2022-03-01"), ("8", "2022-04")] {
                try plan.put(rate("EUR", units, period))
            }
            try plan.budget(project, try plan.organisation("A"), "100.00 EUR", approved: "2022-03-01")
            try plan.budget(project, try plan.organisation("B"), "100.00 EUR", approved: "2022-03-02")
            try plan.budget(project, try plan.organisation("C"), "100.00 EUR", approved: "2022")
        }
        let figure = try plan.figure("approved-value")
        #expect(figure.value?.numerator.text == "95.00")
        #expect(figure.trace.rates.map(\.period.text) == ["2022-03-01", "2022-03", "2022"])
    }

    @Test("without a rate the amount is left out and the figure says so; it is never taken for 1 or for nothing")
    func noRate() throws {
        let plan = try plan { plan, project in
            try plan.put(rate("JPY", "150", "2023"))
            try plan.budget(project, try plan.organisation("A"), "1000 JPY")
            try plan.budget(project, try plan.organisation("B"), "50.00 USD")
        }
        let figure = try plan.figure("approved-value")
        #expect(figure.value?.numerator.text == "50.00")
        #expect(figure.trace.exclusions.map(\.reason) == [.noRate])
    }

    @Test("sums are exact and rounded once, when they are shown")
    func exact() throws {
        let plan = try plan { plan, project in
            try plan.put(rate("EUR", "3", "2022"))
            let source = try plan.organisation("A")
            for _ in 0..<3 { try plan.budget(project, source, "0.01 EUR") }
        }
        let figure = try plan.figure("approved-value")
        #expect(figure.value?.numerator == .dollars(Rational(1) / Rational(100) ?? .zero))
    }

    @Test("a withheld and an unknown amount are left out with their reasons")
    func withheld() throws {
        let plan = try plan { plan, project in
            let source = try plan.organisation("A")
            try plan.budget(project, source, "withheld")
            try plan.budget(project, source, "unknown")
        }
        let reasons = try plan.figure("approved-value").trace.exclusions.map(\.reason)
        #expect(Set(reasons) == [.amountWithheld, .amountUnknown])
    }

    @Test("a partner's amount is public only with its consent; inside the house it counts")
    func consent() throws {
        let plan = try plan { plan, project in
            try plan.budget(project, try plan.organisation("P", .dialoguePartner, consents: false), "10.00 USD")
            try plan.budget(project, try plan.organisation("Q", .developmentPartner), "5.00 USD")
            try plan.budget(project, try plan.organisation("M", .memberState, consents: false), "1.00 USD")
        }
        #expect(try plan.figure("approved-value").value?.numerator.text == "6.00")
        #expect(try plan.figure("approved-value").trace.exclusions.map(\.reason) == [.noConsent])
        #expect(try plan.figure("approved-value", for: .internal).value?.numerator.text == "16.00")
    }

    @Test("a replaced line counts until the one that replaces it is approved")
    func replaced() throws {
        let plan = try plan { plan, project in
            let source = try plan.organisation("A")
            let first = try plan.budget(project, source, "10.00 USD", approved: "2022-01-01")
            try plan.budget(project, source, "30.00 USD", approved: "2023-01-01", replaces: first)
        }
        #expect(try plan.figure("approved-value", on: "2022-12-31").value?.numerator.text == "10.00")
        #expect(try plan.figure("approved-value", on: "2023-01-01").value?.numerator.text == "30.00")
    }

    @Test("the whole value of projects with a partner is not the partners' share of value")
    func partners() throws {
        let plan = try plan { plan, project in
            try plan.budget(project, try plan.organisation("P", .dialoguePartner), "70.00 USD")
            try plan.budget(project, try plan.organisation("M", .memberState), "30.00 USD")
            let other = try plan.project("P2")
            try plan.milestone(other, .accredited, "2022")
            try plan.budget(other, try plan.organisation("N", .memberState), "100.00 USD")
        }
        #expect(try plan.figure("partner-supported-projects").value?.numerator == .count(1))
        #expect(try plan.figure("value-with-partner").value?.numerator.text == "100.00")
        let share = try plan.figure("partners-share-of-value").value
        #expect(share?.numerator.text == "70.00")
        #expect(share?.denominator?.text == "200.00")
        #expect(share?.percent(places: 1) == "35.0")
    }

    @Test("disbursement sums one leg alone")
    func oneLeg() throws {
        let plan = try plan { plan, project in
            let source = try plan.organisation("A")
            try plan.budget(project, source, "100.00 USD")
            for leg in FlowLeg.allCases {
                try plan.put(
                    Flow(
                        project: project, provider: source, receiver: source, leg: leg, type: .disbursement,
                        date: PartialDate(text: "2023")!, amount: Amount(text: "40.00 USD")!))
            }
        }
        let value = try plan.figure("disbursement-rate").value
        #expect(value?.numerator.text == "40.00")
        #expect(value?.denominator?.text == "100.00")
    }

    @Test(
        "a number is rounded half to even",
        arguments: [("5/2", 0, "2"), ("7/2", 0, "4"), ("-5/2", 0, "-2"), ("1/8", 2, "0.12"), ("17/24", 3, "0.708")])
    func rounding(fraction: String, places: Int, text: String) {
        let parts = fraction.split(separator: "/").compactMap { Int64($0) }
        let value: Rational? = Rational(parts[0]) / Rational(parts[1])
        #expect(value?.text(places: places) == text)
    }
}
