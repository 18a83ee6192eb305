import Register
public import WorkPlan

/// One contribution to a figure: a subject that is counted, or a line of money that is summed.
public struct TraceRow: Hashable, Sendable {
    /// To which part of a figure a row contributes.
    public enum Part: String, Hashable, Sendable {
        /// The total.
        case total
        /// Numerator and denominator of a count's rate.
        case both
        /// The denominator alone.
        case denominator
        /// The numerator alone, of a rate of two sums.
        case numerator
    }

    /// The project or action.
    public let subject: Identifier<AnyRecord>

    /// The project's or action's code.
    public let code: String

    /// The budget line or flow, when money is summed.
    public let line: Identifier<AnyRecord>?

    /// To which part it contributes.
    public let part: Part

    /// The amount, as the line states it.
    public let amount: Money?

    /// What is added to the sum: US cents as they stand or as agreed, or the amount at a rate.
    public let dollars: DollarSum

    /// How the amount became US dollars.
    public let conversion: Conversion

    /// The versions of the records that made the row what it is.
    public let evidence: [Evidence]

    /// What the row rests on.
    public let provenance: Provenance
}

/// A version of a record that a row rests on.
public struct Evidence: Hashable, Sendable {
    /// The record's kind.
    public let kind: Kind

    /// The record.
    public let record: Identifier<AnyRecord>

    /// Its version.
    public let version: Int

    /// The commit that wrote the version.
    public let commit: Int

    init(_ place: Place, in view: View) {
        (kind, record, version, commit) = view.revision(at: place)
    }
}

/// What a value rests on; a figure carries the union of its rows'.
public struct Provenance: OptionSet, Hashable, Sendable {
    /// One bit for each.
    public let rawValue: UInt8

    /// From bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Records that rest on the word of whoever wrote them.
    public static let record = Provenance(rawValue: 1)

    /// Records that name a document.
    public static let document = Provenance(rawValue: 2)

    /// Records that are made up.
    public static let illustrative = Provenance(rawValue: 4)

    /// The provenance of a record.
    init(_ basis: Basis) {
        self = basis.isIllustrative ? .illustrative : basis.documents.isEmpty ? .record : .document
    }

    /// The names, in a fixed order.
    public var names: [String] {
        [(Provenance.record, "record"), (.document, "document"), (.illustrative, "illustrative")]
            .filter { contains($0.0) }.map(\.1)
    }
}
