import Foundation
import Testing

@testable import Languages

@Suite("The catalogue")
struct CatalogueTests {
    @Test("every phrase has an entry in every language", arguments: Language.allCases)
    func complete(language: Language) {
        let missing = Phrase.allCases.filter { Catalogue.of(language).entries[$0.rawValue] == nil }
        #expect(missing == [])
    }

    @Test("no entry is left that nothing names", arguments: Language.allCases)
    func noneUnused(language: Language) {
        let prefixes = Vocabulary.allCases.map { $0.key(of: "") }
        let unused = Catalogue.of(language).entries.keys.filter { key in
            Phrase(rawValue: key) == nil && !prefixes.contains { key.hasPrefix($0) && key.count > $0.count }
        }
        #expect(unused == [])
    }

    @Test("all languages have the same entries, with the same places in each")
    func samePlaces() {
        let english = Catalogue.of(.english).entries
        let vietnamese = Catalogue.of(.vietnamese).entries
        #expect(Set(english.keys) == Set(vietnamese.keys))
        for (key, entry) in english { #expect(vietnamese[key]?.places == entry.places, "\(key)") }
    }

    @Test("every variant of an entry has the places of the others", arguments: Language.allCases)
    func samePlacesInVariants(language: Language) {
        for (key, entry) in Catalogue.of(language).entries {
            #expect(Set(entry.variants.values.map(\.places)).count == 1, "\(key)")
            #expect(entry.variants["other"] != nil, "\(key)")
        }
    }

    @Test("English has a singular wherever a number chooses, and Vietnamese has none")
    func pluralForms() {
        let numbers: Set = ["count", "numerator", "total"]
        for (key, entry) in Catalogue.of(.english).entries where numbers.contains(entry.chooser ?? "") {
            #expect(entry.variants["one"] != nil, "\(key)")
        }
        for (key, entry) in Catalogue.of(.vietnamese).entries { #expect(entry.variants["one"] == nil, "\(key)") }
    }

    @Test("the names of values have no places", arguments: Language.allCases)
    func namesAreWords(language: Language) {
        for (key, entry) in Catalogue.of(language).entries where key.hasPrefix("name.") {
            #expect(entry.places.isEmpty && entry.variants.count == 1, "\(key)")
        }
    }

    @Test("the files list the same keys in the same order, each once")
    func sameOrder() throws {
        let english = try keys(in: PackageResources.en_json)
        #expect(try keys(in: PackageResources.vi_json) == english)
        #expect(Set(english).count == english.count)
        #expect(english.count == Catalogue.of(.english).entries.count)
    }

    @Test(
        "the words are tidy: composed, without blanks at their ends, two in a row, or straight double quotes",
        arguments: Language.allCases)
    func tidy(language: Language) {
        for (key, entry) in Catalogue.of(language).entries {
            for pattern in entry.variants.values {
                let text = pattern.pieces.map { if case .words(let words) = $0 { words } else { "x" } }.joined()
                let composed = text.precomposedStringWithCanonicalMapping
                #expect(Array(text.utf8) == Array(composed.utf8), "\(key)")
                #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespacesAndNewlines), "\(key)")
                #expect(!text.contains("  ") && !text.contains("\""), "\(key)")
            }
        }
    }

    @Test(
        "an explanation ends as a sentence does, and a name and a figure's sentence do not",
        arguments: Language.allCases)
    func endings(language: Language) {
        let say = Phrasebook(language)
        for phrase in Phrase.allCases {
            let end = say(phrase).last
            if phrase.rawValue.hasSuffix(".explanation") { #expect(end == ".", "\(phrase)") }
            if phrase.rawValue.hasSuffix(".name") || phrase.rawValue.hasSuffix(".sentence") {
                #expect(end != ".", "\(phrase)")
            }
        }
    }

    @Test("no words were left untranslated")
    func translated() {
        for phrase in Phrase.allCases {
            #expect(Phrasebook(.english)(phrase) != Phrasebook(.vietnamese)(phrase), "\(phrase)")
        }
    }

    /// The keys at the first level, in the order of the file.
    private func keys(in json: [UInt8]) throws -> [String] {
        String(decoding: json, as: UTF8.self).split(separator: "\n").compactMap { line in
            guard line.hasPrefix("  \""), let end = line.dropFirst(3).firstIndex(of: "\"") else { return nil }
            return String(line.dropFirst(3)[..<end])
        }
    }
}
