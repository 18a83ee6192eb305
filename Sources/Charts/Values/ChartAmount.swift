public import Languages

/// A number of a chart: exact for those who read it, and near enough for where it is drawn.
public struct ChartAmount: Hashable, Sendable {
    /// The number.
    public let exact: ExactDecimal

    /// A number.
    public init(_ exact: ExactDecimal) { self.exact = exact }

    /// A whole number.
    public init(_ whole: Int) { exact = ExactDecimal(whole) }

    /// For drawing only. What is below zero is drawn as zero: nothing that a register counts or sums is.
    var drawn: Double { max(0, Double(exact.description) ?? 0) }
}

/// What the amounts of a chart are.
public enum ChartUnit: Hashable, Sendable {
    /// Things that are counted.
    case count
    /// US dollars.
    case usDollars
}
