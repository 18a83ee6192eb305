public import WorkPlan

/// One amount that was stated on two occasions for different numbers of projects.
public struct SameAmount: Hashable, Sendable {
    /// The amount.
    public let value: DecimalNumber

    /// Its unit.
    public let unit: ClaimUnit

    /// The number of projects stated on this occasion.
    public let count: Int

    /// The number of projects stated on the other.
    public let other: Int

    /// When the other was stated.
    public let stated: PartialDate
}
