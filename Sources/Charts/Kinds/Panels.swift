import Languages

/// Courses beside each other on the same scales: projects over time, area by area.
///
/// Small pictures that can be compared, in place of many lines that can be told apart only by colour.
public struct Panels: Hashable, Sendable {
    /// One of them.
    public struct Item: Hashable, Sendable {
        /// What it is of.
        public let label: String

        /// Its course; what is stated of it is not drawn.
        public let course: Course

        /// A panel.
        public init(label: String, course: Course) {
            self.label = label
            self.course = course
        }
    }

    /// In the order in which they are drawn.
    public let items: [Item]

    /// The heading of the labels.
    public let heading: String

    /// Panels.
    public init(items: [Item], heading: String) {
        self.items = items
        self.heading = heading
    }

    var axes: CourseAxes { CourseAxes(items.map(\.course)) }

    /// A row for each panel, a column for each day.
    func table(_ words: Phrasebook) -> ChartTable {
        var dates: [CalendarDate] = []
        for point in items.flatMap(\.course.computed) where !dates.contains(point.date) { dates.append(point.date) }
        dates.sort { $0.dayNumber < $1.dayNumber }
        let rows = items.map { item in
            let amounts = Dictionary(item.course.computed.map { ($0.date, $0.amount) }) { $1 }
            return [item.label]
                + dates.map { date in amounts[date].map { NumberScale.full($0, item.course.unit, words) } ?? "" }
        }
        return ChartTable(
            words: [heading], numbers: dates.map { words.capitalised(words.formatter.date($0)) }, rows: rows)
    }

    func summary(_ words: Phrasebook) -> String {
        let scale = axes.scale
        return Summary.of(
            items.compactMap { item -> String? in
                guard let first = item.course.computed.first, let last = item.course.computed.last else { return nil }
                return words(
                    .chartFromTo,
                    [
                        "name": .text(item.label), "from": .text(scale.written(first.amount, words)),
                        "to": .text(scale.written(last.amount, words)),
                    ])
            }, words)
    }
}
