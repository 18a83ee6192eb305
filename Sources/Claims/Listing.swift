public import WorkPlan

/// The parts that a source lists of a number, against the number.
public struct Listing: Hashable, Sendable {
    /// One part.
    public struct Part: Hashable, Sendable {
        /// Whose it is, as the source names it.
        public let name: String

        /// How many.
        public let count: Int
    }

    /// The parts, in the order of the source.
    public let parts: [Part]

    /// The number that is stated.
    public let total: Int

    /// How the source introduces the parts, such as `of which`.
    public let wording: String?

    /// What the parts add up to.
    public var listed: Int { parts.reduce(0) { $0 + $1.count } }

    /// Reads a claim; `nil` when the source lists no parts, or they or the number are no whole numbers.
    public init?(_ claim: Claim) {
        let parts = claim.breakdown.compactMap(Part.init)
        guard !parts.isEmpty, parts.count == claim.breakdown.count, claim.value.scale == 0 else { return nil }
        self.parts = parts
        total = Int(claim.value.digits)
        wording = claim.breakdownWording
    }
}

extension Listing.Part {
    /// The largest number that a part may have, so that no sum overflows.
    private static let counts = 0...1_000_000_000_000

    /// Reads `name=number`.
    init?(_ text: String) {
        guard let sign = text.lastIndex(of: "="), let count = Int(text[text.index(after: sign)...]),
            Self.counts.contains(count)
        else { return nil }
        name = String(text[..<sign])
        self.count = count
    }
}
