/// A work plan of a programme: what figures are about.
public struct Plan: Body {
    /// ``Kind/plan``
    public static let kind = Kind.plan

    /// Its short name, such as `IV`.
    public let code: String

    /// Its title.
    public let title: Text

    /// When it began.
    public let starts: PartialDate

    /// When it ended or is to end.
    public let ends: PartialDate?

    /// When it was adopted.
    public let adopted: PartialDate?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        code: String, title: Text, starts: PartialDate, ends: PartialDate? = nil, adopted: PartialDate? = nil,
        basis: Basis = .none
    ) {
        self.code = code
        self.title = title
        self.starts = starts
        self.ends = ends
        self.adopted = adopted
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let code: String? = fields.required("code")
        let title = fields.requiredText("title")
        let starts: PartialDate? = fields.required("starts")
        ends = fields.value("ends")
        adopted = fields.value("adopted")
        basis = Basis(from: &fields)
        guard let code, let title, let starts, fields.problems.isEmpty else { return nil }
        self.code = code
        self.title = title
        self.starts = starts
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("code", code)
        fields.put("title", text: title)
        fields.put("starts", starts)
        fields.put("ends", ends)
        fields.put("adopted", adopted)
        basis.write(to: &fields)
    }
}
