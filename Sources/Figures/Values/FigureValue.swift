import BigInt

/// A number of things, or a sum of US dollars.
public enum Quantity: Hashable, Sendable {
    case count(Int)
    case dollars(Rational)

    /// The exact value.
    public var exact: Rational {
        switch self {
        case .count(let count): Rational(Int64(count))
        case .dollars(let dollars): dollars
        }
    }

    /// The value as decimal text: a whole number, or dollars with cents, rounded once, half to even.
    public var text: String {
        switch self {
        case .count(let count): String(count)
        case .dollars(let dollars): dollars.text(places: 2)
        }
    }
}

/// Why a part of a breakdown has no rate, though it has a numerator and a denominator.
public enum RateGap: String, Hashable, Sendable, CaseIterable {
    /// No line stands in the numerator, which does not say that there was nothing.
    case notReported = "not-reported"
    /// For some project, the lines of the one stand in the part and those of the other elsewhere.
    case notApplicable = "not-applicable"
}

/// The value of a figure: a total, or a rate with its two parts.
public struct FigureValue: Hashable, Sendable {
    /// The total, or the numerator.
    public let numerator: Quantity

    /// The denominator of a rate; `nil` for a total.
    public let denominator: Quantity?

    /// Why there is no rate, though numerator and denominator are told.
    public let gap: RateGap?

    /// A total, or a rate with its denominator.
    public init(numerator: Quantity, denominator: Quantity? = nil, gap: RateGap? = nil) {
        self.numerator = numerator
        self.denominator = denominator
        self.gap = gap
    }

    /// The exact rate; `nil` for a total, when the denominator is zero, and where there is a gap.
    public var rate: Rational? { gap == nil ? denominator.flatMap { numerator.exact / $0.exact } : nil }

    /// The rate in percent as decimal text, rounded once, half to even.
    public func percent(places: Int) -> String? {
        rate?.percent.text(places: places)
    }
}

extension Rational {
    /// A hundred times the value.
    var percent: Rational { Rational(numerator * 100, over: denominator) }
}
