/// How many units of a currency one US dollar cost, on a day or on average over a month or a year.
///
/// The precision of ``period`` says which of the three it is.
public struct ExchangeRate: Body {
    /// ``Kind/exchangeRate``
    public static let kind = Kind.exchangeRate

    /// The currency.
    public let currency: Currency

    /// Units of the currency for one US dollar.
    public let unitsPerUSD: DecimalNumber

    /// The day, month or year.
    public let period: PartialDate

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(currency: Currency, unitsPerUSD: DecimalNumber, period: PartialDate, basis: Basis = .none) {
        self.currency = currency
        self.unitsPerUSD = unitsPerUSD
        self.period = period
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let currency: Currency? = fields.required("currency")
        let unitsPerUSD: DecimalNumber? = fields.required("units-per-usd")
        let period: PartialDate? = fields.required("period")
        basis = Basis(from: &fields)
        guard let currency, let unitsPerUSD, let period, fields.problems.isEmpty else { return nil }
        self.currency = currency
        self.unitsPerUSD = unitsPerUSD
        self.period = period
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("currency", currency)
        fields.put("units-per-usd", unitsPerUSD)
        fields.put("period", period)
        basis.write(to: &fields)
    }
}
