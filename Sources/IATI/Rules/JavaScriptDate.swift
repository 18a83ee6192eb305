/// A date as JavaScript's `Date` reads it: the form of ISO 8601 that ECMAScript names, and what engines take beside it, such
/// as `1 Jan 2020`, `01/02/2020` (month first) and `2020-1-1`.
///
/// The language leaves the second part to the engine. This is what V8 does, on which the official validator runs; a time
/// without a zone is meant in UTC. Compared with Node.js on generated texts, see `docs/iati-validation.md`.
struct JavaScriptDate {
    private var tokens: DateTokens
    private var day = DateParts.Day()
    private var time = DateParts.Time()
    private var zone = DateParts.Zone()
    private var hasNumber = false

    /// Milliseconds since 1970, or nil for no date.
    static func instant(_ text: String) -> Int64? {
        var date = JavaScriptDate(tokens: DateTokens(text))
        guard date.readISO() else { return nil }
        date.hasNumber = !date.day.isEmpty
        while date.tokens.next != .end {
            guard date.step() else { return nil }
        }
        // A year of nine digits would be too far away to be counted in milliseconds.
        guard let days = date.day.days, abs(days) < 1_000_000_000, let time = date.time.milliseconds else { return nil }
        let instant = days * DateText.day + time - date.zone.milliseconds
        return abs(instant) <= 8_640_000_000_000_000 ? instant : nil
    }

    private init(tokens: DateTokens) { self.tokens = tokens }
}

// MARK: - The form that the language names

extension JavaScriptDate {
    /// Reads as much as is in that form; false when a time is begun and not rightly ended.
    private mutating func readISO() -> Bool {
        guard readISODay() else { return true }
        if tokens.next == .end {
            day.isISO = true
            return true
        }
        guard tokens.next == .separator else { return true }
        tokens.advance()
        day.isISO = true
        return readISOTime() && tokens.next == .end
    }

    /// Whether the text goes on as a day, or part of one, in that form. What was read of another counts as well.
    private mutating func readISODay() -> Bool {
        if let sign = tokens.next.sign {
            tokens.advance()
            guard let year = tokens.take(digits: 6), sign > 0 || year != 0 else { return false }
            _ = day.add(sign * year)
        } else {
            guard let year = tokens.take(digits: 4) else { return false }
            _ = day.add(year)
        }
        guard tokens.take("-") else { return true }
        guard let month = tokens.take(digits: 2, in: 1...12) else { return false }
        _ = day.add(month)
        guard tokens.take("-") else { return true }
        guard let number = tokens.take(digits: 2, in: 1...31) else { return false }
        return day.add(number)
    }

    private mutating func readISOTime() -> Bool {
        guard let hour = tokens.take(digits: 2, in: 0...24), tokens.take(":"),
            let minute = tokens.take(digits: 2, in: 0...59)
        else { return false }
        var (second, fraction) = (0, 0)
        if tokens.take(":") {
            guard let number = tokens.take(digits: 2, in: 0...59) else { return false }
            second = number
            if tokens.take(".") {
                guard let number = tokens.takeFraction() else { return false }
                fraction = number
            }
        }
        for part in [hour, minute, second, fraction] { _ = time.add(part) }
        return readISOZone()
    }

    private mutating func readISOZone() -> Bool {
        if case .word("z", let length) = tokens.next, length == 1 {
            tokens.advance()
            zone.set(hours: 0)
        } else if let sign = tokens.next.sign {
            tokens.advance()
            if let both = tokens.take(digits: 4) {
                guard both / 100 < 24, both % 100 < 60 else { return false }
                (zone.sign, zone.hour, zone.minute) = (sign, both / 100, both % 100)
            } else {
                guard let hour = tokens.take(digits: 2, in: 0...23), tokens.take(":"),
                    let minute = tokens.take(digits: 2, in: 0...59)
                else { return false }
                (zone.sign, zone.hour, zone.minute) = (sign, hour, minute)
            }
        }
        return true
    }
}

// MARK: - What engines take beside it

extension JavaScriptDate {
    /// Takes one token; false when there can be no date any more.
    private mutating func step() -> Bool {
        let token = tokens.next
        tokens.advance()
        switch token {
        case .number(let number, _):
            hasNumber = true
            return take(number)
        case .word(let word, let length): return take(word: word, length)
        case .symbol:
            guard let sign = token.sign, zone.isUTC || !time.isEmpty else {
                return !hasNumber || (token.sign == nil && token != .symbol(")"))
            }
            return takeZone(sign)
        case .separator: return take(word: "t", 1)
        case .blank, .other, .end: return true
        }
    }

    private mutating func take(_ number: Int) -> Bool {
        if tokens.take(":") {
            if tokens.take(":") { return time.isEmpty && time.add(number) && time.add(0) }
            guard time.add(number) else { return false }
            if tokens.next == .symbol(".") { tokens.advance() }
            return true
        }
        if tokens.take("."), time.expects(number) {
            _ = time.add(number)
            guard let fraction = tokens.takeFraction() else { return false }
            return time.addLast(fraction)
        }
        if zone.hour != nil, zone.minute == nil, number < 60 {
            zone.minute = number
            return true
        }
        if time.expects(number) {
            _ = time.addLast(number)
            switch tokens.next {
            case .end, .blank: return true
            case .word("z", 1): return true
            default: return tokens.next.sign != nil
            }
        }
        guard day.add(number) else { return false }
        _ = tokens.take("-")
        return true
    }

    private mutating func take(word: String, _ length: Int) -> Bool {
        if let month = DateParts.month(word) {
            day.month = month
            _ = tokens.take("-")
            return true
        }
        if length <= 3, let half = ["am": 0, "pm": 12][word], !time.isEmpty {
            time.half = half
            return true
        }
        if length <= 3, let hours = DateParts.zones[word], hasNumber {
            zone.set(hours: hours)
            return true
        }
        // Other words may stand before the first number, and not directly.
        if hasNumber { return false }
        if case .number = tokens.next { return false }
        return true
    }

    /// A zone behind a time: `+7`, `+07`, `+0700` or `+07:00`.
    private mutating func takeZone(_ sign: Int) -> Bool {
        zone.sign = sign
        var (number, length) = (0, 0)
        if case .number(let some, let digits) = tokens.next {
            (number, length) = (some, digits)
            tokens.advance()
        }
        hasNumber = true
        if tokens.next == .symbol(":") {
            (zone.hour, zone.minute) = (number, nil)
            return true
        }
        switch length {
        case 1, 2: (zone.hour, zone.minute) = (number, 0)
        case 3, 4: (zone.hour, zone.minute) = (number / 100, number % 100)
        default: return false
        }
        return true
    }
}
