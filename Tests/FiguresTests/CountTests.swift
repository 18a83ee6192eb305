import Figures
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@Suite("Counts and their rates")
struct CountTests {
    @Test("a project counts from the day of its accreditation until it is withdrawn or cancelled")
    func accredited() throws {
        var plan = try SmallPlan()
        let project = try plan.project("P1")
        try plan.milestone(project, .accredited, "2022-06-15")
        try plan.milestone(project, .cancelled, "2024-01-10")
        #expect(try plan.figure("projects-accredited", on: "2022-06-14").value?.numerator == .count(0))
        #expect(try plan.figure("projects-accredited", on: "2022-06-15").value?.numerator == .count(1))
        #expect(try plan.figure("projects-accredited", on: "2024-01-10").value?.numerator == .count(0))
        #expect(try plan.figure("projects-accredited").trace.exclusions.map(\.reason) == [.withdrawn])
    }

    @Test(
        "a date counts when its last day has come; before that it is not precise enough to say",
        arguments: [
            ("2024", "2024-12-31", 1, []), ("2024", "2024-12-30", 0, [Exclusion.Reason.dateNotPrecise]),
            ("2024-02", "2024-02-29", 1, []), ("2024-02", "2024-01-31", 0, [.notReached]),
        ])
    func precision(date: String, day: String, count: Int, reasons: [Exclusion.Reason]) throws {
        var plan = try SmallPlan()
        try plan.milestone(try plan.project("P1"), .accredited, date)
        let figure = try plan.figure("projects-accredited", on: day)
        #expect(figure.value?.numerator == .count(count))
        #expect(figure.trace.exclusions.map(\.reason) == reasons)
    }

    @Test("a plan without project records has no value, not zero")
    func noRecords() throws {
        let plan = try SmallPlan()
        #expect(try plan.figure("projects-accredited").value == nil)
        #expect(try plan.figure("action-coverage").value == nil)
    }

    @Test("an action is covered by one accredited project; enabling actions are counted apart")
    func coverage() throws {
        var plan = try SmallPlan()
        let area = try plan.put(
            Area(plan: plan.plan, code: "EDU", name: Text(.english, "Education"), position: 1))
        let actions = try ["1", "2", "3"].map {
            try plan.put(Action(plan: plan.plan, area: area, code: $0, title: Text(.english, "Action \($0)")))
        }
        try plan.put(Action(plan: plan.plan, code: "E1", title: Text(.english, "Enabling"), isEnabling: true))
        try plan.milestone(try plan.project("P1", actions: [actions[0], actions[1]]), .accredited, "2022")
        try plan.milestone(try plan.project("P2", actions: [actions[0]]), .accredited, "2023")
        _ = try plan.project("P3", actions: [actions[2]])
        let figure = try plan.figure("action-coverage")
        #expect(figure.value == FigureValue(numerator: .count(2), denominator: .count(3)))
        #expect(figure.value?.percent(places: 1) == "66.7")
        #expect(figure.trace.exclusions.map(\.reason) == [.enabling])
        #expect(try plan.figure("actions-without-project").trace.rows.map(\.code) == ["3"])
    }

    @Test("each modality has its own rule: not applicable and not reported are answers of their own")
    func modalities() throws {
        var plan = try SmallPlan()
        for modality in FundingModality.allCases {
            try plan.milestone(try plan.project("old-\(modality.rawValue)", modality), .accredited, "2022")
        }
        let begun = try plan.project("begun")
        try plan.milestone(begun, .accredited, "2022")
        try plan.milestone(begun, .notified, "2022-05-01")
        try plan.milestone(begun, .firstDisbursement, "2022-07-01")
        let figure = try plan.figure("commencement-rate")
        #expect(figure.value == FigureValue(numerator: .count(1), denominator: .count(3)))
        let reasons = Dictionary(uniqueKeysWithValues: figure.trace.exclusions.map { ($0.code, $0.reason) })
        #expect(reasons == ["old-in-kind": .notApplicable, "old-partner-fund": .notReported])
    }

    @Test("notified and first disbursed make commenced, whichever is later")
    func commenced() throws {
        var plan = try SmallPlan()
        let project = try plan.project("P1")
        try plan.milestone(project, .accredited, "2022-01-01")
        try plan.milestone(project, .firstDisbursement, "2022-03-01")
        try plan.milestone(project, .notified, "2022-04-01")
        #expect(try plan.figure("commencement-rate", on: "2022-03-31").value?.numerator == .count(0))
        #expect(try plan.figure("commencement-rate", on: "2022-04-01").value?.numerator == .count(1))
    }

    @Test("a completion report is overdue on the 61st day after full implementation")
    func overdue() throws {
        var plan = try SmallPlan()
        let project = try plan.project("P1")
        try plan.milestone(project, .accredited, "2022-01-01")
        try plan.milestone(project, .fullyImplemented, "2024-01-01")
        let day60 = try plan.figure("completion-reports-overdue", on: "2024-03-01", for: .internal)
        #expect(day60.value?.numerator == .count(0))
        let day61 = try plan.figure("completion-reports-overdue", on: "2024-03-02", for: .internal)
        #expect(day61.value?.numerator == .count(1))
        try plan.milestone(project, .completionReportReceived, "2024-03-01")
        let received = try plan.figure("completion-reports-overdue", on: "2024-06-01", for: .internal)
        #expect(received.value?.numerator == .count(0))
    }

    @Test("the same question has the same answer after a correction, and now has another")
    func correction() throws {
        var plan = try SmallPlan()
        let project = try plan.project("P1")
        let milestone = try plan.milestone(project, .accredited, "2022-06-15")
        let known = plan.register.head
        try plan.put(milestone, Milestone(project: project, event: .accredited, date: PartialDate(text: "2026-06-15")!))
        let definition = try #require(try Catalogue.definitions().first)
        #expect(definition.evaluate(plan.question(known: known)).value?.numerator == .count(1))
        #expect(definition.evaluate(plan.question()).value?.numerator == .count(0))
    }

    @Test("an action that is covered by a made-up project makes the coverage illustrative")
    func illustrativeCoverage() throws {
        var plan = try SmallPlan()
        let action = try plan.put(Action(plan: plan.plan, code: "1.1", title: Text(.english, "Wells")))
        let real = try plan.project("P1", actions: [action])
        try plan.milestone(real, .accredited, "2022-06-15")
        #expect(try plan.figure("action-coverage").trace.provenance == [.record])

        let madeUp = try plan.put(
            Project(
                plan: plan.plan, code: "P2", title: Text(.english, "Made up"), actions: [action], modality: .inKind,
                basis: Basis(isIllustrative: true)))
        try plan.milestone(madeUp, .accredited, "2022-06-15")
        let coverage = try plan.figure("action-coverage")
        #expect(coverage.trace.provenance.contains(.illustrative))
        #expect(coverage.trace.rows.first?.provenance.contains(.illustrative) == true)
    }
}
