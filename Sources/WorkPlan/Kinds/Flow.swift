/// Money or in-kind value that moves, or is promised to.
///
/// One dollar passes several legs; a sum is over one leg.
public struct Flow: Body {
    /// ``Kind/flow``
    public static let kind = Kind.flow

    /// The project; a contribution to a pooled fund belongs to none.
    public let project: Identifier<Project>?

    /// From whom.
    public let provider: Identifier<Organisation>

    /// To whom.
    public let receiver: Identifier<Organisation>

    /// Which part of the way.
    public let leg: FlowLeg

    /// What it is: from pledge to reimbursement.
    public let type: FlowType

    /// When; also the date of its conversion.
    public let date: PartialDate

    /// How much, in its own currency.
    public let amount: Amount

    /// Whether it is value in kind.
    public let isInKind: Bool

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        project: Identifier<Project>? = nil, provider: Identifier<Organisation>, receiver: Identifier<Organisation>,
        leg: FlowLeg, type: FlowType, date: PartialDate, amount: Amount, isInKind: Bool = false, basis: Basis = .none
    ) {
        self.project = project
        self.provider = provider
        self.receiver = receiver
        self.leg = leg
        self.type = type
        self.date = date
        self.amount = amount
        self.isInKind = isInKind
        self.basis = basis
    }

    /// It stands under its project, or under the programme.
    public var owner: Identifier<AnyRecord>? { project?.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += (project.map { [Reference("project", $0)] } ?? [])
        all += [Reference("provider", provider)]
        all += [Reference("receiver", receiver)]
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        project = fields.value("project")
        let provider: Identifier<Organisation>? = fields.required("provider")
        let receiver: Identifier<Organisation>? = fields.required("receiver")
        let leg: FlowLeg? = fields.required("leg")
        let type: FlowType? = fields.required("type")
        let date: PartialDate? = fields.required("date")
        let amount: Amount? = fields.required("amount")
        isInKind = fields.flag("in-kind")
        basis = Basis(from: &fields)
        guard let provider, let receiver, let leg, let type, let date, let amount, fields.problems.isEmpty else {
            return nil
        }
        self.provider = provider
        self.receiver = receiver
        self.leg = leg
        self.type = type
        self.date = date
        self.amount = amount
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("project", project)
        fields.put("provider", provider)
        fields.put("receiver", receiver)
        fields.put("leg", leg)
        fields.put("type", type)
        fields.put("date", date)
        fields.put("amount", amount)
        fields.put("in-kind", flag: isInKind)
        basis.write(to: &fields)
    }
}
