/// What a fact rests on: a paper, a message, a page, a spreadsheet as tabled.
public struct Document: Body {
    /// ``Kind/document``
    public static let kind = Kind.document

    /// The second has what a photograph needs.
    public static let schema = 2

    /// Its title.
    public let title: Text

    /// Its date.
    public let date: PartialDate?

    /// The language of its words.
    public let language: LanguageTag?

    /// What kind of source it is.
    public let quality: SourceQuality?

    /// Where it can be read.
    public let address: String?

    /// The SHA-256 of its bytes, in hexadecimal, when the register holds them.
    public let sha256: String?

    /// Under what licence it may be used.
    public let rights: Text?

    /// What a photograph shows.
    public let caption: Text?

    /// Who took a photograph.
    public let credit: String?

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        title: Text, date: PartialDate? = nil, language: LanguageTag? = nil, quality: SourceQuality? = nil,
        address: String? = nil, sha256: String? = nil, rights: Text? = nil, caption: Text? = nil,
        credit: String? = nil, basis: Basis = .none
    ) {
        self.title = title
        self.date = date
        self.language = language
        self.quality = quality
        self.address = address
        self.sha256 = sha256
        self.rights = rights
        self.caption = caption
        self.credit = credit
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let title = fields.requiredText("title")
        date = fields.value("date")
        language = fields.value("language")
        quality = fields.value("quality")
        address = fields.value("address")
        sha256 = fields.value("sha256")
        rights = fields.text("rights")
        caption = fields.text("caption")
        credit = fields.value("credit")
        basis = Basis(from: &fields)
        guard let title, fields.problems.isEmpty else { return nil }
        self.title = title
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("title", text: title)
        fields.put("date", date)
        fields.put("language", language)
        fields.put("quality", quality)
        fields.put("address", address)
        fields.put("sha256", sha256)
        fields.put("rights", text: rights)
        fields.put("caption", text: caption)
        fields.put("credit", credit)
        basis.write(to: &fields)
    }
}
