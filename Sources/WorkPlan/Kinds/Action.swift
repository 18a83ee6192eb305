/// A numbered action (action line) of a plan.
public struct Action: Body {
    /// ``Kind/action``
    public static let kind = Kind.action

    /// The plan.
    public let plan: Identifier<Plan>

    /// The strategic area; an enabling action may stand in none.
    public let area: Identifier<Area>?

    /// Its number, as the plan writes it.
    public let code: String

    /// Its words.
    public let title: Text

    /// Whether it is an enabling action, which is counted apart.
    public let isEnabling: Bool

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        plan: Identifier<Plan>, area: Identifier<Area>? = nil, code: String, title: Text, isEnabling: Bool = false,
        basis: Basis = .none
    ) {
        self.plan = plan
        self.area = area
        self.code = code
        self.title = title
        self.isEnabling = isEnabling
        self.basis = basis
    }

    /// It stands under its plan.
    public var owner: Identifier<AnyRecord>? { plan.cast() }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("plan", plan)]
        all += (area.map { [Reference("area", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let plan: Identifier<Plan>? = fields.required("plan")
        area = fields.value("area")
        let code: String? = fields.required("code")
        let title = fields.requiredText("title")
        isEnabling = fields.flag("enabling")
        basis = Basis(from: &fields)
        guard let plan, let code, let title, fields.problems.isEmpty else { return nil }
        self.plan = plan
        self.code = code
        self.title = title
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("plan", plan)
        fields.put("area", area)
        fields.put("code", code)
        fields.put("title", text: title)
        fields.put("enabling", flag: isEnabling)
        basis.write(to: &fields)
    }
}
