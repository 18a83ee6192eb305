/// A date or a date and time as XML Schema writes them.
struct DateText {
    let hasTime: Bool
    /// Milliseconds since 1970 in UTC; a text without a time zone is meant in UTC.
    let instant: Int64
    /// Whether a zone other than UTC is written.
    let hasOffset: Bool

    static let day: Int64 = 86_400_000

    /// Nil for anything that XML Schema would not take.
    init?(_ value: Slice) {
        var scan = Scan(value: value)
        guard let days = scan.day() else { return nil }
        var milliseconds: Int64 = 0
        hasTime = scan.take(UInt8(ascii: "T"))
        if hasTime {
            guard let time = scan.time() else { return nil }
            milliseconds = time
        }
        guard let offset = scan.zone(), scan.isAtEnd else { return nil }
        hasOffset = offset.isWritten
        instant = days &* Self.day &+ milliseconds &- offset.milliseconds
    }

    /// Days since 1970-01-01 in the Gregorian calendar, which is carried back before its time.
    static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        // Years begin in March here, so that the leap day is the last of its year.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func length(ofMonth month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension DateText {
    /// Walks over a text from its start.
    struct Scan {
        let value: Slice
        var at = 0

        var isAtEnd: Bool { at == value.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard at < value.count, value[at] == byte else { return false }
            at += 1
            return true
        }

        mutating func number(digits: Int) -> Int64? {
            guard at + digits <= value.count else { return nil }
            var result: Int64 = 0
            for _ in 0..<digits {
                guard value[at].isDigit else { return nil }
                result = result * 10 + Int64(value[at] & 0x0F)
                at += 1
            }
            return result
        }

        mutating func day() -> Int64? {
            let isBeforeChrist = take(0x2D)
            var digits = 0
            while at + digits < value.count, value[at + digits].isDigit { digits += 1 }
            guard digits >= 4, digits <= 9, digits == 4 || value[at] != 0x30, let years = number(digits: digits),
                years > 0, take(0x2D), let month = number(digits: 2), (1...12).contains(month), take(0x2D),
                let day = number(digits: 2)
            else { return nil }
            let year = isBeforeChrist ? -years : years
            guard day >= 1, day <= DateText.length(ofMonth: month, year: year) else { return nil }
            return DateText.days(year: year, month: month, day: day)
        }

        mutating func time() -> Int64? {
            guard let hour = number(digits: 2), take(0x3A), let minute = number(digits: 2), take(0x3A),
                let second = number(digits: 2), hour <= 24, minute <= 59, second <= 59
            else { return nil }
            var fraction: Int64 = 0
            if take(0x2E) {
                var scale: Int64 = 100
                let start = at
                while at < value.count, value[at].isDigit {
                    fraction += Int64(value[at] & 0x0F) * scale
                    scale /= 10
                    at += 1
                }
                guard at > start else { return nil }
            }
            if hour == 24, minute + second + fraction > 0 { return nil }
            return ((hour * 60 + minute) * 60 + second) * 1000 + fraction
        }

        mutating func zone() -> (milliseconds: Int64, isWritten: Bool)? {
            if isAtEnd || take(UInt8(ascii: "Z")) { return (0, false) }
            let sign: Int64 = value[at] == 0x2D ? -1 : 1
            guard take(0x2B) || take(0x2D), let hours = number(digits: 2), take(0x3A), let minutes = number(digits: 2),
                minutes <= 59, hours * 60 + minutes <= 840
            else { return nil }
            return (sign * (hours * 60 + minutes) * 60_000, true)
        }
    }
}
