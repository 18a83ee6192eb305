public import Languages
public import WorkPlan

/// Figures in sentences: the same words on pages, on the command line, in feeds and in briefs.
extension Phrasebook {
    /// The name of a figure.
    public func name(of definition: Definition) -> String {
        Phrase.figure(definition.name, .name).map { self($0) } ?? definition.name
    }

    /// What a figure counts; `nil` when the catalogue does not know it.
    public func explanation(of definition: Definition) -> String? {
        Phrase.figure(definition.name, .explanation).map { self($0) }
    }

    /// The value of a figure as a sentence, in parts, so that a page can mark its numbers.
    public func sentence(of definition: Definition, _ value: FigureValue, on day: Day) -> [Part] {
        let values = values(definition, value, on: day)
        let name = PhraseValue.text(name(of: definition))
        if value.gap != nil {
            return parts(of: .valueNamed, ["name": name, "value": .text(rate(definition, value))])
        }
        if let phrase = Phrase.figure(definition.name, .sentence) { return parts(of: phrase, values) }
        guard definition.isRate else {
            return parts(of: .valueNamed, ["name": name, "value": values["value"] ?? .text("")])
        }
        return parts(of: .valueNamed, ["name": name, "value": .text(self(.valueFraction, values))])
    }

    private func values(_ definition: Definition, _ value: FigureValue, on day: Day) -> [String: PhraseValue] {
        let numerator = spoken(value.numerator)
        var values: [String: PhraseValue] = [
            "count": numerator, "value": numerator, "numerator": numerator,
            "day": .date(PartialDate(day: day).shown),
            "percent": .text(rate(definition, value)),
        ]
        values["denominator"] = value.denominator.map(spoken)
        return values
    }

    /// A rate in percent; `nil` for a total, and when there is nothing to compare with.
    public func percent(_ definition: Definition, _ value: FigureValue) -> String? {
        value.percent(places: definition.places).flatMap { ExactDecimal(text: $0) }
            .map { formatter.percent($0, places: definition.places) }
    }

    /// A rate in percent, or why there is none.
    public func rate(_ definition: Definition, _ value: FigureValue) -> String {
        if let percent = percent(definition, value) { return percent }
        switch value.gap {
        case .notReported: return self(.valueNotReported)
        case .notApplicable: return self(.valueNotApplicable)
        case nil: return self(.valueNothingToCompare)
        }
    }

    /// A quantity as a sentence says it: dollars in millions with one digit after the point.
    public func rounded(_ quantity: Quantity) -> String { spoken(quantity).written(by: formatter) }

    /// A quantity to the last unit or cent.
    public func exact(_ quantity: Quantity) -> String {
        switch quantity {
        case .count(let count): formatter.number(count)
        case .dollars(let dollars):
            formatter.usDollars(ExactDecimal(text: dollars.text(places: 2)) ?? ExactDecimal(0))
        }
    }

    private func spoken(_ quantity: Quantity) -> PhraseValue {
        switch quantity {
        case .count(let count): .number(count)
        case .dollars(let dollars): .usDollarsRounded(Self.roundedOnce(dollars))
        }
    }

    /// Dollars rounded to what a sentence shows, from the exact value, so that nothing is rounded twice.
    private static func roundedOnce(_ dollars: Rational) -> ExactDecimal {
        let million: Int64 = 1_000_000
        func tenths(of unit: Int64) -> Int64 { (dollars / Rational(unit))?.digits(places: 1) ?? 0 }
        let whole = dollars.digits(places: 0) ?? 0
        if whole.magnitude < million { return ExactDecimal(digits: whole) }
        if tenths(of: million).magnitude < 10_000 { return ExactDecimal(digits: tenths(of: million) * (million / 10)) }
        return ExactDecimal(digits: tenths(of: 1000 * million) * (100 * million))
    }
}
