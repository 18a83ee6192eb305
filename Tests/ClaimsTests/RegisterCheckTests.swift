import Claims
import Figures
import Languages
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("Claims and the register's own figures")
struct RegisterCheckTests {
    private func claim(_ plan: SmallPlan, _ value: Int64, isIllustrative: Bool = false) -> Claim {
        Claim(
            stated: PartialDate(text: "2024-03-01")!, occasion: Text(.english, "First meeting"), plan: plan.plan,
            subject: .projects, value: DecimalNumber(digits: value, scale: 0), unit: .projects, scope: "all",
            quality: .official, basis: Basis(isIllustrative: isIllustrative))
    }

    private func plan(isIllustrative: Bool = false) throws -> SmallPlan {
        var plan = try SmallPlan()
        for definition in try Catalogue.definitions() { try plan.put(definition.record()) }
        let project = try plan.put(
            Project(
                plan: plan.plan, code: "P1", title: Text(.english, "Wells"), modality: .trustFund,
                basis: Basis(isIllustrative: isIllustrative)))
        try plan.milestone(project, .accredited, "2023-06-15")
        return plan
    }

    private func finding(_ claim: Claim, _ plan: SmallPlan) -> Finding {
        var check = RegisterCheck(plan.register.view(audience: .public))
        return check.finding(on: claim)
    }

    @Test("the figure of the day of the statement is set beside the claim")
    func beside() throws {
        let plan = try plan()
        guard case .register(let figure) = finding(claim(plan, 3), plan) else {
            Issue.record("the register has a figure")
            return
        }
        #expect(figure.value.numerator == .count(1))
        #expect(figure.day.text == "2024-03-01")
        #expect(
            finding(claim(plan, 3), plan).said(by: Phrasebook(.english))
                == "the register's own figure: 1 project was accredited by 1 March 2024")
    }

    @Test("nothing real is held against made-up records; what is made up itself may be")
    func illustrative() throws {
        let plan = try plan(isIllustrative: true)
        #expect(finding(claim(plan, 3), plan) == .cannotBeChecked(.illustrative))
        guard case .register(let figure) = finding(claim(plan, 3, isIllustrative: true), plan) else {
            Issue.record("a made-up claim is held against made-up records")
            return
        }
        #expect(figure.isIllustrative)
    }

    @Test("without records, or without a definition, it cannot be checked")
    func obstacles() throws {
        var empty = try SmallPlan()
        #expect(finding(claim(empty, 3), empty) == .cannotBeChecked(.undefined))
        for definition in try Catalogue.definitions() { try empty.put(definition.record()) }
        #expect(finding(claim(empty, 3), empty) == .cannotBeChecked(.noRecords))
    }
}
