import Figures
import Languages
import WorkPlan

extension Speaker {
    /// The name of a figure.
    func name(of definition: Definition) -> String { phrasebook.name(of: definition) }

    /// What a figure counts.
    func explanation(of definition: Definition) -> String? { phrasebook.explanation(of: definition) }

    /// The sentence of a figure, in parts, so that the page can mark its numbers.
    func sentence(of definition: Definition, _ value: FigureValue, on day: Day) -> [Phrasebook.Part] {
        phrasebook.sentence(of: definition, value, on: day)
    }

    /// A rate in percent, or why there is none.
    func percent(_ definition: Definition, _ value: FigureValue) -> String { phrasebook.rate(definition, value) }

    /// A quantity as it stands in a table, whose heading names the unit.
    func cell(_ quantity: Quantity) -> String {
        switch quantity {
        case .count(let count): number(count)
        case .dollars(let dollars): cents(dollars)
        }
    }

    /// A quantity with its unit, to the cent.
    func quantity(_ quantity: Quantity) -> String { phrasebook.exact(quantity) }

    /// A value in a few words: dollars rounded, a rate with its fraction.
    func short(_ definition: Definition, _ value: FigureValue) -> String {
        guard let denominator = value.denominator else { return phrasebook.rounded(value.numerator) }
        if definition.measure.isMoney { return percent(definition, value) }
        return "\(phrasebook.rounded(value.numerator))/\(phrasebook.rounded(denominator)) "
            + "(\(percent(definition, value)))"
    }

    /// The heading of a column of a figure's values.
    func unit(of definition: Definition) -> String {
        definition.measure.isMoney ? self(.usDollars) : self(.count)
    }

    /// How an amount became US dollars.
    func conversion(_ row: TraceRow) -> String {
        switch row.conversion {
        case .none: self(.inUSDollars)
        case .agreed: self(.agreed)
        case .rate(let use):
            self(
                .valueAtRate,
                [
                    "units": .text(decimal(use.unitsPerUSD)), "currency": .text(use.currency.text),
                    "day": .date(use.period.shown),
                ])
        }
    }
}
