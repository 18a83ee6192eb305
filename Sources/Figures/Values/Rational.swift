import BigInt

/// An exact quotient of two whole numbers of any size.
///
/// Sums of amounts at different exchange rates are quotients whose denominators multiply; they stay exact until they
/// are shown.
public struct Rational: Hashable, Sendable, Comparable {
    let numerator: BigInt
    let denominator: BigInt

    /// Zero.
    public static let zero = Rational(0)

    /// A whole number.
    public init(_ whole: Int64) {
        numerator = BigInt(whole)
        denominator = 1
    }

    /// - Parameter denominator: more than zero.
    init(_ numerator: BigInt, over denominator: BigInt) {
        precondition(denominator > 0, "a quotient has a positive denominator")
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        self.numerator = divisor > 1 ? numerator / divisor : numerator
        self.denominator = divisor > 1 ? denominator / divisor : denominator
    }

    /// Reads `numerator/denominator`.
    init?(fraction: String) {
        let parts = fraction.split(separator: "/")
        guard parts.count == 2, fraction.utf8.count < 10_000, let numerator = BigInt(parts[0]),
            let denominator = BigInt(parts[1]), denominator > 0
        else { return nil }
        self.init(numerator, over: denominator)
    }

    /// The value as `numerator/denominator`, in lowest terms.
    public var fraction: String { "\(numerator)/\(denominator)" }

    /// The exact sum.
    public static func + (left: Rational, right: Rational) -> Rational {
        if left.denominator == right.denominator {
            return Rational(left.numerator + right.numerator, over: left.denominator)
        }
        return Rational(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    /// The exact quotient; `nil` when `right` is not more than zero.
    public static func / (left: Rational, right: Rational) -> Rational? {
        guard right.numerator > 0 else { return nil }
        return Rational(left.numerator * right.denominator, over: left.denominator * right.numerator)
    }

    /// By value.
    public static func < (left: Rational, right: Rational) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    /// The digits of the value with `places` digits after the point, rounded once, half to even.
    ///
    /// - Returns: `nil` when they do not fit in 64 bits.
    public func digits(places: Int) -> Int64? {
        let scaled = numerator * BigInt(10).power(places)
        var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
        if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + denominator) }
        let doubled = remainder * 2
        if doubled > denominator || doubled == denominator && quotient % 2 != 0 { quotient += 1 }
        return Int64(exactly: quotient)
    }

    /// The value as decimal text with `places` digits after the point, rounded once, half to even.
    public func text(places: Int) -> String {
        let scaled = digits(places: places) ?? 0
        let all = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
        let fraction = places == 0 ? "" : "." + padded.suffix(places)
        return (scaled < 0 ? "-" : "") + padded.dropLast(places) + fraction
    }
}
