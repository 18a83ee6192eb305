/// A date as the rules read it, which are written in JavaScript: more is taken than XML Schema takes.
enum RuleDate {
    /// Milliseconds since 1970, or nil for what JavaScript would not take as a date.
    static func instant(_ value: Slice) -> Int64? {
        if let date = DateText(value) {
            // A bare day with a zone other than UTC is not a date to JavaScript.
            return date.hasOffset && !date.hasTime ? nil : date.instant
        }
        var scan = DateText.Scan(value: value.collapsed)
        guard let year = scan.number(digits: 4) else { return nil }
        if scan.isAtEnd { return DateText.days(year: year, month: 1, day: 1) * DateText.day }
        guard scan.take(0x2D), let month = oneOrTwoDigits(&scan), (1...12).contains(month) else { return nil }
        if scan.isAtEnd { return DateText.days(year: year, month: month, day: 1) * DateText.day }
        // The 31st of a shorter month is a day of the next one.
        guard scan.take(0x2D), let day = oneOrTwoDigits(&scan), (1...31).contains(day) else { return nil }
        let start = DateText.days(year: year, month: month, day: 1) * DateText.day + (day - 1) * DateText.day
        if scan.isAtEnd { return start }
        guard scan.take(UInt8(ascii: "T")) || scan.take(0x20), let hour = scan.number(digits: 2), hour < 24,
            scan.take(0x3A), let minute = scan.number(digits: 2), minute < 60
        else { return nil }
        var seconds: Int64 = 0
        if scan.take(0x3A) {
            guard let number = scan.number(digits: 2), number < 60 else { return nil }
            seconds = number
        }
        guard let zone = scan.zone(), scan.isAtEnd else { return nil }
        return start + ((hour * 60 + minute) * 60 + seconds) * 1000 - zone.milliseconds
    }

    private static func oneOrTwoDigits(_ scan: inout DateText.Scan) -> Int64? {
        guard let first = scan.number(digits: 1) else { return nil }
        return scan.number(digits: 1).map { first * 10 + $0 } ?? first
    }
}
