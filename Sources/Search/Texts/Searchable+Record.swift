import Figures
import Languages
import Ledger
import WorkPlan

extension Meeting: Searchable {
    /// A meeting has no title of its own: it is called by its series and its number.
    var searchDocument: SearchDocument? {
        let title = Text.inEachLanguage { language in
            let book = Phrasebook(language)
            let series = book.name(of: series.rawValue, in: .meetingSeries)
            let number = book.formatter.ordinal(ordinal)
            return language == .english ? "\(number) \(series)" : "\(book.capitalised(series)) \(number)"
        }
        var texts = TextCollector()
        texts.add(.title, title)
        texts.add(starts, ends)
        texts.add(.venue, venue)
        return texts.document(.meeting, title: title, note: basis.note)
    }
}

extension Document: Searchable {
    var searchDocument: SearchDocument? {
        var texts = TextCollector()
        texts.add(.title, title)
        texts.add(date)
        texts.add(.rights, rights)
        return texts.document(.document, title: title, note: basis.note)
    }
}

extension Claim: Searchable {
    var searchDocument: SearchDocument? {
        var texts = TextCollector()
        texts.add(.occasion, occasion)
        texts.add(.subject, subject.names)
        texts.add(.value, value.text)
        if let numerator, let denominator { texts.add(.value, "\(numerator)/\(denominator)") }
        if let breakdownWording, let language {
            texts.add(.wording, Text(language, breakdownWording))
        } else {
            texts.add(.wording, breakdownWording)
        }
        texts.add(stated)
        return texts.document(.claim, title: occasion, note: basis.note)
    }
}

extension OpeningAggregate: Searchable {
    var searchDocument: SearchDocument? {
        var texts = TextCollector()
        texts.add(.subject, subject.names)
        texts.add(.value, value.text)
        texts.add(from, until)
        return texts.document(.total, title: subject.names, note: basis.note)
    }
}

extension DefinitionDocument: Searchable {
    /// Figures that are not for the public are not found, though their definitions may be public records.
    var searchDocument: SearchDocument? {
        guard let definition = try? Definition(self), definition.audience == .public else { return nil }
        let title = Text.ofPhrase(Phrase.figure(name, .name)) ?? Text(.english, name)
        var texts = TextCollector()
        texts.add(.code, name)
        texts.add(.title, title)
        texts.add(.description, Text.ofPhrase(Phrase.figure(name, .explanation)))
        return texts.document(.figure, title: title, note: basis.note)
    }
}

extension ClaimSubject {
    /// What is counted, in each language.
    fileprivate var names: Text {
        Text.inEachLanguage { language in
            let book = Phrasebook(language)
            return book.capitalised(book.name(of: rawValue, in: .claimSubject))
        }
    }
}

extension Text {
    /// Words of ours in each of the languages that are complete.
    fileprivate static func inEachLanguage(_ words: (Language) -> String) -> Text {
        Text(
            Language.allCases.compactMap { language in
                LanguageTag(text: language.tag).map { Version(language: $0, words: words(language)) }
            })
    }

    fileprivate static func ofPhrase(_ phrase: Phrase?) -> Text? {
        phrase.map { phrase in inEachLanguage { Phrasebook($0)(phrase) } }
    }
}
