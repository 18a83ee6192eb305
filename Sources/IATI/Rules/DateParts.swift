/// What was found of a date: its day, its time and its zone.
enum DateParts {
    /// Up to three numbers and the name of a month, whose order says what they are.
    struct Day {
        private var numbers: [Int] = []
        /// A month that was named.
        var month: Int?
        /// Whether it is in the form that the language names: year, month, day.
        var isISO = false

        var isEmpty: Bool { numbers.isEmpty }

        mutating func add(_ number: Int) -> Bool {
            guard numbers.count < 3 else { return false }
            numbers.append(number)
            return true
        }

        /// Days since 1970; the 31st of a shorter month is a day of the next one.
        var days: Int64? {
            guard let first = numbers.first else { return nil }
            let padded = numbers + Array(repeating: 1, count: 3 - numbers.count)
            var (year, month, day) = (padded[2], first, padded[1])
            if let named = self.month {
                (year, month, day) = (1...31).contains(first) ? (padded[1], named, first) : (first, named, padded[1])
            } else if isISO || !(1...31).contains(first) {
                (year, month, day) = (first, padded[1], padded[2])
            }
            if !isISO, (0...99).contains(year) { year += year < 50 ? 2000 : 1900 }
            guard (1...12).contains(month), (1...31).contains(day) else { return nil }
            return DateText.days(year: Int64(year), month: Int64(month), day: 1) + Int64(day) - 1
        }
    }

    /// Hour, minute, second and thousandth, as many as were found.
    struct Time {
        private var numbers: [Int] = []
        /// 0 for AM and 12 for PM.
        var half: Int?

        var isEmpty: Bool { numbers.isEmpty }

        /// Whether a number can be the next part.
        func expects(_ number: Int) -> Bool {
            switch numbers.count {
            case 1, 2: number < 60
            case 3: number < 1000
            default: false
            }
        }

        mutating func add(_ number: Int) -> Bool {
            guard numbers.count < 4 else { return false }
            numbers.append(number)
            return true
        }

        /// Adds the last part that there is.
        mutating func addLast(_ number: Int) -> Bool {
            guard add(number) else { return false }
            while numbers.count < 4 { numbers.append(0) }
            return true
        }

        var milliseconds: Int64? {
            let padded = numbers + Array(repeating: 0, count: 4 - numbers.count)
            var hour = padded[0]
            if let half {
                guard (0...12).contains(hour) else { return nil }
                hour = hour % 12 + half
            }
            let rest = (padded[1] * 60 + padded[2]) * 1000 + padded[3]
            let isDayEnd = hour == 24 && rest == 0
            guard isDayEnd || (hour < 24 && padded[1] < 60 && padded[2] < 60 && padded[3] < 1000) else { return nil }
            return Int64(hour) * 3_600_000 + Int64(rest)
        }
    }

    /// How far a zone is from UTC.
    struct Zone {
        var sign = 1
        var hour: Int?
        var minute: Int?

        var isUTC: Bool { hour == 0 && minute == 0 }

        mutating func set(hours: Int) { (sign, hour, minute) = (hours < 0 ? -1 : 1, abs(hours), 0) }

        var milliseconds: Int64 { Int64(sign * ((hour ?? 0) * 60 + (minute ?? 0))) * 60_000 }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Zones that are known by name, in hours.
    static let zones = [
        "ut": 0, "utc": 0, "z": 0, "gmt": 0,
        "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    ]

    /// The number of a month whose name begins so.
    static func month(_ start: String) -> Int? { months.firstIndex(of: start).map { $0 + 1 } }
}
