/// A partner's recorded agreement that its amounts are public.
public struct Consent: Body {
    /// ``Kind/consent``
    public static let kind = Kind.consent

    /// The partner.
    public let organisation: Identifier<Organisation>

    /// The plan whose amounts it speaks of; absent when it speaks of all.
    public let plan: Identifier<Plan>?

    /// When it was given.
    public let from: PartialDate

    /// When it was withdrawn.
    public let until: PartialDate?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        organisation: Identifier<Organisation>, plan: Identifier<Plan>? = nil, from: PartialDate,
        until: PartialDate? = nil, basis: Basis = .none
    ) {
        self.organisation = organisation
        self.plan = plan
        self.from = from
        self.until = until
        self.basis = basis
    }

    /// It stands under the partner.
    public var owner: Identifier<AnyRecord>? { organisation.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("organisation", organisation)]
        all += (plan.map { [Reference("plan", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let organisation: Identifier<Organisation>? = fields.required("organisation")
        plan = fields.value("plan")
        let from: PartialDate? = fields.required("from")
        until = fields.value("until")
        basis = Basis(from: &fields)
        guard let organisation, let from, fields.problems.isEmpty else { return nil }
        self.organisation = organisation
        self.from = from
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("organisation", organisation)
        fields.put("plan", plan)
        fields.put("from", from)
        fields.put("until", until)
        basis.write(to: &fields)
    }
}
