import Figures
import Languages
import WorkPlan

extension Speaker {
    /// The name of a figure.
    func name(of definition: Definition) -> String {
        Phrase.figure(definition.name, .name).map { self($0) } ?? definition.name
    }

    /// What a figure counts.
    func explanation(of definition: Definition) -> String? {
        Phrase.figure(definition.name, .explanation).map { self($0) }
    }

    /// The sentence of a figure, in parts, so that the page can mark its numbers.
    func sentence(of definition: Definition, _ value: FigureValue, on day: Day) -> [Phrasebook.Part] {
        let values = values(definition, value, on: day)
        if let phrase = Phrase.figure(definition.name, .sentence) { return phrasebook.parts(of: phrase, values) }
        let name = PhraseValue.text(name(of: definition))
        guard definition.isRate else {
            return phrasebook.parts(of: .valueNamed, ["name": name, "value": values["value"] ?? .text("")])
        }
        let fraction = phrasebook(.valueFraction, values)
        return phrasebook.parts(of: .valueNamed, ["name": name, "value": .text(fraction)])
    }

    private func values(
        _ definition: Definition, _ value: FigureValue, on day: Day
    ) -> [String: PhraseValue] {
        let numerator = spoken(value.numerator)
        var values: [String: PhraseValue] = [
            "count": numerator, "value": numerator, "numerator": numerator,
            "day": .date(PartialDate(day: day).shown), "percent": percentValue(definition, value),
        ]
        values["denominator"] = value.denominator.map(spoken)
        return values
    }

    private func percentValue(_ definition: Definition, _ value: FigureValue) -> PhraseValue {
        guard let text = value.percent(places: definition.places), let percent = ExactDecimal(text: text) else {
            return .text(self(.valueNothingToCompare))
        }
        return .percent(percent, places: definition.places)
    }

    /// A rate in percent, or that there is none.
    func percent(_ definition: Definition, _ value: FigureValue) -> String {
        percentValue(definition, value).written(by: phrasebook.formatter)
    }

    private func spoken(_ quantity: Quantity) -> PhraseValue {
        switch quantity {
        case .count(let count): .number(count)
        case .dollars(let dollars): .usDollarsRounded(Self.roundedOnce(dollars))
        }
    }

    /// A quantity as it stands in a table, whose heading names the unit.
    func cell(_ quantity: Quantity) -> String {
        switch quantity {
        case .count(let count): number(count)
        case .dollars(let dollars): cents(dollars)
        }
    }

    /// A quantity with its unit, to the cent.
    func quantity(_ quantity: Quantity) -> String {
        switch quantity {
        case .count(let count): number(count)
        case .dollars(let dollars):
            phrasebook.formatter.usDollars(ExactDecimal(text: dollars.text(places: 2)) ?? ExactDecimal(0))
        }
    }

    /// Dollars rounded to what a sentence shows, from the exact value, so that nothing is rounded twice.
    private static func roundedOnce(_ dollars: Rational) -> ExactDecimal {
        let million: Int64 = 1_000_000
        guard let whole = dollars.digits(places: 0), whole.magnitude >= million else {
            return ExactDecimal(digits: dollars.digits(places: 0) ?? 0)
        }
        let tenths = (dollars / Rational(million))?.digits(places: 1) ?? 0
        if tenths < 10_000 { return ExactDecimal(digits: tenths * million / 10) }
        return ExactDecimal(digits: ((dollars / Rational(1000 * million))?.digits(places: 1) ?? 0) * 100 * million)
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
