/// A date to be shown, as precisely as it is known: a year, a month or a day.
public struct CalendarDate: Hashable, Sendable {
    /// The year.
    public let year: Int

    /// The month, 1 to 12, when it is known.
    public let month: Int?

    /// The day of the month, when it is known.
    public let day: Int?

    /// A year, a month or a day; a day without a month is a year.
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        precondition((1...12).contains(month ?? 1), "a month is one of twelve")
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
    }
}
