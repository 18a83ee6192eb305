/// Numbers as XML Schema, XPath and JavaScript read them: three ways, each for the rules that are written in it.
enum NumberText {
    /// Whether a value is an `xsd:decimal`.
    static func isDecimal(_ value: Slice) -> Bool {
        var at = 0
        if at < value.count, value[at] == 0x2B || value[at] == 0x2D { at += 1 }
        let whole = digits(value, from: &at)
        var fraction = 0
        if at < value.count, value[at] == 0x2E {
            at += 1
            fraction = digits(value, from: &at)
        }
        return at == value.count && whole + fraction > 0
    }

    private static func digits(_ value: Slice, from at: inout Int) -> Int {
        let start = at
        while at < value.count, value[at].isDigit { at += 1 }
        return at - start
    }

    /// Whether a value is a whole number in a range.
    static func isInteger(_ value: Slice, in range: ClosedRange<Int>) -> Bool {
        guard isInteger(value, atLeast: .min) else { return false }
        return Int(value.string).map(range.contains) ?? false
    }

    /// Whether a value is a whole number, however long, that is not below a bound.
    static func isInteger(_ value: Slice, atLeast bound: Int) -> Bool {
        var at = 0
        var isNegative = false
        if at < value.count, value[at] == 0x2B || value[at] == 0x2D {
            isNegative = value[at] == 0x2D
            at += 1
        }
        var isZero = true
        let start = at
        while at < value.count, value[at].isDigit {
            if value[at] != 0x30 { isZero = false }
            at += 1
        }
        guard at > start, at == value.count else { return false }
        if bound <= -1 { return true }
        return bound == 0 ? isZero || !isNegative : !isZero && !isNegative
    }

    /// XPath's `number()`: digits, perhaps a point and a minus; anything else is no number.
    ///
    /// Blanks around it are those of JavaScript, in which the official validator's XPath is written.
    static func xpath(_ value: Slice) -> Double? {
        let text = value.trimmed
        var at = 0
        if at < text.count, text[at] == 0x2D { at += 1 }
        _ = digits(text, from: &at)
        if at < text.count, text[at] == 0x2E {
            at += 1
            guard digits(text, from: &at) > 0 else { return nil }
        } else if text.isEmpty || !text[text.count - 1].isDigit {
            return nil
        }
        return at == text.count ? double(text) : nil
    }

    /// JavaScript's `Number()`, which the official rules of ranges and sums use: nothing is 0, and `1e2` is 100.
    static func javaScript(_ value: Slice) -> Double? {
        let text = value.trimmed
        if text.isEmpty { return 0 }
        if let small = small(text) { return small }
        let string = text.string
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where string.lowercased().hasPrefix(prefix) {
            let digits = string.dropFirst(2)
            return digits.first?.isHexDigit == true ? Int(digits, radix: radix).map(Double.init) : nil
        }
        switch string {
        case "Infinity", "+Infinity": return .infinity
        case "-Infinity": return -.infinity
        default: break
        }
        guard isDecimalLiteral(text) else { return nil }
        // Swift wants a digit on both sides of a point; JavaScript takes `5.` and `.5`.
        return Double(string) ?? Double(string.replacing(".", with: ".0")) ?? leadingPoint(string)
    }

    /// Digits with a sign before them, a point among or around them and a power of ten behind them, where wanted.
    private static func isDecimalLiteral(_ text: Slice) -> Bool {
        var at = 0
        if text[at] == 0x2B || text[at] == 0x2D { at += 1 }
        var count = digits(text, from: &at)
        if at < text.count, text[at] == 0x2E {
            at += 1
            count += digits(text, from: &at)
        }
        if count > 0, at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < text.count, text[at] == 0x2B || text[at] == 0x2D { at += 1 }
            count = digits(text, from: &at)
        }
        return count > 0 && at == text.count
    }

    private static func leadingPoint(_ string: String) -> Double? {
        let sign = string.hasPrefix("-") ? "-" : ""
        let digits = sign.isEmpty && !string.hasPrefix("+") ? string[...] : string.dropFirst()
        return digits.hasPrefix(".") ? Double(sign + "0" + digits) : nil
    }

    private static func double(_ text: Slice) -> Double? {
        small(text) ?? Double(text.string) ?? leadingPoint(text.string)
    }

    /// A number of up to fifteen digits, perhaps with a point behind the first, which is most of what there is.
    private static func small(_ text: Slice) -> Double? {
        guard (1...15).contains(text.count), text[0].isDigit else { return nil }
        var (digits, divisor, isBehindPoint) = (0, 1.0, false)
        for position in 0..<text.count {
            let byte = text[position]
            if byte == 0x2E, !isBehindPoint {
                isBehindPoint = true
                continue
            }
            guard byte.isDigit else { return nil }
            digits = digits * 10 + Int(byte & 0x0F)
            if isBehindPoint { divisor *= 10 }
        }
        // Both are exact, so that their quotient is the number that is nearest to what is written.
        return Double(digits) / divisor
    }
}
