/// A calendar day of the Gregorian calendar, without a time zone.
public struct Day: FieldValue, Comparable, CustomStringConvertible {
    /// Days since 1 January 1970.
    public let number: Int32

    /// The day that is `number` days after 1 January 1970.
    public init(number: Int32) { self.number = number }

    /// A day of the years 1 to 9999; `nil` when the month has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        number = Int32(Self.daysSinceEpoch(year: year, month: month, day: day))
    }

    /// What a reader is told to write.
    public static let expected = "a day such as 2025-08-11"

    /// How it is written.
    public static let form = ValueForm.day

    /// Reads `YYYY-MM-DD`.
    public init?(text: String) {
        guard let date = PartialDate(text: text), date.precision == .day else { return nil }
        self = date.first
    }

    /// `YYYY-MM-DD`.
    public var text: String { PartialDate(day: self).text }

    /// `YYYY-MM-DD`.
    public var description: String { text }

    /// The calendar's parts.
    ///
    /// Howard Hinnant's civil-from-days algorithm: exact for all years, without tables.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The year.
    public var year: Int { parts.year }

    /// Earlier days first.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    /// The day that is `days` later.
    public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

    /// Reads the packed form; a day beyond the years 1 to 9999 is damage.
    public init?(from source: inout ByteSource) {
        guard let number = source.integer(), Self.allNumbers.contains(number) else { return nil }
        self.number = Int32(number)
    }

    /// Writes the packed form.
    public func write(to sink: inout ByteSink) { sink.put(integer: Int(number)) }

    /// 1 January of the year 1 to 31 December of the year 9999.
    private static let allNumbers = -719_162...2_932_896

    /// How many days a month has.
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
