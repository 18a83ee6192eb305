/// A body: a state, an intergovernmental organisation, a bank, an agency or a fund.
///
/// What status was conferred on it, and when, is a ``Status`` of its own.
public struct Organisation: Body {
    /// ``Kind/organisation``
    public static let kind = Kind.organisation

    /// Its short name, unique within the register.
    public let code: String

    /// Its official name.
    public let name: Text

    /// What it is.
    public let bodyType: BodyType

    /// The country of a state, or that an agency belongs to.
    public let country: CountryCode?

    /// The body that it is part of.
    public let parent: Identifier<Organisation>?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        code: String, name: Text, bodyType: BodyType, country: CountryCode? = nil,
        parent: Identifier<Organisation>? = nil, basis: Basis = .none
    ) {
        self.code = code
        self.name = name
        self.bodyType = bodyType
        self.country = country
        self.parent = parent
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { (parent.map { [Reference("parent", $0)] } ?? []) + basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let code: String? = fields.required("code")
        let name = fields.requiredText("name")
        let bodyType: BodyType? = fields.required("body-type")
        country = fields.value("country")
        parent = fields.value("parent")
        basis = Basis(from: &fields)
        guard let code, let name, let bodyType, fields.problems.isEmpty else { return nil }
        self.code = code
        self.name = name
        self.bodyType = bodyType
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("code", code)
        fields.put("name", text: name)
        fields.put("body-type", bodyType)
        fields.put("country", country)
        fields.put("parent", parent)
        basis.write(to: &fields)
    }
}
