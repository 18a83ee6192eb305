/// A unit of work under one or more actions of a plan.
///
/// It holds words and references; each milestone, budget, flow and beneficiary is a record of its own.
public struct Project: Body {
    /// ``Kind/project``
    public static let kind = Kind.project

    /// Schema 2 added what the proposal says.
    public static let schema = 2

    /// The plan.
    public let plan: Identifier<Plan>

    /// Its code, unique within the plan.
    public let code: String

    /// Its title.
    public let title: Text

    /// What it does.
    public let description: Text?

    /// The actions that it answers to.
    public let actions: [Identifier<Action>]

    /// Who holds and manages its money.
    public let modality: FundingModality

    /// Who proposed it.
    public let proponent: Identifier<Organisation>?

    /// Who carries it out.
    public let implementer: Identifier<Organisation>?

    /// The project of an earlier plan that it continues.
    public let carriedFrom: Identifier<Project>?

    /// What its proposal says besides.
    public let proposal: ProposalDetails

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        plan: Identifier<Plan>, code: String, title: Text, description: Text? = nil,
        actions: [Identifier<Action>] = [], modality: FundingModality, proponent: Identifier<Organisation>? = nil,
        implementer: Identifier<Organisation>? = nil, carriedFrom: Identifier<Project>? = nil,
        proposal: ProposalDetails = .none, basis: Basis = .none
    ) {
        self.plan = plan
        self.code = code
        self.title = title
        self.description = description
        self.actions = actions
        self.modality = modality
        self.proponent = proponent
        self.implementer = implementer
        self.carriedFrom = carriedFrom
        self.proposal = proposal
        self.basis = basis
    }

    /// It stands under its plan.
    public var owner: Identifier<AnyRecord>? { plan.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("plan", plan)]
        all += actions.map { Reference("actions", $0) }
        all += (proponent.map { [Reference("proponent", $0)] } ?? [])
        all += (implementer.map { [Reference("implementer", $0)] } ?? [])
        all += (carriedFrom.map { [Reference("carried-from", $0)] } ?? [])
        all += proposal.references
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let plan: Identifier<Plan>? = fields.required("plan")
        let code: String? = fields.required("code")
        let title = fields.requiredText("title")
        description = fields.text("description")
        actions = fields.values("actions")
        let modality: FundingModality? = fields.required("modality")
        proponent = fields.value("proponent")
        implementer = fields.value("implementer")
        carriedFrom = fields.value("carried-from")
        proposal = ProposalDetails(from: &fields)
        basis = Basis(from: &fields)
        guard let plan, let code, let title, let modality, fields.problems.isEmpty else { return nil }
        self.plan = plan
        self.code = code
        self.title = title
        self.modality = modality
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("plan", plan)
        fields.put("code", code)
        fields.put("title", text: title)
        fields.put("description", text: description)
        fields.put("actions", each: actions)
        fields.put("modality", modality)
        fields.put("proponent", proponent)
        fields.put("implementer", implementer)
        fields.put("carried-from", carriedFrom)
        proposal.write(to: &fields)
        basis.write(to: &fields)
    }
}
