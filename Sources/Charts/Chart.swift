public import Languages

/// A chart: what it finds, what it shows, and where that comes from.
///
/// A value made of plain values; ``picture(_:)`` draws it for a place, ``table`` says the same in rows, and ``summary``
/// in a sentence.
public struct Chart: Hashable, Sendable {
    /// What is drawn.
    public enum Content: Hashable, Sendable {
        /// Amounts beside each other, from zero.
        case bars(Bars)
        /// Parts of wholes: 17 of 24.
        case fractions(Fractions)
        /// An amount over time, computed and stated.
        case course(Course)
        /// Several courses beside each other.
        case panels(Panels)
    }

    /// The finding, in a sentence.
    public let title: String

    /// What is shown: of what, by what.
    public let subtitle: String

    /// What is drawn.
    public let content: Content

    /// Where it comes from.
    public let credits: Credits

    /// The language of its words and numbers.
    public let language: Language

    /// A chart.
    public init(title: String, subtitle: String, content: Content, credits: Credits, language: Language) {
        self.title = title
        self.subtitle = subtitle
        self.content = content
        self.credits = credits
        self.language = language
    }

    /// The chart as it is drawn for a place.
    public func picture(_ place: Place) -> Picture { ChartLayout(chart: self, place: place).picture }

    /// The same in rows.
    public var table: ChartTable {
        switch content {
        case .bars(let bars): bars.table(words)
        case .fractions(let fractions): fractions.table(words)
        case .course(let course): course.table(words)
        case .panels(let panels): panels.table(words)
        }
    }

    /// The text alternative: what the picture shows, for those who do not see it.
    public var summary: String {
        let shown =
            switch content {
            case .bars(let bars): bars.summary(words)
            case .fractions(let fractions): fractions.summary(words)
            case .course(let course): course.summary(words)
            case .panels(let panels): panels.summary(words)
            }
        return "\(title). \(subtitle). \(shown)"
    }

    var words: Phrasebook { Phrasebook(language) }
}

/// Where a chart is drawn.
public enum Place: String, Hashable, Sendable, CaseIterable {
    /// A small screen of 320 pixels.
    case narrow
    /// A page, on screen or on paper.
    case wide

    /// The width of the picture.
    public var width: Double {
        switch self {
        case .narrow: 288
        case .wide: 720
        }
    }
}
