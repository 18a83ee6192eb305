/// The pieces of a text that may be a date, one after the other, as V8 cuts it.
struct DateTokens {
    enum Token: Equatable {
        /// A number, of which nine digits count, and how many digits it has.
        case number(Int, digits: Int)
        case symbol(Character)
        /// The first three letters of a word, small, and how long it is.
        case word(String, length: Int)
        /// The letter T alone, which stands between day and time.
        case separator
        case blank
        case other
        case end

        /// 1 or -1 for a plus or a minus.
        var sign: Int? {
            switch self {
            case .symbol("+"): 1
            case .symbol("-"): -1
            default: nil
            }
        }
    }

    private let scalars: [Unicode.Scalar]
    private var at = 0
    /// The token that is to be looked at.
    private(set) var next = Token.end

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        advance()
    }

    /// Goes on to the next token.
    mutating func advance() { next = scan() }

    /// Takes a symbol if it is next.
    mutating func take(_ symbol: Character) -> Bool {
        guard next == .symbol(symbol) else { return false }
        advance()
        return true
    }

    /// Takes a number of so many digits if it is next, and in a range.
    mutating func take(digits: Int, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        guard case .number(let number, digits) = next, range.contains(number) else { return nil }
        advance()
        return number
    }

    /// Takes the digits behind a decimal point, of which three count.
    mutating func takeFraction() -> Int? {
        guard case .number(var number, var digits) = next else { return nil }
        advance()
        digits = min(digits, 9)
        while digits < 3 { (number, digits) = (number * 10, digits + 1) }
        while digits > 3 { (number, digits) = (number / 10, digits - 1) }
        return number
    }

    private mutating func scan() -> Token {
        guard at < scalars.count else { return .end }
        let scalar = scalars[at]
        if Self.isDigit(scalar) { return number() }
        if ":-+.)".unicodeScalars.contains(scalar) {
            at += 1
            return .symbol(Character(scalar))
        }
        if Self.isWord(scalar) { return word() }
        if scalar.isBlankToJavaScript {
            while at < scalars.count, scalars[at].isBlankToJavaScript { at += 1 }
            return .blank
        }
        if scalar == "(" { skipParentheses() } else { at += 1 }
        return .other
    }

    private mutating func number() -> Token {
        let start = at
        while at < scalars.count, scalars[at] == "0" { at += 1 }
        var (number, counted) = (0, 0)
        while at < scalars.count, Self.isDigit(scalars[at]) {
            if counted < 9 { number = number * 10 + Int(scalars[at].value - 0x30) }
            counted += 1
            at += 1
        }
        return .number(number, digits: at - start)
    }

    private mutating func word() -> Token {
        let start = at
        while at < scalars.count, Self.isWord(scalars[at]) { at += 1 }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<min(at, start + 3)])
        let text = String(word).lowercased()
        return text == "t" && at - start == 1 ? .separator : .word(text, length: at - start)
    }

    private mutating func skipParentheses() {
        var depth = 0
        repeat {
            depth += scalars[at] == "(" ? 1 : scalars[at] == ")" ? -1 : 0
            at += 1
        } while depth > 0 && at < scalars.count
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Everything from `A` on counts as a letter, but blanks.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x41 && !scalar.isBlankToJavaScript
    }
}

extension Unicode.Scalar {
    /// Blanks as JavaScript's `trim` knows them: also no-break spaces, byte order marks and line separators.
    var isBlankToJavaScript: Bool {
        if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
        return value == 0xFEFF || (value != 0x85 && properties.isWhitespace)
    }
}
