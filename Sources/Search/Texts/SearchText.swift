public import WorkPlan

/// Words of a record that can be found, in one language.
public struct SearchText: Hashable, Sendable {
    /// Where they stand.
    public let field: SearchField

    /// Their language; `nil` for codes, numbers and dates.
    public let language: LanguageTag?

    /// The words, as far as they are looked at.
    public let words: String

    /// How many UTF-16 units of a text are looked at.
    static let longest = 20_000

    init(_ field: SearchField, _ language: LanguageTag?, _ words: String) {
        self.field = field
        self.language = language
        let isLong = words.utf8.count > Self.longest && words.utf16.count > Self.longest
        self.words = isLong ? String(words.unicodeScalars.prefix(Self.longest / 2)) : words
    }
}

/// A record as something to be found.
public struct SearchDocument: Hashable, Sendable {
    /// What it is.
    public let kind: SearchKind

    /// What it is called, and sorted by.
    public let title: Text

    /// Everything that is looked through, the title too.
    public let texts: [SearchText]
}

/// A kind of body that can be found.
protocol Searchable: Body {
    /// What is looked through; `nil` when this one is not to be found.
    var searchDocument: SearchDocument? { get }
}

/// Collects the texts of a record.
struct TextCollector {
    private(set) var texts: [SearchText] = []

    /// Nothing yet.
    init() {}

    /// What records with a code and a title begin with.
    init(code: String, title: Text) {
        add(.code, code)
        add(.title, title)
    }

    /// A text in all its languages.
    mutating func add(_ field: SearchField, _ text: Text?) {
        for version in text?.versions ?? [] { texts.append(SearchText(field, version.language, version.words)) }
    }

    /// A text without a language.
    mutating func add(_ field: SearchField, _ words: String?) {
        if let words { texts.append(SearchText(field, nil, words)) }
    }

    /// A day, a month or a year, and the second of two.
    mutating func add(_ dates: PartialDate?...) {
        let words = dates.compactMap { $0?.text }
        if !words.isEmpty { add(.date, words.joined(separator: " ")) }
    }

    /// The collected texts as a document.
    func document(_ kind: SearchKind, title: Text, note: Text?) -> SearchDocument {
        var all = self
        all.add(.note, note)
        return SearchDocument(kind: kind, title: title, texts: all.texts)
    }
}
