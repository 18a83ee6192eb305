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

    init(_ milestone: MilestoneMark) {
        kind = .milestone
        record = milestone.id.cast()
        version = milestone.version
        commit = milestone.commit
    }

    init<Subject: Body>(_ seen: Seen<Subject>) {
        kind = Subject.kind
        record = seen.id.cast()
        version = seen.version
        commit = seen.commit
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

/// Something that a figure leaves out, and why.
public struct Exclusion: Hashable, Sendable {
    /// Why something is left out.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// A milestone that the definition asks for was not reached by D.
        case notReached = "not-reached"
        /// The milestone's date is not precise enough to say that it was reached by D.
        case dateNotPrecise = "date-not-precise"
        /// Withdrawn or cancelled by D.
        case withdrawn
        /// No budget line in force comes from the organisations that the definition asks for.
        case noSource = "no-source"
        /// The question does not apply to the project's modality.
        case notApplicable = "not-applicable"
        /// Nobody reported.
        case notReported = "not-reported"
        /// The definition's question is answered with no.
        case conditionNotMet = "condition-not-met"
        /// Enabling actions are counted apart.
        case enabling
        /// The project is counted, but no budget line or flow says how much.
        case noAmount = "no-amount"
        /// The line's owner withholds the amount.
        case amountWithheld = "amount-withheld"
        /// The amount is not known.
        case amountUnknown = "amount-unknown"
        /// The partner's consent to publish the amount is not recorded.
        case noConsent = "no-consent"
        /// No stored rate covers the line's date.
        case noRate = "no-rate"
        /// A later line replaces this one.
        case replaced
        /// The line's date is after D, or not certainly by D.
        case later
        /// The record's body was erased.
        case erased
    }

    /// The project or action.
    public let subject: Identifier<AnyRecord>

    /// The project's or action's code.
    public let code: String

    /// The budget line or flow, when it is one that is left out of a counted project.
    public let line: Identifier<AnyRecord>?

    /// Why.
    public let reason: Reason
}

/// Everything that made a figure what it is.
public struct Trace: Hashable, Sendable {
    /// The contributions; the value is their sum.
    public internal(set) var rows: [TraceRow] = []

    /// What was left out, and why.
    public internal(set) var exclusions: [Exclusion] = []

    /// The stored rates that were used.
    public var rates: [ExchangeRateUse] {
        var seen: Set<ExchangeRateUse> = []
        return rows.compactMap { row in
            if case .rate(let use) = row.conversion, seen.insert(use).inserted { use } else { nil }
        }
    }

    /// What the rows rest on, together.
    public var provenance: Provenance { rows.reduce(into: []) { $0.formUnion($1.provenance) } }

    /// The value: a fold over the rows, so that it cannot differ from them.
    public func value(of definition: Definition) -> FigureValue { Self.fold(rows, as: definition) }

    static func fold(_ rows: some Sequence<TraceRow>, as definition: Definition) -> FigureValue {
        var counts = (numerator: 0, denominator: 0)
        var sums = (numerator: DollarSum(), denominator: DollarSum())
        for row in rows {
            if row.part != .denominator {
                counts.numerator += 1
                sums.numerator.add(row.dollars)
            }
            if row.part == .both || row.part == .denominator {
                counts.denominator += 1
                sums.denominator.add(row.dollars)
            }
        }
        let money = definition.measure.isMoney
        let numerator = money ? Quantity.dollars(sums.numerator.dollars) : .count(counts.numerator)
        let denominator = money ? Quantity.dollars(sums.denominator.dollars) : .count(counts.denominator)
        return FigureValue(numerator: numerator, denominator: definition.isRate ? denominator : nil)
    }
}
