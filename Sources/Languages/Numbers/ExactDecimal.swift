/// A decimal number to be shown: every digit of it, so that rounding happens once and is exact.
///
/// It may have any number of digits: sums over several exchange rates outgrow 64 bits.
public struct ExactDecimal: Hashable, Sendable {
    /// Whether it is below zero.
    public let isNegative: Bool

    /// The digits 0 to 9, most significant first; at least one of them stands before the point.
    let digits: [UInt8]

    /// How many of the digits stand after the point.
    public let scale: Int

    /// `digits` divided by ten to the power of `scale`.
    public init(digits: Int64, scale: Int = 0) {
        precondition(scale >= 0, "a decimal number has no negative count of digits after the point")
        self.init(isNegative: digits < 0, digits: String(digits.magnitude).utf8.map { $0 - 48 }, scale: scale)
    }

    /// A whole number.
    public init(_ whole: Int) { self.init(digits: Int64(whole)) }

    /// Reads an optional minus sign, digits, and at most one point between digits.
    public init?(text: String) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }) else {
            return nil
        }
        self.init(
            isNegative: isNegative, digits: parts.joined().map { $0 - 48 }, scale: parts.count == 2 ? parts[1].count : 0
        )
    }

    /// A number whose digits go on, or not, after those that are given.
    ///
    /// For quotients: what `isCutOff` tells of keeps them from being taken for a half that they only come near to, when
    /// they are rounded to fewer places than `text` has.
    public init?(text: String, isCutOff: Bool) {
        guard let given = Self(text: text) else { return nil }
        self = isCutOff ? given.followed(by: 1) : given
    }

    /// The number with one more digit after the point.
    func followed(by digit: UInt8) -> ExactDecimal {
        ExactDecimal(isNegative: isNegative, digits: digits + [digit], scale: scale + 1)
    }

    /// Any digits; brings them to one form, in which zero has no sign.
    init(isNegative: Bool, digits: [UInt8], scale: Int) {
        let significant = digits.drop { $0 == 0 }
        let missing = max(0, scale + 1 - significant.count)
        self.isNegative = isNegative && !significant.isEmpty
        self.digits = Array(repeating: 0, count: missing) + significant
        self.scale = scale
    }

    /// The digits before the point.
    var whole: ArraySlice<UInt8> { digits.dropLast(scale) }

    /// The digits after the point.
    var fraction: ArraySlice<UInt8> { digits.suffix(scale) }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension ExactDecimal: CustomStringConvertible {
    /// The digits with a point, as `init(text:)` reads them.
    public var description: String {
        let sign = isNegative ? "-" : ""
        return sign + Self.text(of: whole) + (scale == 0 ? "" : "." + Self.text(of: fraction))
    }

    static func text(of digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
    }
}
