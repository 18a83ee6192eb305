/// A sourced total for a time that has no records.
///
/// It is shown beside sums of records and never added to them.
public struct OpeningAggregate: Body {
    /// ``Kind/openingAggregate``
    public static let kind = Kind.openingAggregate

    /// What is counted or summed.
    public let subject: ClaimSubject

    /// The total.
    public let value: DecimalNumber

    /// Its unit.
    public let unit: ClaimUnit

    /// The beginning of the time.
    public let from: PartialDate?

    /// The end of the time.
    public let until: PartialDate

    /// Whether the source says *over*.
    public let isAtLeast: Bool

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        subject: ClaimSubject, value: DecimalNumber, unit: ClaimUnit, from: PartialDate? = nil, until: PartialDate,
        isAtLeast: Bool = false, basis: Basis = .none
    ) {
        self.subject = subject
        self.value = value
        self.unit = unit
        self.from = from
        self.until = until
        self.isAtLeast = isAtLeast
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let subject: ClaimSubject? = fields.required("subject")
        let value: DecimalNumber? = fields.required("value")
        let unit: ClaimUnit? = fields.required("unit")
        from = fields.value("from")
        let until: PartialDate? = fields.required("until")
        isAtLeast = fields.flag("at-least")
        basis = Basis(from: &fields)
        guard let subject, let value, let unit, let until, fields.problems.isEmpty else { return nil }
        self.subject = subject
        self.value = value
        self.unit = unit
        self.until = until
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("subject", subject)
        fields.put("value", value)
        fields.put("unit", unit)
        fields.put("from", from)
        fields.put("until", until)
        fields.put("at-least", flag: isAtLeast)
        basis.write(to: &fields)
    }
}
