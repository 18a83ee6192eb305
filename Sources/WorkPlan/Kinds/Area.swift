/// A strategic area of a plan.
public struct Area: Body {
    /// ``Kind/area``
    public static let kind = Kind.area

    /// The plan.
    public let plan: Identifier<Plan>

    /// Its short name, unique within the plan.
    public let code: String

    /// Its name.
    public let name: Text

    /// Its place in the plan's own order.
    public let position: Int

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(plan: Identifier<Plan>, code: String, name: Text, position: Int, basis: Basis = .none) {
        self.plan = plan
        self.code = code
        self.name = name
        self.position = position
        self.basis = basis
    }

    /// It stands under its plan.
    public var owner: Identifier<AnyRecord>? { plan.cast() }

    /// Every record that this one names.
    public var references: [Reference] { [Reference("plan", plan)] + basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let plan: Identifier<Plan>? = fields.required("plan")
        let code: String? = fields.required("code")
        let name = fields.requiredText("name")
        let position = fields.requiredInteger("position")
        basis = Basis(from: &fields)
        guard let plan, let code, let name, let position, fields.problems.isEmpty else { return nil }
        self.plan = plan
        self.code = code
        self.name = name
        self.position = position
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("plan", plan)
        fields.put("code", code)
        fields.put("name", text: name)
        fields.put("position", integer: position)
        basis.write(to: &fields)
    }
}
