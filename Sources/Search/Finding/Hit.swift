import Languages
public import WorkPlan

/// Something that was found.
public struct Hit: Sendable {
    /// The record.
    public let record: Identifier<AnyRecord>

    /// The record as something to be found.
    public let document: SearchDocument

    /// Its title as the reader sees it, with what matches marked.
    public let title: Match

    /// Where else it matches: each word that the title does not show stands in one of these.
    public let matches: [Match]
}

/// A text that matches, with the matching words marked.
public struct Match: Hashable, Sendable {
    /// A piece of the text.
    public enum Piece: Hashable, Sendable {
        case plain(String)
        case marked(String)
        /// Here something was left out.
        case gap
    }

    /// Where it stands.
    public let field: SearchField

    /// Its language; `nil` for codes, numbers and dates.
    public let language: LanguageTag?

    /// The pieces, in order.
    public let pieces: [Piece]

    /// Whether anything in it matches.
    public var isMarked: Bool {
        pieces.contains { if case .marked = $0 { true } else { false } }
    }
}

/// What was found.
public struct SearchResults: Sendable {
    /// The hits of one kind.
    public struct Group: Sendable {
        /// The kind.
        public let kind: SearchKind

        /// How many there are.
        public let count: Int

        /// Those that were asked for, the best first.
        public let hits: [Hit]
    }

    /// The groups, the one with the best hit first.
    public let groups: [Group]

    /// How many were found in all.
    public var count: Int { groups.reduce(0) { $0 + $1.count } }
}
