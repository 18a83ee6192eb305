/// A cooperation programme whose register this is, such as the IAI.
public struct Programme: Body {
    /// ``Kind/programme``
    public static let kind = Kind.programme

    /// What it is called in addresses and on the command line.
    public let code: String

    /// Its name.
    public let name: Text

    /// Who keeps the register.
    public let secretariat: Identifier<Organisation>?

    /// The IANA time zone in which *today* is meant.
    public let timeZone: String

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        code: String, name: Text, secretariat: Identifier<Organisation>? = nil, timeZone: String, basis: Basis = .none
    ) {
        self.code = code
        self.name = name
        self.secretariat = secretariat
        self.timeZone = timeZone
        self.basis = basis
    }

    /// Nothing stands above a programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += (secretariat.map { [Reference("secretariat", $0)] } ?? [])
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let code: String? = fields.required("code")
        let name = fields.requiredText("name")
        secretariat = fields.value("secretariat")
        let timeZone: String? = fields.required("time-zone")
        basis = Basis(from: &fields)
        guard let code, let name, let timeZone, fields.problems.isEmpty else { return nil }
        self.code = code
        self.name = name
        self.timeZone = timeZone
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("code", code)
        fields.put("name", text: name)
        fields.put("secretariat", secretariat)
        fields.put("time-zone", timeZone)
        basis.write(to: &fields)
    }
}
