import Figures
public import WorkPlan

/// A fraction in percent, and the percentage that is stated beside it.
public struct Arithmetic: Hashable, Sendable {
    /// The numerator.
    public let numerator: Int

    /// The denominator, more than zero.
    public let denominator: Int

    /// The percentage that the source states, when it states one.
    public let stated: DecimalNumber?

    /// Reads a claim; `nil` when it has no fraction.
    public init?(_ claim: Claim) {
        guard let numerator = claim.numerator, let denominator = claim.denominator, denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
        stated = claim.unit == .percent ? claim.value : nil
    }

    /// The fraction in percent with as many digits after the point as are stated, at least one; without zeros at the end.
    public var percent: DecimalNumber? {
        let value = FigureValue(numerator: .count(numerator), denominator: .count(denominator))
        return value.percent(places: max(1, stated?.scale ?? 1)).flatMap { DecimalNumber(text: $0) }
    }

    /// Whether the stated percentage is that of the fraction, to the digits that are stated; `nil` when none is stated.
    public var agrees: Bool? {
        stated.map { Share.numerators(of: denominator, giving: $0)?.contains(numerator) ?? false }
    }
}
