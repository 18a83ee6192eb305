import Languages

/// What somebody looks for: words, each of which has to stand somewhere in what is found, typed whole or half.
public struct SearchQuery: Hashable, Sendable {
    /// How many characters are looked at; a longer text is refused.
    public static let longest = 200

    /// How many words are looked for; the rest is left out, and the answer says so.
    public static let mostWords = 12

    /// The text as it was typed, without blanks around it and characters that nobody types.
    public let text: String

    /// Whether words were left out.
    public let isCut: Bool

    let terms: [Term]

    /// A word, or a run of words in a script without spaces.
    struct Term: Hashable, Sendable {
        /// All of it, as one beginning.
        let whole: [UInt8]

        /// The words that a dictionary finds in it, when there are several.
        let parts: [[UInt8]]
    }

    /// Reads a text; `nil` when it is too long.
    public init?(_ text: String) {
        // Bytes first: counting the characters of a very long text is work.
        guard text.utf8.count <= 24 * Self.longest, text.unicodeScalars.count <= 2 * Self.longest,
            text.count <= Self.longest
        else { return nil }
        let terms = Self.terms(of: text)
        self.text = Self.trimmed(text)
        self.terms = Array(terms.prefix(Self.mostWords))
        isCut = terms.count > Self.mostWords
    }

    /// Whether there is nothing to look for: no word in any script.
    public var isEmpty: Bool { terms.isEmpty }

    private static func trimmed(_ text: String) -> String {
        let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnfit($0) }))
        guard let first = shown.firstIndex(where: { !$0.isWhitespace }),
            let last = shown.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(shown[first...last])
    }

    /// Control characters, and those that turn the direction of what stands after them: no word has them, and a page that
    /// repeats them could be made to say something else.
    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20: !scalar.properties.isWhitespace
        case 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func terms(of text: String) -> [Term] {
        var terms: [Term] = []
        var run: [[UInt8]] = []
        let breaker = WordBreaker()
        for word in breaker.words(in: text) {
            run.append(Array(word.folded.utf8.prefix(IndexedWord.longest)))
            if word.isContinued { continue }
            let whole = Array(run.joined().prefix(IndexedWord.longest))
            let term = Term(whole: whole, parts: run.count > 1 ? run : [])
            if !terms.contains(term) { terms.append(term) }
            run = []
        }
        return terms
    }
}
