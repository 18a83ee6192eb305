/// An exact decimal number, such as a rate of exchange or a stated value: never a binary float.
public struct DecimalNumber: FieldValue, Comparable, CustomStringConvertible {
    /// All digits, with the sign.
    public let digits: Int64

    /// How many of the digits stand after the point: 0 to 18.
    public let scale: Int

    /// `digits` divided by ten to the power of `scale`, without zeros at the end of the fraction.
    public init(digits: Int64, scale: Int) {
        precondition((0...18).contains(scale), "a decimal number has 0 to 18 digits after the point")
        var (digits, scale) = (digits, scale)
        while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
        self.digits = digits
        self.scale = scale
    }

    /// What a reader is told to write.
    public static let expected = "a decimal number such as 24.8, with a point and no separators"

    /// How it is written.
    public static let form = ValueForm.decimal

    /// Reads an optional minus sign, digits, and at most one point between digits.
    public init?(text: String) {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }),
            parts.count == 1 || parts[1].utf8.count <= 18, let digits = Int64((isNegative ? "-" : "") + parts.joined())
        else { return nil }
        self.init(digits: digits, scale: parts.count == 2 ? parts[1].utf8.count : 0)
    }

    /// Digits with a point, without separators.
    public var text: String {
        let sign = digits < 0 ? "-" : ""
        let all = String(digits.magnitude)
        guard scale > 0 else { return sign + all }
        let padded = String(repeating: "0", count: max(0, scale + 1 - all.count)) + all
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }

    /// The written form.
    public var description: String { text }

    /// By value.
    public static func < (left: Self, right: Self) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.digits(at: scale) < right.digits(at: scale)
    }

    private func digits(at scale: Int) -> Int128 {
        (self.scale..<scale).reduce(Int128(digits)) { value, _ in value * 10 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
