import Ledger
import Register
import WorkPlan

/// The lines of money that one project contributes to a sum, and those that are left out.
struct MoneyLines {
    let ground: Ground
    let project: Seen<Project>
    let evidence: [Evidence]

    private(set) var rows: [TraceRow] = []
    private(set) var exclusions: [Exclusion] = []

    init(ground: Ground, project: Seen<Project>, evidence: [Evidence]) {
        self.ground = ground
        self.project = project
        self.evidence = evidence
    }

    /// Collects the lines that a measure sums.
    mutating func collect(_ measure: Measure, as part: TraceRow.Part) {
        switch measure {
        case .count: break
        case .budget(let sources): collectBudget(sources, as: part)
        case .flows(let type, let leg): collectFlows(type, leg, as: part)
        }
    }

    private mutating func collectBudget(_ sources: [StatusCategory]?, as part: TraceRow.Part) {
        let lines = BudgetLines(of: project, in: ground)
        if lines.inForce.isEmpty { exclude(nil, .noAmount) }
        for (line, reason) in lines.left { exclude(line.id.cast(), reason) }
        for line in lines.inForce {
            var support = [Evidence(line)]
            if let sources {
                guard let status = ground.status(of: line.body.source, among: sources) else {
                    exclude(line.id.cast(), .noSource)
                    continue
                }
                support.append(Evidence(status))
            }
            add(
                Line(
                    record: line.id.cast(), owner: line.body.source, amount: line.body.amount,
                    agreed: line.body.agreedUSD, date: line.body.approved, basis: line.body.basis, support: support),
                as: part)
        }
    }

    private mutating func collectFlows(_ type: FlowType, _ leg: FlowLeg, as part: TraceRow.Part) {
        for flow in ground.view.flows(of: project.id, type, on: leg) {
            guard flow.body.date.last <= ground.day else {
                exclude(flow.id.cast(), .later)
                continue
            }
            add(
                Line(
                    record: flow.id.cast(), owner: flow.body.provider, amount: flow.body.amount, agreed: nil,
                    date: flow.body.date, basis: flow.body.basis, support: [Evidence(flow)]), as: part)
        }
    }

    /// A budget line or a flow, as far as summing is concerned.
    private struct Line {
        let record: Identifier<AnyRecord>
        let owner: Identifier<Organisation>
        let amount: Amount
        let agreed: Money?
        let date: PartialDate
        let basis: Basis
        var support: [Evidence]
    }

    private mutating func add(_ line: Line, as part: TraceRow.Part) {
        var support = evidence + line.support
        guard let consent = consentEvidence(for: line.owner) else { return exclude(line.record, .noConsent) }
        support += consent
        switch line.amount {
        case .withheld: exclude(line.record, .amountWithheld)
        case .unknown where line.agreed == nil: exclude(line.record, .amountUnknown)
        case .unknown, .stated:
            guard let (dollars, conversion, rate) = convert(line) else { return exclude(line.record, .noRate) }
            if let rate { support.append(Evidence(rate)) }
            let provenance = Provenance(project.body.basis).union(Provenance(line.basis))
            rows.append(
                TraceRow(
                    subject: project.id.cast(), code: project.body.code, line: line.record, part: part,
                    amount: line.amount.money ?? line.agreed, dollars: dollars, conversion: conversion,
                    evidence: [Evidence(project)] + support, provenance: provenance))
        }
    }

    /// What shows that an amount may be published; `nil` when it may not. Inside the house nothing needs to be shown.
    private func consentEvidence(for owner: Identifier<Organisation>) -> [Evidence]? {
        guard ground.view.audience == .public,
            let status = ground.status(of: owner, among: StatusCategory.allCases.filter(\.isPartner))
        else { return [] }
        return ground.consent(of: owner).map { [Evidence(status), Evidence($0)] }
    }

    private func convert(_ line: Line) -> (DollarSum, Conversion, Seen<ExchangeRate>?)? {
        var sum = DollarSum()
        if let agreed = line.agreed {
            sum.add(cents: agreed.minorUnits)
            return (sum, .agreed, nil)
        }
        guard let money = line.amount.money else { return nil }
        if money.currency == .usDollar {
            sum.add(cents: money.minorUnits)
            return (sum, .none, nil)
        }
        guard let rate = ground.rate(for: money.currency, on: line.date) else { return nil }
        let use = ExchangeRateUse(
            record: rate.id, currency: money.currency, unitsPerUSD: rate.body.unitsPerUSD, period: rate.body.period)
        sum.add(money, at: use)
        return (sum, .rate(use), rate)
    }

    private mutating func exclude(_ line: Identifier<AnyRecord>?, _ reason: Exclusion.Reason) {
        exclusions.append(
            Exclusion(subject: project.id.cast(), code: project.body.code, line: line, reason: reason))
    }
}
