public import Figures
public import WorkPlan

/// What a number of a brief rests on.
public enum BriefSource: Hashable, Sendable {
    /// The value of a figure, or of one part of it.
    case figure(Citation, part: BriefFigurePart?)

    /// Records that say so, or that were counted.
    case records([BriefRecord])
}

/// A part of a figure: `funder` and a partner's code.
public struct BriefFigurePart: Hashable, Sendable {
    /// By what the figure is broken down.
    public let dimension: Dimension

    /// The key of the part; `nil` when the number counts the parts.
    public let key: String?
}

/// One version of a record.
public struct BriefRecord: Hashable, Sendable {
    /// The record.
    public let record: Identifier<AnyRecord>

    /// What it is.
    public let kind: Kind

    /// The version that was read.
    public let version: Int
}

extension BriefSource: CustomStringConvertible {
    /// A reference in one line, as a footnote has it.
    public var description: String {
        switch self {
        case .figure(let citation, nil): citation.description
        case .figure(let citation, let part?):
            "\(citation)#\(part.dimension.rawValue)" + (part.key.map { "=\($0)" } ?? "")
        case .records(let records): records.map(\.description).joined(separator: ", ")
        }
    }
}

extension BriefRecord: CustomStringConvertible {
    /// `meeting 0198…, version 2`
    public var description: String { "\(kind.rawValue) \(record.text)@\(version)" }
}
