import Figures
import Foundation
import Languages
import WorkPlan

/// Says what a page says, in the reader's language: the one place where values of the register become words.
struct Speaker: Sendable {
    let phrasebook: Phrasebook

    init(_ language: Language) { phrasebook = Phrasebook(language) }

    var language: Language { phrasebook.language }

    func callAsFunction(_ phrase: Phrase, _ values: [String: PhraseValue] = [:]) -> String {
        phrasebook(phrase, values)
    }

    func callAsFunction(_ wording: Wording, _ values: [String: String] = [:]) -> String { phrasebook(wording, values) }

    /// A word of the domain as a heading.
    func name(_ raw: String, _ vocabulary: Vocabulary) -> String {
        phrasebook.capitalised(phrasebook.name(of: raw, in: vocabulary))
    }

    /// A word of the domain inside a sentence.
    func word(_ raw: String, _ vocabulary: Vocabulary) -> String { phrasebook.name(of: raw, in: vocabulary) }

    /// The version of a text that the reader is to see.
    func text(_ text: Text) -> LocalText {
        guard let version = LanguageTag(text: language.tag).flatMap({ text.best(for: $0) }) else {
            return LocalText(words: "", language: nil)
        }
        let isTheirs = version.language.tag == language.tag
        return LocalText(words: version.words, language: isTheirs ? nil : version.language.tag)
    }

    /// What a language is called, by its tag; a tag that CLDR does not know as it is.
    func language(named tag: String) -> String {
        Locale(identifier: language.tag).localizedString(forIdentifier: tag) ?? tag
    }

    func number(_ value: Int) -> String { phrasebook.formatter.number(value) }

    func date(_ date: PartialDate) -> String { phrasebook.formatter.date(date.shown) }

    func day(_ day: Day) -> String { phrasebook.formatter.date(PartialDate(day: day).shown) }

    /// A date in a column whose heading says that they are dates.
    func shortDate(_ date: PartialDate) -> String { phrasebook.formatter.shortDate(date.shown) }

    func shortDay(_ day: Day) -> String { shortDate(PartialDate(day: day)) }

    /// An amount with its currency.
    func money(_ money: Money) -> String {
        phrasebook.formatter.money(
            ExactDecimal(digits: money.minorUnits, scale: money.currency.minorDigits), currency: money.currency.text,
            places: money.currency.minorDigits)
    }

    /// US dollars with cents and without the currency, for a column that names it.
    func cents(_ dollars: Rational) -> String {
        phrasebook.formatter.decimal(ExactDecimal(text: dollars.text(places: 2)) ?? ExactDecimal(0), places: 2)
    }

    func decimal(_ number: DecimalNumber) -> String {
        phrasebook.formatter.exact(ExactDecimal(digits: number.digits, scale: number.scale))
    }

    /// Names in the alphabetical order of the reader's language.
    func inOrder(_ left: String, _ right: String) -> Bool {
        left.compare(right, locale: Locale(identifier: language.tag)) == .orderedAscending
    }
}
