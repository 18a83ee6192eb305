import WorkPlan

/// What one row can get wrong although each of its fields can be read.
enum RowRules {
    static func problems(in body: any Body) -> [FieldProblem] {
        switch body {
        case let status as Status: order("from", status.from, "until", status.until)
        case let beneficiary as Beneficiary: order("from", beneficiary.from, "until", beneficiary.until)
        case let consent as Consent: order("from", consent.from, "until", consent.until)
        case let aggregate as OpeningAggregate: order("from", aggregate.from, "until", aggregate.until)
        case let plan as Plan: order("starts", plan.starts, "ends", plan.ends)
        case let meeting as Meeting: order("starts", meeting.starts, "ends", meeting.ends)
        case let project as Project: order("starts", project.proposal.starts, "ends", project.proposal.ends)
        case let report as ProgressReport: order("starts", report.starts, "ends", report.ends)
        case let measurement as Measurement: order("starts", measurement.starts, "ends", measurement.ends)
        case let rate as ExchangeRate where rate.unitsPerUSD.digits == 0:
            [.init("units-per-usd", "is zero; write how many units one US dollar costs")]
        case let budget as Budget where budget.agreedUSD.map { $0.currency != .usDollar } ?? false:
            [.init("agreed-usd", "is not in USD")]
        case let programme as Programme: timeZone(programme.timeZone)
        default: []
        }
    }

    private static func order(
        _ first: String, _ from: PartialDate?, _ second: String, _ until: PartialDate?
    ) -> [FieldProblem] {
        guard let from, let until, until.last < from.first else { return [] }
        return [.init(second, "\(until) is before \(first), which is \(from)")]
    }

    private static func timeZone(_ name: String) -> [FieldProblem] {
        TimeZones.knows(name) ? [] : [.init("time-zone", "\(ProblemList.quoted(name)) is not the name of a time zone")]
    }
}
