public import Languages

/// An amount over time: computed at some days, and beside it what was stated in public.
public struct Course: Hashable, Sendable {
    /// An amount at a time.
    public struct Point: Hashable, Sendable {
        /// When.
        public let date: CalendarDate

        /// How much.
        public let amount: ChartAmount

        /// Who stated it; `nil` of what was computed.
        public let source: String?

        /// An amount at a time.
        public init(date: CalendarDate, amount: ChartAmount, source: String? = nil) {
            self.date = date
            self.amount = amount
            self.source = source
        }
    }

    /// What was computed, by time.
    public let computed: [Point]

    /// What was stated, by time; drawn apart, never joined to what was computed.
    public let stated: [Point]

    /// What the amounts are.
    public let unit: ChartUnit

    /// The heading of the amounts.
    public let measure: String

    /// A course; points are brought into the order of time.
    public init(computed: [Point], stated: [Point], unit: ChartUnit, measure: String) {
        let inOrder = { (points: [Point]) in points.sorted { $0.date.dayNumber < $1.date.dayNumber } }
        self.computed = inOrder(computed)
        self.stated = inOrder(stated)
        self.unit = unit
        self.measure = measure
    }

    var all: [Point] { computed + stated }

    var scale: NumberScale { NumberScale(unit, of: all.map(\.amount)) }

    func table(_ words: Phrasebook) -> ChartTable {
        let rows = all.sorted { $0.date.dayNumber < $1.date.dayNumber }.map { point in
            let amount = NumberScale.full(point.amount, unit, words)
            let date = words.capitalised(words.formatter.date(point.date))
            let isStated = point.source != nil
            return [date, isStated ? "" : amount, isStated ? amount : "", point.source ?? ""]
        }
        let date = words(.pageDate)
        guard !stated.isEmpty else {
            return ChartTable(words: [date], numbers: [measure], rows: rows.map { Array($0.prefix(2)) })
        }
        return ChartTable(
            words: [date], numbers: [words(.chartComputed), words(.chartStated)].map(words.capitalised),
            more: [words(.pageSource)], rows: rows)
    }

    func summary(_ words: Phrasebook) -> String {
        let scale = scale
        let items = all.map { point in
            "\(words.formatter.date(point.date)) \(scale.written(point.amount, words))"
                + (point.source == nil ? "" : " (\(words(.chartStated)))")
        }
        return Summary.of(items, words)
    }
}
