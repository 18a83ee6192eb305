import WorkPlan

import enum Ledger.Visibility

/// What partners promise and pay into the trust fund each year: it belongs to no project.
struct SampleContributions {
    let world: SampleWorld

    func enter(_ journal: inout SampleJournal) {
        for year in 2021...2025 {
            for partner in world.partners.prefix(4) {
                let cents = Int64(journal.random.within(8...40)) * 5_000_000
                enter(.pledge, partner, cents, on: SampleCalendar.day(year, 2, 10), &journal)
                // One contribution in six comes only in part.
                let paid = journal.random.once(in: 6) ? cents / 2 : cents
                enter(
                    .disbursement, partner, paid,
                    on: SampleCalendar.day(year, 5, 3).adding(days: journal.random.below(110)), &journal)
            }
        }
    }

    private func enter(
        _ type: FlowType, _ partner: SampleWorld.Placed, _ cents: Int64, on day: Day, _ journal: inout SampleJournal
    ) {
        let flow = Flow(
            provider: partner.id, receiver: world.trustFund.id, leg: .funderToFund, type: type,
            date: PartialDate(day: day), amount: .stated(Money(minorUnits: cents, currency: .usDollar)), basis: .sample)
        let reason = "\(partner.name.en) to the trust fund: \(type.rawValue)"
        // What was promised is between the partner and the Secretariat; what was paid is public.
        journal.enter(
            day.adding(days: journal.random.within(1...9)), hour: 9, by: .finance, reason,
            [SampleChange(journal.identity(), flow, type == .pledge ? .internal : .public)])
    }
}
