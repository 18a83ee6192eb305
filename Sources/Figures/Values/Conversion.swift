import BigInt
public import WorkPlan

/// How an amount became US dollars.
public enum Conversion: Hashable, Sendable {
    /// The amount was in US dollars.
    case none

    /// The approval agreed on the US$ amount.
    case agreed

    /// A stored rate was used.
    case rate(ExchangeRateUse)
}

/// A stored rate that a figure used.
public struct ExchangeRateUse: Hashable, Sendable {
    /// The record.
    public let record: Identifier<ExchangeRate>

    /// The currency.
    public let currency: Currency

    /// Units of the currency for one US dollar.
    public let unitsPerUSD: DecimalNumber

    /// The day, month or year whose rate or average it is.
    public let period: PartialDate
}

/// Exact US cents: those that were dollars, and those that came of other currencies at their rates.
///
/// Adding is cheap while amounts are in US dollars. Others are kept by rate, and divided once, when the sum is asked for.
public struct DollarSum: Hashable, Sendable {
    private var cents: Int64 = 0
    private var converted: [Rate: Int64] = [:]

    private struct Rate: Hashable, Sendable {
        let currency: Currency
        let unitsPerUSD: DecimalNumber
    }

    /// Nothing.
    public init() {}

    /// Adds US cents.
    mutating func add(cents: Int64) { self.cents += cents }

    /// Adds an amount at a rate.
    mutating func add(_ money: Money, at use: ExchangeRateUse) {
        converted[Rate(currency: use.currency, unitsPerUSD: use.unitsPerUSD), default: 0] += money.minorUnits
    }

    /// Adds another sum.
    mutating func add(_ other: DollarSum) {
        cents += other.cents
        for (rate, minorUnits) in other.converted { converted[rate, default: 0] += minorUnits }
    }

    /// The exact sum in US dollars.
    public var dollars: Rational {
        converted.reduce(Rational(BigInt(cents), over: 100)) { sum, part in
            let (rate, minorUnits) = part
            let scale = BigInt(10).power(rate.unitsPerUSD.scale)
            let units = BigInt(10).power(rate.currency.minorDigits)
            return sum + Rational(BigInt(minorUnits) * scale, over: units * BigInt(rate.unitsPerUSD.digits))
        }
    }
}
