/// What a reader says is wrong on a page.
public struct ErrorReport: Sendable, Hashable {
    /// The programme's code.
    public let programme: String

    /// The page, as its path after the programme's.
    public let page: String

    /// What the reader had chosen: day, commit, plan and language, as in an address.
    public let choice: String

    /// The reader's words.
    public let words: String

    /// How the reader can be reached; `nil` when they did not say, or it was erased.
    public let contact: String?

    /// Puts it together, or says what is wrong with each field.
    public init(programme: String, page: String, choice: String, words: String, contact: String?) throws(ReportProblems)
    {
        let words = Self.trimmed(words)
        let contact = contact.map(Self.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        var problems: [ReportProblems.Problem] = []
        if words.count < Self.shortest { problems.append(.tooShort) }
        if words.utf8.count > Self.longest { problems.append(.tooLong) }
        if Self.hasMarkup(words) { problems.append(.markup) }
        if let contact, contact.utf8.count > Self.longestContact || Self.hasMarkup(contact) {
            problems.append(.contact)
        }
        guard problems.isEmpty else { throw ReportProblems(problems: problems) }
        self.programme = String(programme.prefix(40))
        self.page = String(page.prefix(300))
        self.choice = String(choice.prefix(300))
        self.words = words
        self.contact = contact
    }

    /// The fewest characters that can say what is wrong.
    public static let shortest = 10

    /// The most bytes of a report's words.
    public static let longest = 4_000

    /// The most bytes of a contact.
    public static let longestContact = 200

    /// Without space around it, and without characters that control terminals or turn the direction of text.
    private static func trimmed(_ text: String) -> String {
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let scalars = unified.unicodeScalars.filter { scalar in
            let isControl = scalar.value < 32 && scalar != "\n" && scalar != "\t" || (127...159).contains(scalar.value)
            return !isControl && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
        }
        let kept = String(String.UnicodeScalarView(scalars))
        let start = kept.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Whether there is a tag in a text; “< 5 %” is none.
    private static func hasMarkup(_ text: String) -> Bool {
        text.contains(#/<[A-Za-z\/!?]/#) || text.contains(#/\[url[=\]]/#)
    }
}

/// Everything that is wrong with a report.
public struct ReportProblems: Error, Sendable, Hashable {
    /// What can be wrong.
    public enum Problem: String, Sendable, Hashable, CaseIterable {
        case tooShort, tooLong, markup, contact
    }

    /// All of it.
    public let problems: [Problem]
}
