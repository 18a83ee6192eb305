/// That a status was conferred on an organisation for a time.
public struct Status: Body {
    /// ``Kind/status``
    public static let kind = Kind.status

    /// The organisation.
    public let organisation: Identifier<Organisation>

    /// The status.
    public let category: StatusCategory

    /// When it began; absent when the sources say only that it held.
    public let from: PartialDate?

    /// When it ended.
    public let until: PartialDate?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        organisation: Identifier<Organisation>, category: StatusCategory, from: PartialDate? = nil,
        until: PartialDate? = nil, basis: Basis = .none
    ) {
        self.organisation = organisation
        self.category = category
        self.from = from
        self.until = until
        self.basis = basis
    }

    /// It stands under its organisation.
    public var owner: Identifier<AnyRecord>? { organisation.cast() }

    /// Every record that this one names.
    public var references: [Reference] { [Reference("organisation", organisation)] + basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let organisation: Identifier<Organisation>? = fields.required("organisation")
        let category: StatusCategory? = fields.required("category")
        from = fields.value("from")
        until = fields.value("until")
        basis = Basis(from: &fields)
        guard let organisation, let category, fields.problems.isEmpty else { return nil }
        self.organisation = organisation
        self.category = category
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("organisation", organisation)
        fields.put("category", category)
        fields.put("from", from)
        fields.put("until", until)
        basis.write(to: &fields)
    }
}
