import Languages

/// Amounts beside each other: projects by area, value by funder.
public struct Bars: Hashable, Sendable {
    /// One of them.
    public struct Item: Hashable, Sendable {
        /// What it is of.
        public let label: String

        /// How much it is.
        public let amount: ChartAmount

        /// Whether it is what is left over by the others; drawn lighter.
        public let isRemainder: Bool

        /// A bar.
        public init(label: String, amount: ChartAmount, isRemainder: Bool = false) {
            self.label = label
            self.amount = amount
            self.isRemainder = isRemainder
        }
    }

    /// In the order in which they are drawn.
    public let items: [Item]

    /// What they are amounts of.
    public let unit: ChartUnit

    /// The heading of the labels.
    public let heading: String

    /// The heading of the amounts.
    public let measure: String

    /// Bars.
    public init(items: [Item], unit: ChartUnit, heading: String, measure: String) {
        self.items = items
        self.unit = unit
        self.heading = heading
        self.measure = measure
    }

    var scale: NumberScale { NumberScale(unit, of: items.map(\.amount)) }

    func table(_ words: Phrasebook) -> ChartTable {
        ChartTable(
            words: [heading], numbers: [measure],
            rows: items.map { [$0.label, NumberScale.full($0.amount, unit, words)] })
    }

    func summary(_ words: Phrasebook) -> String {
        let scale = scale
        return Summary.of(items.map { "\($0.label) \(scale.written($0.amount, words))" }, words)
    }
}
