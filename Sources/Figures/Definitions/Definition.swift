public import Ledger
import Register
public import WorkPlan

/// A version of a figure's definition: what is counted or summed, over what, and how it is shown.
///
/// The document is the definition; this is how Titian reads it. A released version never changes.
public struct Definition: Hashable, Sendable {
    /// What a figure is counted over.
    public enum Subject: String, Hashable, Sendable { case project, action }

    /// The figure's name, the same in all versions.
    public let name: String

    /// The version, from 1.
    public let version: Int

    /// What is counted: `projects`, `actions`, or `us-dollars`.
    public let unit: String

    /// What the figure is counted over.
    public let subject: Subject

    /// Which subjects belong to it.
    public let population: [Condition]

    /// Of those, which make the numerator of a rate; `nil` when the figure is a total.
    public let counted: [Condition]?

    /// What is counted or summed: the total, or the numerator.
    public let measure: Measure

    /// What the denominator of a rate counts or sums; `nil` when the figure is a total.
    public let against: Measure?

    /// By what it can be broken down.
    public let dimensions: [Dimension]

    /// How many digits after the point a rate, in percent, is shown with.
    public let places: Int

    /// Who may see it: an internal figure is never published.
    public let audience: Audience

    /// Which claims speak of the same thing.
    public let claims: ClaimFilter?

    /// The definition as canonical JSON.
    public let document: String

    /// SHA-256 of the document's bytes.
    public let digest: Digest

    /// Whether it is a rate.
    public var isRate: Bool { against != nil }

    /// Which claims speak of what a definition defines.
    public struct ClaimFilter: Hashable, Sendable {
        /// What they count or sum.
        public let subject: ClaimSubject

        /// Whom they speak of.
        public let scope: String
    }

    /// The body of the record that keeps the definition in a ledger.
    public func record(basis: Basis = .none) -> DefinitionDocument {
        DefinitionDocument(name: name, version: version, document: document, digest: digest.hex, basis: basis)
    }

    /// `name@version`
    public var label: String { "\(name)@\(version)" }
}

/// A definition that cannot be read.
public struct DefinitionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where in the document.
    public let path: String

    /// What is wrong, and what would be right.
    public let reason: String

    /// Where and what.
    public var description: String { "definition, \(path): \(reason)" }
}
