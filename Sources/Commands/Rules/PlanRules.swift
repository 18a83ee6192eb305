import Ledger
import Register
import WorkPlan

extension Plan: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.period(record, starts, ends, field: "ends")
            + Check.unique(record, "code", code, among: proposal.records(under: nil) as [(_, Plan)]) { $0.code }
    }
}

extension Area: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.unique(record, "code", code, among: proposal.records(under: owner) as [(_, Area)]) { $0.code }
    }
}

extension Action: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        var found = Check.unique(record, "code", code, among: proposal.records(under: owner) as [(_, Action)]) {
            $0.code
        }
        if let area, let body = proposal.body(area), body.plan != plan {
            found.append(Refusal(.samePlan, record, field: "area", "belongs to another plan than the action"))
        }
        if area == nil && !isEnabling {
            found.append(
                Refusal(.reference, record, field: "area", "is missing; only an enabling action stands in no area"))
        }
        return found
    }
}

extension Organisation: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.unique(record, "code", code, among: proposal.records(under: nil) as [(_, Organisation)]) { $0.code }
    }
}

extension Status: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.period(record, from, until, field: "until")
    }
}

extension Beneficiary: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.period(record, from, until, field: "until")
    }
}

extension Project: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        var found = Check.unique(record, "code", code, among: proposal.records(under: owner) as [(_, Project)]) {
            $0.code
        }
        for action in actions where proposal.body(action).map({ $0.plan != plan }) ?? false {
            found.append(
                Refusal(.samePlan, record, field: "actions", "names \(action), an action of another plan"))
        }
        if Set(actions).count < actions.count {
            found.append(Refusal(.unique, record, field: "actions", "names an action twice; name it once"))
        }
        return found + proposalRefusals(record)
    }
}

extension Meeting: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.period(record, starts, ends, field: "ends")
            + Check.unique(
                record, "ordinal", "\(series.rawValue) \(ordinal)",
                among: proposal.records(under: nil) as [(_, Meeting)]
            ) { "\($0.series.rawValue) \($0.ordinal)" }
            + (ordinal > 0 ? [] : [Refusal(.amount, record, field: "ordinal", "is not above zero")])
    }
}

/// Checks that several kinds share.
enum Check {
    /// A time does not end before it begins.
    static func period(
        _ record: Identifier<AnyRecord>, _ from: PartialDate?, _ until: PartialDate?, field: String
    ) -> [Refusal] {
        guard let from, let until, until.last < from.first else { return [] }
        return [Refusal(.period, record, field: field, "\(until) is before the beginning, \(from)")]
    }

    /// No other record of the kind, under the same owner, has the same code.
    static func unique<Subject>(
        _ record: Identifier<AnyRecord>, _ field: String, _ code: String,
        among others: [(Identifier<AnyRecord>, Subject)], by key: (Subject) -> String
    ) -> [Refusal] {
        guard others.contains(where: { $0.0 != record && key($0.1) == code }) else { return [] }
        return [Refusal(.unique, record, field: field, "“\(code)” is taken by another record; choose one that is free")]
    }

    /// An amount is not negative.
    static func amount(_ record: Identifier<AnyRecord>, _ money: Money?, field: String) -> [Refusal] {
        guard let money, money.minorUnits < 0 else { return [] }
        return [Refusal(.amount, record, field: field, "\(money) is negative; record what comes back as a flow")]
    }
}
