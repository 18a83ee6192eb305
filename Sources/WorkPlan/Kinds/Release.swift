/// A numbered set of figures frozen at a day and at the commit that writes it.
public struct Release: Body {
    /// ``Kind/release``
    public static let kind = Kind.release

    /// Its number, from 1.
    public let number: Int

    /// Its title.
    public let title: Text

    /// The plan that it is about.
    public let plan: Identifier<Plan>?

    /// The calendar day D of its figures.
    public let day: Day

    /// The digests of the definitions whose figures it freezes.
    public let definitions: [String]

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        number: Int, title: Text, plan: Identifier<Plan>? = nil, day: Day, definitions: [String] = [],
        basis: Basis = .none
    ) {
        self.number = number
        self.title = title
        self.plan = plan
        self.day = day
        self.definitions = definitions
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { (plan.map { [Reference("plan", $0)] } ?? []) + basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let number = fields.requiredInteger("number")
        let title = fields.requiredText("title")
        plan = fields.value("plan")
        let day: Day? = fields.required("day")
        definitions = fields.values("definitions")
        basis = Basis(from: &fields)
        guard let number, let title, let day, fields.problems.isEmpty else { return nil }
        self.number = number
        self.title = title
        self.day = day
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("number", integer: number)
        fields.put("title", text: title)
        fields.put("plan", plan)
        fields.put("day", day)
        fields.put("definitions", each: definitions)
        basis.write(to: &fields)
    }
}
