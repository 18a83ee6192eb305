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

    /// How it is written.
    public static let form = ValueForm.code

    /// Accepts letters and digits in groups of one to eight, the first of two or three small letters.
    public init?(text: String) {
        var isFirst = true
        var length = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") {
                guard Self.isGroup(ofLength: length, isFirst: isFirst) else { return nil }
                (isFirst, length) = (false, 0)
            } else {
                guard isFirst ? (97...122).contains(byte) : Self.isLetterOrDigit(byte) else { return nil }
                length += 1
            }
        }
        guard Self.isGroup(ofLength: length, isFirst: isFirst) else { return nil }
        tag = text
    }

    private init(unchecked tag: String) { self.tag = tag }

    /// The tag.
    public var text: String { tag }

    /// The tag.
    public var description: String { tag }

    /// By tag.
    public static func < (left: Self, right: Self) -> Bool { left.tag < right.tag }

    private static func isGroup(ofLength length: Int, isFirst: Bool) -> Bool {
        isFirst ? (2...3).contains(length) : (1...8).contains(length)
    }

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
        let isSorted = versions.indices.dropFirst().allSatisfy {
            !(versions[$0].language < versions[$0 - 1].language)
        }
        self.versions = isSorted ? versions : versions.sorted { $0.language < $1.language }
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
