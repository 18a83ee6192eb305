import Figures
import Languages
import WorkPlan

/// Says things on the command line, in sentences of the catalogue of phrases.
struct Teller {
    let phrasebook: Phrasebook

    init(_ language: Language) { phrasebook = Phrasebook(language) }

    func callAsFunction(_ phrase: Phrase, _ values: [String: PhraseValue] = [:]) -> String {
        phrasebook(phrase, values)
    }

    /// The name of a figure.
    func name(of definition: Definition) -> String { phrasebook.name(of: definition) }

    /// The value of a figure as a sentence.
    func sentence(_ definition: Definition, _ value: FigureValue, on day: Day) -> String {
        phrasebook.sentence(of: definition, value, on: day).map(\.text).joined()
    }

    /// A rate in percent, or why there is none.
    func percent(_ definition: Definition, _ value: FigureValue) -> String { phrasebook.rate(definition, value) }

    /// A quantity to the last unit or cent.
    func exact(_ quantity: Quantity) -> String { phrasebook.exact(quantity) }

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
}
