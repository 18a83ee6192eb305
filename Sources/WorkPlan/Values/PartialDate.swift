/// A date as precisely as it is known: a year, a month or a day.
public struct PartialDate: FieldValue, CustomStringConvertible {
    /// How precisely a date is known.
    public enum Precision: UInt8, Hashable, Sendable, CaseIterable { case year, month, day }

    /// The first day that it can be.
    public let first: Day

    /// How precisely it is known.
    public let precision: Precision

    /// A known day.
    public init(day: Day) {
        first = day
        precision = .day
    }

    /// A year, a month or a day; `nil` when the calendar has no such date.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard let first = Day(year: year, month: month ?? 1, day: day ?? 1), month != nil || day == nil else {
            return nil
        }
        self.first = first
        precision = day != nil ? .day : month != nil ? .month : .year
    }

    /// The last day that it can be.
    public var last: Day {
        let parts = first.parts
        switch precision {
        case .day: return first
        case .month: return first.adding(days: Day.days(in: parts.month, of: parts.year) - 1)
        case .year: return first.adding(days: Day.days(in: 2, of: parts.year) == 29 ? 365 : 364)
        }
    }

    /// The year, which is always known.
    public var year: Int { first.year }

    /// What a reader is told to write.
    public static let expected = "a date such as 2025, 2025-08 or 2025-08-11"

    /// How it is written.
    public static let form = ValueForm.date

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public init?(text: String) {
        let length = text.utf8.count
        guard length == 4 || length == 7 || length == 10 else { return nil }
        var (year, month, day) = (0, 0, 0)
        for (place, byte) in text.utf8.enumerated() {
            let digit = Int(byte) - 48
            switch place {
            case 4, 7: if byte != UInt8(ascii: "-") { return nil }
            case _ where !(0...9).contains(digit): return nil
            case ..<4: year = year * 10 + digit
            case ..<7: month = month * 10 + digit
            default: day = day * 10 + digit
            }
        }
        self.init(year: year, month: length > 4 ? month : nil, day: length > 7 ? day : nil)
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public var text: String {
        let parts = first.parts
        let year = Self.padded(parts.year, to: 4)
        switch precision {
        case .year: return year
        case .month: return "\(year)-\(Self.padded(parts.month, to: 2))"
        case .day: return "\(year)-\(Self.padded(parts.month, to: 2))-\(Self.padded(parts.day, to: 2))"
        }
    }

    /// The written form.
    public var description: String { text }

    /// Reads the packed form; a year or a month that begins in its middle is damage.
    public init?(from source: inout ByteSource) {
        guard let raw = source.byte(), let precision = Precision(rawValue: raw), let first = Day(from: &source) else {
            return nil
        }
        guard precision == .day || first.parts.day == 1, precision != .year || first.parts.month == 1 else {
            return nil
        }
        self.first = first
        self.precision = precision
    }

    /// Writes the packed form.
    public func write(to sink: inout ByteSink) {
        sink.put(byte: precision.rawValue)
        first.write(to: &sink)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
