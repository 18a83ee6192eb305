/// An ISO 4217 currency code.
public struct Currency: FieldValue, CustomStringConvertible {
    private let letters: UInt32

    /// The US dollar, in which values of a plan are summed.
    public static let usDollar = Currency(letters: 0x55_53_44)

    /// What a reader is told to write.
    public static let expected = "a currency code of three capital letters, such as USD"

    /// How it is written.
    public static let form = ValueForm.code

    /// Accepts three capital letters; anything else is not a currency.
    public init?(text: String) {
        guard text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        letters = text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private init(letters: UInt32) { self.letters = letters }

    /// The three letters.
    public var text: String {
        String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
    }

    /// The three letters.
    public var description: String { text }

    /// How many digits of the minor unit ISO 4217 gives the currency: 2 but for those listed.
    public var minorDigits: Int { Self.unusualMinorDigits[letters] ?? 2 }

    /// Reads the packed form.
    public init?(from source: inout ByteSource) {
        let capitals: ClosedRange<UInt32> = 65...90
        guard let letters = source.integer().flatMap(UInt32.init(exactly:)), capitals.contains(letters >> 16),
            capitals.contains(letters >> 8 & 255), capitals.contains(letters & 255)
        else { return nil }
        self.letters = letters
    }

    /// Writes the packed form.
    public func write(to sink: inout ByteSink) { sink.put(integer: Int(letters)) }

    /// ISO 4217, list one, of 2024: the currencies in use whose minor unit is not a hundredth.
    private static let unusualMinorDigits: [UInt32: Int] = {
        let none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(separator: " ")
        let three = "BHD IQD JOD KWD LYD OMR TND".split(separator: " ")
        let pairs = none.map { ($0, 0) } + three.map { ($0, 3) }
        return Dictionary(
            uniqueKeysWithValues: pairs.compactMap { code, digits in
                Currency(text: String(code)).map { ($0.letters, digits) }
            })
    }()
}

/// An amount in one currency, as a whole number of its minor units.
public struct Money: FieldValue, CustomStringConvertible {
    /// Hundredths of a dollar, whole dong, thousandths of a dinar.
    public let minorUnits: Int64

    /// The currency.
    public let currency: Currency

    /// An amount.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// What a reader is told to write.
    public static let expected = "an amount with its currency, such as 24800000.00 USD"

    /// How it is written.
    public static let form = ValueForm.money

    /// Reads a decimal number, one space and a currency; the fraction may not be finer than the minor unit.
    public init?(text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let amount = DecimalNumber(text: String(parts[0])),
            let currency = Currency(text: String(parts[1])), amount.scale <= currency.minorDigits
        else { return nil }
        var minorUnits = amount.digits
        for _ in amount.scale..<currency.minorDigits {
            let (product, overflow) = minorUnits.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            minorUnits = product
        }
        self.init(minorUnits: minorUnits, currency: currency)
    }

    /// The amount with all digits of its minor unit, a space, and the currency.
    public var text: String {
        let digits = currency.minorDigits
        let all = String(minorUnits.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - all.count)) + all
        let fraction = digits == 0 ? "" : "." + padded.suffix(digits)
        return (minorUnits < 0 ? "-" : "") + padded.dropLast(digits) + fraction + " " + currency.text
    }

    /// The written form.
    public var description: String { text }

    /// Reads the packed form.
    public init?(from source: inout ByteSource) {
        guard let minorUnits = source.integer(), let currency = Currency(from: &source) else { return nil }
        self.init(minorUnits: Int64(minorUnits), currency: currency)
    }

    /// Writes the packed form.
    public func write(to sink: inout ByteSink) {
        sink.put(integer: Int(minorUnits))
        currency.write(to: &sink)
    }
}

/// An amount as far as it may be known: stated, withheld by whoever owns it, or unknown.
public enum Amount: FieldValue {
    /// Money.
    case stated(Money)

    /// Known, and not public.
    case withheld

    /// Not known to the register.
    case unknown

    /// What a reader is told to write.
    public static let expected = Money.expected + ", or the word withheld or unknown"

    /// How it is written.
    public static let form = ValueForm.amount

    /// Reads money, `withheld` or `unknown`.
    public init?(text: String) {
        switch text {
        case "withheld": self = .withheld
        case "unknown": self = .unknown
        default:
            guard let money = Money(text: text) else { return nil }
            self = .stated(money)
        }
    }

    /// The money, or the word.
    public var text: String {
        switch self {
        case .stated(let money): money.text
        case .withheld: "withheld"
        case .unknown: "unknown"
        }
    }

    /// The money, when it is stated.
    public var money: Money? {
        if case .stated(let money) = self { money } else { nil }
    }

    /// Reads the packed form.
    public init?(from source: inout ByteSource) {
        switch source.byte() {
        case 0: self = .withheld
        case 1: self = .unknown
        case 2:
            guard let money = Money(from: &source) else { return nil }
            self = .stated(money)
        default: return nil
        }
    }

    /// Writes the packed form.
    public func write(to sink: inout ByteSink) {
        switch self {
        case .withheld: sink.put(byte: 0)
        case .unknown: sink.put(byte: 1)
        case .stated(let money):
            sink.put(byte: 2)
            money.write(to: &sink)
        }
    }
}
