public import WorkPlan

/// A figure by one dimension, with what its parts have to do with the whole.
public struct Breakdown: Hashable, Sendable {
    /// How the parts relate to the total.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The parts make the total.
        case additive
        /// A subject can stand in several parts, so that they add up to more than the total.
        case overlapping
        /// Additive, but for what stands in no part; that is shown.
        case withRemainder = "with-remainder"
    }

    /// One part.
    public struct Part: Hashable, Sendable {
        /// What the part is called in addresses: a record's code, a year, or a word of the vocabulary.
        public let key: String

        /// The record that the part is about, when it is about one.
        public let record: Identifier<AnyRecord>?

        /// The part's value.
        public let value: FigureValue
    }

    /// The dimension.
    public let dimension: Dimension

    /// How the parts relate to the total.
    public let relation: Relation

    /// The parts, in the order of the dimension.
    public let parts: [Part]

    /// What stands in no part; `nil` when everything stands in one.
    public let remainder: FigureValue?

    /// Whether nothing stands in it, not even in the remainder.
    public var isEmpty: Bool { parts.isEmpty && remainder == nil }

    /// Whether some part has no rate, because its numerator and its denominator do not belong together.
    public var hasGaps: Bool { (parts.map(\.value) + (remainder.map { [$0] } ?? [])).contains { $0.gap != nil } }

    /// Whether an additive breakdown adds up: its parts and its remainder make the whole.
    ///
    /// Always true of an overlapping one, of which nothing is promised. Only a false one stops a release.
    public func addsUp(to total: FigureValue) -> Bool {
        guard relation != .overlapping else { return true }
        let values = parts.map(\.value) + (remainder.map { [$0] } ?? [])
        let numerator = values.reduce(Rational.zero) { $0 + $1.numerator.exact }
        let denominator = values.reduce(Rational.zero) { $0 + ($1.denominator?.exact ?? .zero) }
        return numerator == total.numerator.exact && denominator == total.denominator?.exact ?? .zero
    }
}

extension Figure {
    /// The figure by one of its dimensions.
    ///
    /// Cost: linear in the trace; of a rate over actions, in the trace for each part.
    public func breakdown(by dimension: Dimension, _ question: Question) -> Breakdown {
        breakdown(by: dimension, on: Ground(question))
    }

    /// The same, where the figure or others may have read already what it needs.
    public func breakdown(by dimension: Dimension, on ground: Ground) -> Breakdown {
        let partition = Partition(of: self, by: dimension, ground)
        let parts = partition.parts.sorted { $0.key < $1.key }.map { key, rows in
            Breakdown.Part(key: key.code, record: key.record, value: partition.value(of: rows))
        }
        let rest = partition.remainder
        let relation: Breakdown.Relation =
            definition.overlaps(by: dimension) ? .overlapping : rest.isEmpty ? .additive : .withRemainder
        return Breakdown(
            dimension: dimension, relation: relation, parts: parts,
            remainder: rest.isEmpty ? nil : partition.value(of: rest))
    }
}
