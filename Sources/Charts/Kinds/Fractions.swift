public import Languages

/// Parts of wholes beside each other: 17 of 24 actions covered, area by area.
///
/// Wholes of few things are drawn as so many cells, of the same size in all of them; larger ones as one bar.
public struct Fractions: Hashable, Sendable {
    /// One of them.
    public struct Item: Hashable, Sendable {
        /// What it is of.
        public let label: String

        /// How much of the whole.
        public let part: ChartAmount

        /// The whole.
        public let whole: ChartAmount

        /// How much of a hundred that is, rounded; `nil` when there is nothing to compare with.
        public let percent: ExactDecimal?

        /// A part of a whole.
        public init(label: String, part: ChartAmount, whole: ChartAmount, percent: ExactDecimal?) {
            self.label = label
            self.part = part
            self.whole = whole
            self.percent = percent
        }
    }

    /// In the order in which they are drawn.
    public let items: [Item]

    /// What parts and wholes are amounts of.
    public let unit: ChartUnit

    /// How many digits a percentage has after the point.
    public let places: Int

    /// The heading of the labels.
    public let heading: String

    /// The heading of parts.
    public let part: String

    /// The heading of wholes.
    public let whole: String

    /// Fractions.
    public init(items: [Item], unit: ChartUnit, places: Int, heading: String, part: String, whole: String) {
        self.items = items
        self.unit = unit
        self.places = places
        self.heading = heading
        self.part = part
        self.whole = whole
    }

    var scale: NumberScale { NumberScale(unit, of: items.flatMap { [$0.part, $0.whole] }) }

    /// Whether each thing has a cell of its own.
    var hasCells: Bool { unit == .count && items.allSatisfy { $0.whole.drawn <= 40 } }

    func written(_ item: Item, _ scale: NumberScale, _ words: Phrasebook) -> String {
        let part = PhraseValue.text(scale.written(item.part, words))
        let whole = PhraseValue.text(scale.written(item.whole, words))
        guard let percent = item.percent else {
            return words(.chartFractionPlain, ["numerator": part, "denominator": whole])
        }
        return words(
            .chartFraction,
            ["numerator": part, "denominator": whole, "percent": .percent(percent, places: places)])
    }

    func table(_ words: Phrasebook) -> ChartTable {
        ChartTable(
            words: [heading], numbers: [part, whole, "%"],
            rows: items.map { item in
                let percent = item.percent.map { words.formatter.percent($0, places: places) }
                return [
                    item.label, NumberScale.full(item.part, unit, words), NumberScale.full(item.whole, unit, words),
                    percent ?? words(.valueNotApplicable),
                ]
            })
    }

    func summary(_ words: Phrasebook) -> String {
        let scale = scale
        return Summary.of(items.map { "\($0.label) \(written($0, scale, words))" }, words)
    }
}
