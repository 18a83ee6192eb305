import Register
import WorkPlan

/// Collects the lines of money that projects contribute to a sum, and those that are left out.
struct MoneyLines {
    let ground: Ground

    /// Collects the lines of a project that a measure sums.
    func collect(
        _ measure: Measure, of project: SubjectMark, as part: TraceRow.Part, _ evidence: [Place],
        into trace: inout TraceRecord
    ) {
        switch measure {
        case .count: break
        case .budget(let sources): collectBudget(sources, project, part, evidence, &trace)
        case .flows(let type, let leg):
            for flow in ground.flows(type, on: leg)[project.placeInPlan] {
                if flow.last <= ground.day {
                    add(flow, nil, project, part, evidence, &trace)
                } else {
                    trace.exclude(project.record, flow.record, .later)
                }
            }
        }
    }

    private func collectBudget(
        _ sources: [StatusCategory]?, _ project: SubjectMark, _ part: TraceRow.Part, _ evidence: [Place],
        _ trace: inout TraceRecord
    ) {
        let lines = ground.budgetLines(ofProjectAt: project.placeInPlan)
        if lines.inForce.isEmpty { trace.exclude(project.record, nil, .noAmount) }
        for (line, reason) in lines.left { trace.exclude(project.record, line.record, reason) }
        for line in lines.inForce {
            var support: Place?
            if let sources {
                guard let status = ground.status(of: line.owner, among: sources) else {
                    trace.exclude(project.record, line.record, .noSource)
                    continue
                }
                support = status.place
            }
            add(line, support, project, part, evidence, &trace)
        }
    }

    private func add(
        _ line: MoneyMark, _ support: Place?, _ project: SubjectMark, _ part: TraceRow.Part, _ evidence: [Place],
        _ trace: inout TraceRecord
    ) {
        guard let consent = ground.consent(of: line.owner) else {
            return trace.exclude(project.record, line.record, .noConsent)
        }
        var row = TraceRecord.Row(subject: project.record, line: line, part: part)
        var rate: Place?
        if let (cents, isAgreed) = line.cents {
            (row.cents, row.isAgreed) = (cents, isAgreed)
        } else {
            switch LineBody(line.place, ground.view).conversion(ground) {
            case .failure(let left): return trace.exclude(project.record, line.record, left.reason)
            case .success(let conversion):
                row.minorUnits = conversion.money.minorUnits
                row.rate = trace.index(of: conversion.use)
                rate = conversion.place
            }
        }
        trace.add(row, project.place, evidence)
        trace.addEvidence(line.place, support, consent, rate)
    }
}

/// What only the body of a line tells: an amount that is in another currency, withheld or unknown.
private struct LineBody {
    let amount: Amount
    let date: PartialDate

    struct Left: Error { let reason: Exclusion.Reason }

    struct Conversion {
        let money: Money
        let use: ExchangeRateUse
        let place: Place
    }

    init(_ place: Place, _ view: View) {
        if let budget = view.body(at: place, as: Budget.self) {
            (amount, date) = (budget.amount, budget.approved)
        } else if let flow = view.body(at: place, as: Flow.self) {
            (amount, date) = (flow.amount, flow.date)
        } else {
            (amount, date) = (.unknown, PartialDate(day: Day(number: 0)))
        }
    }

    func conversion(_ ground: Ground) -> Result<Conversion, Left> {
        switch amount {
        case .withheld: return .failure(Left(reason: .amountWithheld))
        case .unknown: return .failure(Left(reason: .amountUnknown))
        case .stated(let money):
            guard let rate = ground.rate(for: money.currency, on: date), let place = ground.view.place(of: rate.id)
            else { return .failure(Left(reason: .noRate)) }
            let use = ExchangeRateUse(
                record: rate.id, currency: money.currency, unitsPerUSD: rate.body.unitsPerUSD,
                period: rate.body.period)
            return .success(Conversion(money: money, use: use, place: place))
        }
    }
}
