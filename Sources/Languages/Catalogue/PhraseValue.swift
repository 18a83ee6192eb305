/// What stands in a phrase's place: typed, and written as the reader's language does.
public enum PhraseValue: Hashable, Sendable {
    /// A whole number, which also chooses between singular and plural.
    case number(Int)

    /// A number with so many digits after the point.
    case decimal(ExactDecimal, places: Int)

    /// Hundredths, with so many digits after the point.
    case percent(ExactDecimal, places: Int)

    /// US dollars to the cent.
    case usDollars(ExactDecimal)

    /// US dollars in millions or billions with one digit after the point.
    case usDollarsRounded(ExactDecimal)

    /// An amount in a currency with so many digits after the point.
    case money(ExactDecimal, currency: String, places: Int)

    /// A date, which also chooses between "on" a day and "in" a month or year.
    case date(CalendarDate)

    /// A date written in full.
    case longDate(CalendarDate)

    /// Which time it is that something happens.
    case ordinal(Int)

    /// Words as they are: a name, a title.
    case text(String)

    /// Words in a row.
    case list([String])

    /// How readers of the formatter's language see it.
    public func written(by formatter: Formatter) -> String {
        switch self {
        case .number(let value): formatter.number(value)
        case .decimal(let value, let places): formatter.decimal(value, places: places)
        case .percent(let value, let places): formatter.percent(value, places: places)
        case .usDollars(let value): formatter.usDollars(value)
        case .usDollarsRounded(let value): formatter.usDollarsRounded(value)
        case .money(let value, let currency, let places):
            formatter.money(value, currency: currency, places: places)
        case .date(let date): formatter.date(date)
        case .longDate(let date): formatter.longDate(date)
        case .ordinal(let value): formatter.ordinal(value)
        case .text(let text): text
        case .list(let items): formatter.list(items)
        }
    }

    /// The name of the variant that this value asks for.
    func variant(for formatter: Formatter) -> String {
        switch self {
        case .number(let value): formatter.plural(value).rawValue
        case .date(let date), .longDate(let date): date.day != nil ? "day" : date.month != nil ? "month" : "year"
        default: PluralCategory.other.rawValue
        }
    }
}
