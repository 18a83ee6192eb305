public import Languages

/// What is said at a meeting: written from the register, with the source of every number.
///
/// A brief is a value: the same occasion, form and language always give the same brief.
public struct Brief: Hashable, Sendable {
    /// What it is for.
    public let form: BriefForm

    /// The language that it is written in.
    public let language: Language

    /// Its heading.
    public let title: String

    /// When, where and under whom the meeting is held, and of which day and state of knowledge the numbers speak.
    public let facts: [BriefSentence]

    /// What a reader has to know before any number, such as that the data are made up.
    public let notices: [String]

    /// What is said, in its order; a section about which the register holds nothing is not there.
    public let sections: [BriefSection]

    /// What the numbers rest on, each once, in the order in which they are first named.
    public var sources: [BriefSource] {
        var seen: Set<BriefSource> = []
        return sentences.flatMap(\.parts).compactMap(\.source).filter { seen.insert($0).inserted }
    }

    /// Every sentence, in its order.
    public var sentences: [BriefSentence] { facts + sections.flatMap(\.blocks).flatMap(\.sentences) }
}

/// A part of a brief under one heading.
public struct BriefSection: Hashable, Sendable {
    /// The heading.
    public let heading: String

    /// What stands under it.
    public let blocks: [BriefBlock]
}

/// Sentences that belong together.
public enum BriefBlock: Hashable, Sendable {
    /// One after another.
    case paragraph([BriefSentence])

    /// Each on a line of its own.
    case list([BriefSentence])

    /// The sentences.
    public var sentences: [BriefSentence] {
        switch self {
        case .paragraph(let sentences), .list(let sentences): sentences
        }
    }
}

/// A sentence whose numbers know what they rest on.
public struct BriefSentence: Hashable, Sendable {
    /// Its parts, in their order.
    public let parts: [BriefPart]

    /// The places of the numbers after which a reader is shown the source: of several in a row that rest on the same,
    /// the last.
    public var notedParts: Set<Int> {
        let numbers = parts.indices.filter { parts[$0].source != nil }
        return Set(
            zip(numbers, numbers.dropFirst().map(Optional.some) + [nil]).compactMap { place, next in
                next.map { parts[$0].source == parts[place].source } == true ? nil : place
            })
    }

    /// The sentence without its sources.
    public var text: String { parts.map(\.text).joined() }
}

/// A part of a sentence.
public enum BriefPart: Hashable, Sendable {
    /// Words of the phrase catalogue, and dates.
    case words(String)

    /// A name or a title out of a record, with its language when that is not the brief's.
    case name(String, language: String?)

    /// A number, and what it rests on.
    case number(String, BriefSource)

    /// What a reader sees of it.
    public var text: String {
        switch self {
        case .words(let text), .name(let text, _), .number(let text, _): text
        }
    }

    /// What it rests on; `nil` of what is no number.
    public var source: BriefSource? { if case .number(_, let source) = self { source } else { nil } }
}
