import Figures
import Languages
import WorkPlan

/// Says figures in sentences, from the catalogue of phrases.
struct Teller {
    let phrasebook: Phrasebook

    init(_ language: Language) { phrasebook = Phrasebook(language) }

    func callAsFunction(_ phrase: Phrase, _ values: [String: PhraseValue] = [:]) -> String {
        phrasebook(phrase, values)
    }

    /// The name of a figure.
    func name(of definition: Definition) -> String {
        Phrase.figure(definition.name, .name).map { phrasebook($0) } ?? definition.name
    }

    /// The value of a figure as a sentence.
    func sentence(_ definition: Definition, _ value: FigureValue, on day: Day) -> String {
        let numerator = spoken(value.numerator)
        var values: [String: PhraseValue] = [
            "count": numerator, "value": numerator, "numerator": numerator, "day": .date(PartialDate(day: day).shown),
            "percent": .text(percent(definition, value) ?? phrasebook(.valueNothingToCompare)),
        ]
        values["denominator"] = value.denominator.map(spoken)
        if let phrase = Phrase.figure(definition.name, .sentence) { return phrasebook(phrase, values) }
        let said = definition.isRate ? phrasebook(.valueFraction, values) : numerator.written(by: phrasebook.formatter)
        return phrasebook(.valueNamed, ["name": .text(name(of: definition)), "value": .text(said)])
    }

    /// A rate in percent; `nil` for a total, and when there is nothing to compare with.
    func percent(_ definition: Definition, _ value: FigureValue) -> String? {
        value.percent(places: definition.places).flatMap { ExactDecimal(text: $0) }
            .map { phrasebook.formatter.percent($0, places: definition.places) }
    }

    /// A quantity to the last unit or cent.
    func exact(_ quantity: Quantity) -> String {
        switch quantity {
        case .count(let count): phrasebook.formatter.number(count)
        case .dollars(let dollars):
            phrasebook.formatter.usDollars(ExactDecimal(text: dollars.text(places: 2)) ?? ExactDecimal(0))
        }
    }

    /// A value in one line, to the cent.
    func exact(_ value: FigureValue) -> String {
        exact(value.numerator) + (value.denominator.map { " / " + exact($0) } ?? "")
    }

    /// A date in a sentence.
    func date(_ date: PartialDate) -> String { phrasebook.formatter.date(date.shown) }

    /// Words in the reader's language, else in another.
    func words(_ text: Text) -> String {
        LanguageTag(text: phrasebook.language.tag).flatMap { text.best(for: $0) }?.words ?? ""
    }

    /// What a value of the domain is called.
    func word(_ raw: String, _ vocabulary: Vocabulary) -> String { phrasebook.name(of: raw, in: vocabulary) }

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

extension PartialDate {
    /// As the formatter takes it.
    var shown: CalendarDate {
        let parts = first.parts
        return CalendarDate(
            year: parts.year, month: precision == .year ? nil : parts.month, day: precision == .day ? parts.day : nil)
    }
}
