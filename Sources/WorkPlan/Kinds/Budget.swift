/// One line of a project's approved budget: what one source gives.
///
/// A revision of the approved amount is a new record that names the one it replaces.
public struct Budget: Body {
    /// ``Kind/budget``
    public static let kind = Kind.budget

    /// The project.
    public let project: Identifier<Project>

    /// Who gives it.
    public let source: Identifier<Organisation>

    /// How much, in its own currency.
    public let amount: Amount

    /// The US$ amount that the approval agreed, which wins over any conversion.
    public let agreedUSD: Money?

    /// When it was approved; also the date of its conversion.
    public let approved: PartialDate

    /// The line that this one replaces from its approval on.
    public let replaces: Identifier<Budget>?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        project: Identifier<Project>, source: Identifier<Organisation>, amount: Amount, agreedUSD: Money? = nil,
        approved: PartialDate, replaces: Identifier<Budget>? = nil, basis: Basis = .none
    ) {
        self.project = project
        self.source = source
        self.amount = amount
        self.agreedUSD = agreedUSD
        self.approved = approved
        self.replaces = replaces
        self.basis = basis
    }

    /// It stands under its project.
    public var owner: Identifier<AnyRecord>? { project.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("project", project)]
        all += [Reference("source", source)]
        all += (replaces.map { [Reference("replaces", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let project: Identifier<Project>? = fields.required("project")
        let source: Identifier<Organisation>? = fields.required("source")
        let amount: Amount? = fields.required("amount")
        agreedUSD = fields.value("agreed-usd")
        let approved: PartialDate? = fields.required("approved")
        replaces = fields.value("replaces")
        basis = Basis(from: &fields)
        guard let project, let source, let amount, let approved, fields.problems.isEmpty else { return nil }
        self.project = project
        self.source = source
        self.amount = amount
        self.approved = approved
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("project", project)
        fields.put("source", source)
        fields.put("amount", amount)
        fields.put("agreed-usd", agreedUSD)
        fields.put("approved", approved)
        fields.put("replaces", replaces)
        basis.write(to: &fields)
    }
}
