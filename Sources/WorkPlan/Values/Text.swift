/// A language, as a BCP 47 tag in its usual spelling: `en`, `vi`, `pt-TL`.
public struct LanguageTag: FieldValue, Comparable, CustomStringConvertible {
    /// The tag.
    public let tag: String

    /// English.
    public static let english = LanguageTag(unchecked: "en")

    /// Vietnamese.
    public static let vietnamese = LanguageTag(unchecked: "vi")

    /// What a reader is told to write.
    public static let expected = "a language tag such as en, vi or pt-TL"

    /// Accepts letters and digits in groups of one to eight, the first of two or three small letters.
    public init?(text: String) {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = groups.first, (2...3).contains(first.count), first.allSatisfy({ (97...122).contains($0) }),
            groups.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(Self.isLetterOrDigit) })
        else { return nil }
        tag = text
    }

    private init(unchecked tag: String) { self.tag = tag }

    /// The tag.
    public var text: String { tag }

    /// The tag.
    public var description: String { tag }

    /// By tag.
    public static func < (left: Self, right: Self) -> Bool { left.tag < right.tag }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}

/// Words in any number of languages, each with its tag.
public struct Text: Hashable, Sendable {
    /// The words in one language.
    public struct Version: Hashable, Sendable {
        /// The language.
        public let language: LanguageTag

        /// The words.
        public let words: String

        /// Words in a language.
        public init(language: LanguageTag, words: String) {
            self.language = language
            self.words = words
        }
    }

    /// All versions, in the order of their tags.
    public let versions: [Version]

    /// A text of these versions; at most one a language.
    public init(_ versions: [Version]) {
        self.versions = versions.count < 2 ? versions : versions.sorted { $0.language < $1.language }
    }

    /// A text in one language.
    public init(_ language: LanguageTag, _ words: String) {
        versions = [Version(language: language, words: words)]
    }

    /// The words in a language.
    public subscript(language: LanguageTag) -> String? { versions.first { $0.language == language }?.words }

    /// The version that a reader of `language` sees: theirs, else English, else whichever there is.
    ///
    /// What is shown in another language than the reader's is marked as such by the page.
    public func best(for language: LanguageTag) -> Version? {
        versions.first { $0.language == language } ?? versions.first { $0.language == .english } ?? versions.first
    }
}
