public import WorkPlan

/// Which whole numbers out of a total give a percentage.
public struct Share: Hashable, Sendable {
    /// The percentage, with the digits that are stated.
    public let percent: DecimalNumber

    /// The total.
    public let total: Int

    /// The numerators that give the percentage when it is rounded to the digits that are stated; `nil` when none does.
    public let numerators: ClosedRange<Int>?

    /// Another total of which some number gives the percentage, beside one of which none does.
    public let instead: Alternative?

    /// A fraction that gives the percentage.
    public struct Alternative: Hashable, Sendable {
        /// The numerator.
        public let numerator: Int

        /// The denominator.
        public let denominator: Int
    }

    init(_ percent: DecimalNumber, of total: Int, instead other: Int? = nil) {
        self.percent = percent
        self.total = total
        numerators = Self.numerators(of: total, giving: percent)
        let found = other.flatMap { other in Self.numerators(of: other, giving: percent).map { ($0, other) } }
        instead = found.flatMap { range, other in
            range.count == 1 ? Alternative(numerator: range.lowerBound, denominator: other) : nil
        }
    }

    /// The largest totals and the longest percentages that are looked at.
    private static let totals = 1...1_000_000_000_000
    private static let mostDigits = 9

    /// The numerators out of `total` that give `percent`.
    ///
    /// `k` gives it when `100 k / total` lies within half a unit of the last digit that is stated, both ends included:
    /// nobody outside knows which way a half was rounded.
    static func numerators(of total: Int, giving percent: DecimalNumber) -> ClosedRange<Int>? {
        guard totals.contains(total), percent.scale <= mostDigits, percent.digits >= 0 else { return nil }
        let unit = (0..<percent.scale).reduce(Int128(200)) { power, _ in power * 10 }
        let (least, most) = (
            (2 * Int128(percent.digits) - 1) * Int128(total), (2 * Int128(percent.digits) + 1) * Int128(total)
        )
        let low = least <= 0 ? 0 : (least + unit - 1) / unit
        let high = min(most / unit, Int128(total))
        guard low <= high else { return nil }
        return Int(low)...Int(high)
    }
}
