/// A language in which everything that Titian says is complete.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case vietnamese = "vi"

    /// The BCP 47 tag.
    public var tag: String { rawValue }

    /// What its speakers call it.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .vietnamese: "Tiếng Việt"
        }
    }

    /// Reads a tag in any case, with or without a region: `vi`, `EN`, `vi-VN`.
    public init?(tag: some StringProtocol) {
        guard let first = tag.split(separator: "-", omittingEmptySubsequences: false).first,
            let language = Self(rawValue: first.lowercased())
        else { return nil }
        self = language
    }

    /// The language of an answer: what the address asks for, else what the browser prefers, else English.
    public static func preferred(parameter: String?, acceptLanguage: String?) -> Language {
        parameter.flatMap { Language(tag: $0) } ?? acceptLanguage.flatMap(Language.init(acceptLanguage:)) ?? .english
    }
}
