/// That a country is served, by a programme or by one project, for a time.
public struct Beneficiary: Body {
    /// ``Kind/beneficiary``
    public static let kind = Kind.beneficiary

    /// The country's state.
    public let organisation: Identifier<Organisation>

    /// The project; absent when the whole programme serves the country.
    public let project: Identifier<Project>?

    /// When it began to be served.
    public let from: PartialDate?

    /// When it ceased to be.
    public let until: PartialDate?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        organisation: Identifier<Organisation>, project: Identifier<Project>? = nil, from: PartialDate? = nil,
        until: PartialDate? = nil, basis: Basis = .none
    ) {
        self.organisation = organisation
        self.project = project
        self.from = from
        self.until = until
        self.basis = basis
    }

    /// It stands under its project, or under the programme.
    public var owner: Identifier<AnyRecord>? { project?.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("organisation", organisation)]
        all += (project.map { [Reference("project", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let organisation: Identifier<Organisation>? = fields.required("organisation")
        project = fields.value("project")
        from = fields.value("from")
        until = fields.value("until")
        basis = Basis(from: &fields)
        guard let organisation, fields.problems.isEmpty else { return nil }
        self.organisation = organisation
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("organisation", organisation)
        fields.put("project", project)
        fields.put("from", from)
        fields.put("until", until)
        basis.write(to: &fields)
    }
}
