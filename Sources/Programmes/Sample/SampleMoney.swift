import WorkPlan

/// Decides what each project of the sample is worth, and who gives it.
struct SampleMoney {
    let world: SampleWorld
    let rates: SampleRates

    /// Fills the lines of all projects; the counted ones add up to the documented totals.
    func fill(_ projects: inout [SampleProject], _ random: inout SampleRandom) {
        let counted = projects.indices.filter { projects[$0].fate == .accredited && projects[$0].meeting < 14 }
        let partners = counted.filter { projects[$0].isPartnerSupported }
        let members = counted.filter { !projects[$0].isPartnerSupported }
        // Both round to the documented tenth of a million, whatever the seed, and so does their sum.
        let share = Int64(1_828_000_000 + random.below(4_000_000))
        let rest = Int64(648_000_000 + random.below(4_000_000))
        var worth: [Int: Int64] = [:]
        for (indices, total) in [(partners, share), (members, rest)] {
            for (index, cents) in zip(indices, Self.parts(of: total, count: indices.count, &random)) {
                worth[index] = cents
            }
        }
        for index in projects.indices {
            let cents = worth[index] ?? Int64(random.within(40...400)) * 100_000
            projects[index].lines = lines(projects[index], cents: cents, &random)
        }
        // One proposal is in a currency of which no rate is known: figures must show such a gap, not fill it.
        if let index = projects.indices.first(where: { projects[$0].fate == .proposed }) {
            let cents = Int64(random.within(50...150)) * 100_000
            projects[index].lines = [SampleLine(source: world.partners[3], cents: cents, currency: "ORV")]
            projects[index].modality = .partnerFund
        }
    }

    /// Parts of uneven size that add up to the total, in whole fifties of dollars but for the last.
    static func parts(of total: Int64, count: Int, _ random: inout SampleRandom) -> [Int64] {
        let weights = (0..<count).map { _ in Int64(1 + random.below(4) + (random.once(in: 4) ? random.below(14) : 0)) }
        let sum = weights.reduce(0, +)
        var parts = weights.map { total * $0 / sum / 5000 * 5000 }
        parts[count - 1] += total - parts.reduce(0, +)
        return parts
    }

    private func lines(_ project: SampleProject, cents: Int64, _ random: inout SampleRandom) -> [SampleLine] {
        let day = project.approvedDay
        switch project.modality {
        case .aseanFund: return [SampleLine(source: world.cooperationFund, cents: cents)]
        case .inKind:
            let first = random.once(in: 5) ? world.givers[1] : world.givers[0]
            guard random.once(in: 10) else { return [SampleLine(source: first, cents: cents)] }
            let half = cents / 2
            return [
                SampleLine(source: first, cents: cents - half), SampleLine(source: world.givers[2], cents: half),
            ]
        case .trustFund, .partnerFund:
            let partner = random.pick(partners(on: day))
            let part = cents / 10_000 * Int64(random.within(10...24)) * 100
            switch random.below(7) {
            case 0, 1:  // together with a member state
                return [
                    line(partner, cents - part, project, &random), SampleLine(source: world.givers[0], cents: part),
                ]
            case 2:  // two partners
                let second = random.pick(partners(on: day).filter { $0.id != partner.id })
                return [line(partner, cents - part, project, &random), line(second, part, project, &random)]
            default: return [line(partner, cents, project, &random)]
            }
        }
    }

    /// Who was a partner on a day, and had agreed that its amounts are public.
    private func partners(on day: Day) -> [SampleWorld.Placed] {
        world.partners.filter { partner in
            (partner.body.since.flatMap(PartialDate.init(text:))?.last ?? SampleCalendar.opening)
                <= max(day.adding(days: -60), SampleCalendar.opening)
        }
    }

    private func line(
        _ source: SampleWorld.Placed, _ cents: Int64, _ project: SampleProject, _ random: inout SampleRandom
    ) -> SampleLine {
        guard let currency = source.body.currency, rates.rate(currency, on: project.approvedDay) != nil else {
            return SampleLine(source: source, cents: cents)
        }
        // Without an agreed amount the day must be known, or it would be open which rate holds.
        let isAgreed = project.approved.precision != .day || random.once(in: 2)
        return SampleLine(source: source, cents: cents, currency: currency, isAgreed: isAgreed)
    }
}

extension SampleLine {
    /// The amount in the currency of the line, such that its rate gives the worth in US dollars.
    func amount(cents: Int64, rates: SampleRates, day: Day) -> Money {
        guard let code = currency, let currency = Currency(text: code) else {
            return Money(minorUnits: cents, currency: .usDollar)
        }
        guard let rate = rates.rate(code, on: day) else { return Money(minorUnits: cents * 4, currency: currency) }
        let scale = (0..<rate.scale).reduce(Int64(1)) { product, _ in product * 10 }
        return Money(minorUnits: (cents * rate.digits + scale / 2) / scale, currency: currency)
    }
}
