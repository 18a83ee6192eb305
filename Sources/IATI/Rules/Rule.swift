/// One rule of the official ruleset, as Titian states it.
///
/// An id can stand in several rules: the official ruleset states some for several elements, each a case of its own.
struct Rule: Sendable {
    let id: String
    let severity: Severity
    let category: Category
    /// The elements that it is asked of: paths below the root, or `//name` for an element at any depth.
    let places: [String]
    /// Which of them: a filter as in ``Pick``, behind one `../` for each element that is looked at further up.
    let when: String?
    let test: Test
    /// The versions of the standard that it belongs to.
    let versions: Set<StandardVersion>
    /// What holds when all is well.
    let says: Words

    init(
        _ id: String, _ severity: Severity, _ category: Category, at places: [String], when: String? = nil,
        in versions: Set<StandardVersion> = Set(StandardVersion.allCases), _ test: Test, _ says: Words
    ) {
        self.id = id
        self.severity = severity
        self.category = category
        self.places = places
        self.when = when
        self.test = test
        self.versions = versions
        self.says = says
    }
}

extension Set<StandardVersion> {
    static var only203: Self { [.v203] }
    static var before203: Self { [.v201, .v202] }
}

/// The ways to ask. Texts are ``Pick``s.
enum Test: Sendable {
    /// One of these is there.
    case atLeastOne([String])
    /// No two of all these are there.
    case atMostOne([String])
    /// No two of all these have the same text.
    case different([String])
    /// The text begins with one of others, and a separator.
    case starts(String, with: [String], separator: String)
    /// The text begins with an approved code of an agency, or is that of a known publisher.
    case approvedPrefix(String)
    case noBlanksAround(String)
    /// None of `/ & | ?` is in it, unless it belongs to a known publisher.
    case noSymbols(String, unless: Exemption)
    /// A default is given, or each element of these names in the record has the attribute.
    case defaultOrEach(default: String, elements: [String], attribute: String)
    /// There is some, or each of the others has some in it.
    case oneOrEach(String, of: String, has: String)
    /// The first of these is a date that is not after today.
    case notAfterToday(String)
    /// The first date is not after the first other date.
    case inOrder(String, String)
    /// The first date is not before the second and not after the third.
    case within(String, from: String, to: String)
    case atMostAYear(from: String, to: String)
    /// Each is a number not below the first and not above the second.
    case inRange(String, Double, Double?)
    case shares(ShareTest, of: Shares)
    /// If there are any, one of them is of the DAC's vocabulary.
    case usesDAC(String)
    /// There are at least as many narratives in these as there are of these.
    case narrated(String)
    /// Something of the first or something of the second, not both.
    case notBoth([String], [String])
    /// One of the first is there, or one of the second; the official engine never reports that neither is.
    case eitherAsWritten([String], or: String)
    /// One of the first is there, or none of the second.
    case eitherOrNone([String], none: String)
    /// The attribute is a number.
    case isNumber(String)
    /// The attribute is not there.
    case absent(String)
}

/// Whose identifiers may hold what others may not.
enum Exemption: Sendable {
    /// The identifier is a known publisher's.
    case publisher
    /// The identifier begins with a known publisher's and a hyphen.
    case publishersRecord
}

/// Elements that share a hundred per cent between them.
struct Shares: Hashable, Sendable {
    enum Group: Hashable, Sendable {
        /// All together.
        case all
        /// Only those of the DAC's vocabulary.
        case dac
        /// Those of each vocabulary that is written, for themselves.
        case eachVocabulary
        /// The same, without vocabulary 1.
        case eachOtherVocabulary
        /// The same, without vocabularies that are 1 as a number.
        case eachOtherVocabularyByNumber
    }

    /// The elements.
    let items: String
    let group: Group
    /// Whose vocabulary counts: the item's, or that of the element around it.
    var vocabularyOfParent = false
    /// Others that the hundred per cent is shared with.
    var together: String?
    /// Nothing is asked when one of these is there.
    var unless: String?
}

enum ShareTest: Sendable {
    /// When there are several, each has a percentage.
    case each
    /// When there are several, one has a percentage.
    case some
    /// A single one has no percentage, or 100.
    case lone
    /// When there are several, the percentages make 100.
    case hundred
    /// The same, counted by percentages and not by items; the official engine reports it for the DAC's vocabulary only.
    case hundredOfPercentages
    /// There is at most one.
    case once
}
