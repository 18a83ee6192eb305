import Ledger
import Register
import WorkPlan

extension Budget: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        var found =
            Check.amount(record, amount.money, field: "amount") + Check.amount(record, agreedUSD, field: "agreed-usd")
        if let agreedUSD, agreedUSD.currency != .usDollar {
            found.append(
                Refusal(.amount, record, field: "agreed-usd", "is in \(agreedUSD.currency); it must be in USD"))
        }
        if let replaces, let other = proposal.body(replaces), other.project != project {
            found.append(Refusal(.reference, record, field: "replaces", "names a line of another project"))
        }
        return found + proposal.consent(record, of: source, amount.money ?? agreedUSD, in: project, visibility)
    }
}

extension Flow: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.amount(record, amount.money, field: "amount")
            + proposal.consent(record, of: provider, amount.money, in: project, visibility)
    }
}

extension ExchangeRate: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        var found: [Refusal] = []
        if unitsPerUSD.digits <= 0 {
            found.append(Refusal(.amount, record, field: "units-per-usd", "is not above zero"))
        }
        if currency == .usDollar {
            found.append(Refusal(.amount, record, field: "currency", "a US dollar needs no rate"))
        }
        return found
            + Check.unique(
                record, "period", "\(currency) \(period)", among: proposal.records(under: nil) as [(_, ExchangeRate)]
            ) { "\($0.currency) \($0.period)" }
    }
}

extension Consent: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        Check.period(record, from, until, field: "until")
    }
}

extension Proposal {
    /// A partner's amount may become public only when its consent stands in the register, or comes with it.
    func consent(
        _ record: Identifier<AnyRecord>, of owner: Identifier<Organisation>, _ money: Money?,
        in project: Identifier<Project>?, _ visibility: Visibility
    ) -> [Refusal] {
        guard visibility == .public, money != nil else { return [] }
        let statuses: [(_, Status)] = records(under: owner.cast())
        guard statuses.contains(where: { $0.1.category.isPartner }) else { return [] }
        let plan = project.flatMap { body($0)?.plan }
        let consents: [(_, Consent)] = records(under: owner.cast())
        if consents.contains(where: { $0.1.until == nil && ($0.1.plan == nil || $0.1.plan == plan) }) { return [] }
        let name = body(owner)?.code ?? owner.text
        return [
            Refusal(
                .consent, record, field: "amount",
                "is an amount of the partner \(name), whose consent is not recorded; record it, or write withheld")
        ]
    }
}
