import Ledger
import Register
import WorkPlan

extension Measurement: Ruled {
    func refusals(_ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal) -> [Refusal] {
        var found = Check.period(record, starts, ends, field: "ends")
        guard let measure = proposal.body(indicator)?.measure else { return found }
        if value.digits < 0 || (measure.isOfPeople && value.scale > 0) {
            found.append(Refusal(.amount, record, field: "value", "is \(value); write a whole number from 0"))
        }
        if !measure.isOfPeople && (sex != nil || country != nil) {
            let field = sex == nil ? "country" : "sex"
            found.append(Refusal(.parts, record, field: field, "is given; only people are counted by sex and country"))
        }
        let others = (proposal.records(under: owner) as [(Identifier<AnyRecord>, Measurement)]).filter {
            $0.0 != record
        }
        return found + repetition(record, others.map(\.1)) + excess(record, others.map(\.1))
    }

    /// What a value is about: two values of one thing would be two answers.
    private var place: [String?] { [role.rawValue, starts.text, ends?.text, sex?.rawValue, country?.text] }

    private func repetition(_ record: Identifier<AnyRecord>, _ others: [Measurement]) -> [Refusal] {
        guard others.contains(where: { $0.place == place }) else { return [] }
        return [
            Refusal(
                .unique, record, field: "value",
                "stands in the register for this time and these people already; correct that one")
        ]
    }

    /// The parts by sex, and those by country, are each no more than the whole of the same time.
    private func excess(_ record: Identifier<AnyRecord>, _ others: [Measurement]) -> [Refusal] {
        let same = (others + [self]).filter { $0.role == role && $0.starts == starts && $0.ends == ends }
        guard let whole = same.first(where: { $0.sex == nil && $0.country == nil })?.value else { return [] }
        let ways: [(String, [Measurement])] = [
            ("by sex", same.filter { $0.sex != nil && $0.country == nil }),
            ("by country", same.filter { $0.sex == nil && $0.country != nil }),
            ("by sex and country", same.filter { $0.sex != nil && $0.country != nil }),
        ]
        return ways.compactMap { name, parts in
            // People are counted in whole numbers, so the digits are the value; another value is refused above.
            let sum = parts.reduce(Int128(0)) { $0 + Int128($1.value.digits) }
            guard whole.digits >= 0, sum > Int128(whole.digits) else { return nil }
            return Refusal(
                .parts, record, field: "value", "the parts \(name) make \(sum), more than the whole, \(whole)")
        }
    }
}
