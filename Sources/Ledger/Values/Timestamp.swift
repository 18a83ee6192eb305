/// A moment in UTC, in microseconds since 1970, written as `2025-08-11T03:04:05.000001Z`.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let microseconds: Int64

    private static let day: Int64 = 86_400_000_000
    /// The first moment of the year 0, the last of the year 9999: what four digits of a year can say.
    private static let range: ClosedRange<Int64> = -62_167_219_200_000_000...253_402_300_799_999_999

    /// A moment by its count, brought into the years 0 to 9999 if it lies outside.
    public init(microseconds: Int64) {
        self.microseconds = min(max(microseconds, Self.range.lowerBound), Self.range.upperBound)
    }

    /// Reads exactly the form that ``description`` writes.
    public init?(_ text: some StringProtocol) {
        self.init(utf8: Array(text.utf8))
    }

    /// The count of bytes of the text.
    static let length = 27

    init?(utf8 bytes: some RandomAccessCollection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        var scanner = TimestampScanner(rest: bytes[...])
        guard let year = scanner.number(4, "-"), let month = scanner.number(2, "-"), let day = scanner.number(2, "T"),
            let hour = scanner.number(2, ":"), let minute = scanner.number(2, ":"),
            let second = scanner.number(2, "."), let fraction = scanner.number(6, "Z")
        else { return nil }
        guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year), hour < 24, minute < 60,
            second < 60
        else { return nil }
        let seconds = hour * 3600 + minute * 60 + second
        microseconds = Self.days(year: year, month: month, day: day) * Self.day + seconds * 1_000_000 + fraction
    }

    /// The moment as text, always with six decimals and `Z`.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Earlier is less.
    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.microseconds < b.microseconds }

    func append(to bytes: inout [UInt8]) {
        let (dayQuotient, remainder) = microseconds.quotientAndRemainder(dividingBy: Self.day)
        let days = remainder < 0 ? dayQuotient - 1 : dayQuotient
        let within = remainder < 0 ? remainder + Self.day : remainder
        let (year, month, day) = Self.civil(days: days)
        Self.append(year, unit: 1_000, "-", to: &bytes)
        Self.append(month, unit: 10, "-", to: &bytes)
        Self.append(day, unit: 10, "T", to: &bytes)
        Self.append(within / 3_600_000_000, unit: 10, ":", to: &bytes)
        Self.append(within / 60_000_000 % 60, unit: 10, ":", to: &bytes)
        Self.append(within / 1_000_000 % 60, unit: 10, ".", to: &bytes)
        Self.append(within % 1_000_000, unit: 100_000, "Z", to: &bytes)
    }

    /// Writes a number with all digits from that of `unit` down, and what stands after it.
    private static func append(_ value: Int64, unit: Int64, _ mark: Unicode.Scalar, to bytes: inout [UInt8]) {
        var unit = unit
        while unit > 0 {
            bytes.append(UInt8(48 + value / unit % 10))
            unit /= 10
        }
        bytes.append(UInt8(ascii: mark))
    }

    /// Days since 1970 of a date in the proleptic Gregorian calendar, by counting years from March.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(days: Int64) -> (Int64, Int64, Int64) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}

/// Takes fields of digits, each with the mark that ends it.
private struct TimestampScanner<Bytes: RandomAccessCollection<UInt8>> where Bytes.SubSequence == Bytes {
    var rest: Bytes

    mutating func number(_ digits: Int, _ mark: Unicode.Scalar) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<digits {
            guard let byte = rest.popFirst(), (48...57).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return rest.popFirst() == UInt8(ascii: mark) ? value : nil
    }
}
