/// One value of a result indicator: where it began, what is aimed at, or what was found.
///
/// A corrected value is a new version of the record, so that the old one stays in its history.
public struct Measurement: Body {
    /// ``Kind/measurement``
    public static let kind = Kind.measurement

    /// The indicator.
    public let indicator: Identifier<ResultIndicator>

    /// Baseline, target or actual.
    public let role: MeasurementRole

    /// Where the time begins that it is about.
    public let starts: PartialDate

    /// Where that time ends; absent for a single date.
    public let ends: PartialDate?

    /// The value.
    public let value: DecimalNumber

    /// Of whom alone; absent counts everybody.
    public let sex: Sex?

    /// Of which country alone; absent counts all.
    public let country: Identifier<Organisation>?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        indicator: Identifier<ResultIndicator>, role: MeasurementRole, starts: PartialDate, ends: PartialDate? = nil,
        value: DecimalNumber, sex: Sex? = nil, country: Identifier<Organisation>? = nil, basis: Basis = .none
    ) {
        self.indicator = indicator
        self.role = role
        self.starts = starts
        self.ends = ends
        self.value = value
        self.sex = sex
        self.country = country
        self.basis = basis
    }

    /// It stands under its indicator.
    public var owner: Identifier<AnyRecord>? { indicator.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("indicator", indicator)]
        all += (country.map { [Reference("country", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let indicator: Identifier<ResultIndicator>? = fields.required("indicator")
        let role: MeasurementRole? = fields.required("role")
        let starts: PartialDate? = fields.required("starts")
        ends = fields.value("ends")
        let value: DecimalNumber? = fields.required("value")
        sex = fields.value("sex")
        country = fields.value("country")
        basis = Basis(from: &fields)
        guard let indicator, let role, let starts, let value, fields.problems.isEmpty else { return nil }
        self.indicator = indicator
        self.role = role
        self.starts = starts
        self.value = value
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("indicator", indicator)
        fields.put("role", role)
        fields.put("starts", starts)
        fields.put("ends", ends)
        fields.put("value", value)
        fields.put("sex", sex)
        fields.put("country", country)
        basis.write(to: &fields)
    }
}
