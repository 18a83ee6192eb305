/// Says things in one language.
public struct Phrasebook: Sendable {
    /// A part of what is said.
    public enum Part: Hashable, Sendable {
        /// Words of the catalogue.
        case words(String)

        /// A value, with the name of its place: a page can mark it.
        case value(name: String, String)

        /// What a reader sees of it.
        public var text: String {
            switch self {
            case .words(let text), .value(_, let text): text
            }
        }
    }

    /// How it writes values.
    public let formatter: Formatter

    private let catalogue: Catalogue

    /// The language.
    public var language: Language { formatter.language }

    /// Says things in `language`.
    public init(_ language: Language) {
        formatter = Formatter(language)
        catalogue = Catalogue.of(language)
    }

    /// A phrase with its values in their places.
    ///
    /// A value that is not given leaves its place visible, as `{name}`.
    public func callAsFunction(_ phrase: Phrase, _ values: [String: PhraseValue] = [:]) -> String {
        catalogue.entries[phrase.rawValue]?.plain ?? parts(of: phrase, values).map(\.text).joined()
    }

    /// The same, in parts.
    public func parts(of phrase: Phrase, _ values: [String: PhraseValue] = [:]) -> [Part] {
        guard let pattern = catalogue.entries[phrase.rawValue]?.pattern(for: values, in: formatter) else {
            return [.words(phrase.rawValue)]
        }
        return pattern.pieces.map { piece in
            switch piece {
            case .words(let words): .words(words)
            case .place(let name): .value(name: name, values[name]?.written(by: formatter) ?? "{\(name)}")
            }
        }
    }

    /// What a value of the domain is called, by its raw name; a name that the catalogue does not have is given as it is.
    ///
    /// Names are written as inside a sentence; ``capitalised(_:)`` makes a heading of one.
    public func name(of raw: String, in vocabulary: Vocabulary) -> String {
        guard let pattern = catalogue.entries[vocabulary.key(of: raw)]?.variants["other"] else { return raw }
        return pattern.pieces.map { if case .words(let words) = $0 { words } else { "" } }.joined()
    }

    /// Whether the catalogue has a name for a raw name.
    public func knows(_ raw: String, in vocabulary: Vocabulary) -> Bool {
        catalogue.entries[vocabulary.key(of: raw)] != nil
    }

    /// Words with a capital at their beginning.
    public func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Phrasebook: CustomStringConvertible {
    /// Its language, and not its hundreds of entries.
    public var description: String { "Phrasebook(\(language.tag))" }
}
