/// What a record is about. The raw value is the kind's name in the ledger, for ever.
public enum Kind: String, FieldValue, CaseIterable, Sendable {
    case programme, plan, area, action
    case organisation, status, beneficiary
    case project, milestone, budget, flow
    case exchangeRate = "exchange-rate"
    case meeting, document, claim
    case openingAggregate = "opening-aggregate"
    case definition, release, consent, confirmation
    case `return` = "return"
    case progressReport = "progress-report"
    case result
    case resultIndicator = "result-indicator"
    case measurement
    case releaseStep = "release-step"
    case correction
}

/// One state of a record of one kind: its fields, and how they are read and written.
///
/// `write` puts the fields in the order in which `init` reads them, because the packed form has no names.
public protocol Body: Hashable, Sendable {
    /// The kind of record.
    static var kind: Kind { get }

    /// The number of the schema that this type reads and writes. Older ones are brought up to it by `Register`.
    static var schema: Int { get }

    /// The record that this one stands under, and is found by; `nil` stands directly under the programme.
    var owner: Identifier<AnyRecord>? { get }

    /// Every record that this one names, with the field that names it.
    var references: [Reference] { get }

    /// What the record rests on.
    var basis: Basis { get }

    /// Reads the fields; `nil` when the reader holds problems that make a body impossible.
    init?(from fields: inout some FieldReader)

    /// Writes the fields.
    func write(to fields: inout some FieldWriter)

    // Said again for packed fields, which a start reads by the million: so the compiler makes one of each for every
    // kind, instead of asking at each field what it is.

    /// Reads packed fields.
    init?(unpacking fields: inout PackedFieldReader)

    /// Writes packed fields.
    func pack(into fields: inout PackedFieldWriter)
}

extension Body {
    /// Reads packed fields as any others.
    public init?(unpacking fields: inout PackedFieldReader) { self.init(from: &fields) }

    /// Writes packed fields as any others.
    public func pack(into fields: inout PackedFieldWriter) { write(to: &fields) }

    /// The first schema, until a kind says otherwise.
    public static var schema: Int { 1 }
}

/// That one record names another.
public struct Reference: Hashable, Sendable {
    /// The field that names it.
    public let field: String

    /// The record named.
    public let record: Identifier<AnyRecord>

    /// The kinds that it may have; `nil` allows any.
    public let kind: Kind?

    /// A reference to a record of the kind that the identity's type says.
    public init<Subject: Body>(_ field: String, _ record: Identifier<Subject>) {
        self.field = field
        self.record = record.cast()
        kind = Subject.kind
    }

    /// A reference to a record of any kind.
    public init(_ field: String, any record: Identifier<AnyRecord>) {
        self.field = field
        self.record = record
        kind = nil
    }
}

/// What a fact rests on, and whether it is one.
public struct Basis: Hashable, Sendable {
    /// The papers, messages and pages that say so.
    public let documents: [Identifier<Document>]

    /// Whether the record is made up to show how Titian works. Every figure it contributes to says so.
    public let isIllustrative: Bool

    /// What a reader should know besides.
    public let note: Text?

    /// Rests on nothing but the word of the commit's author.
    public static let none = Basis()

    /// A basis.
    public init(documents: [Identifier<Document>] = [], isIllustrative: Bool = false, note: Text? = nil) {
        self.documents = documents
        self.isIllustrative = isIllustrative
        self.note = note
    }

    /// Reads the fields `documents`, `illustrative` and `note`.
    public init(from fields: inout some FieldReader) {
        documents = fields.values("documents")
        isIllustrative = fields.flag("illustrative")
        note = fields.text("note")
    }

    /// Writes the fields `documents`, `illustrative` and `note`.
    public func write(to fields: inout some FieldWriter) {
        fields.put("documents", each: documents)
        fields.put("illustrative", flag: isIllustrative)
        fields.put("note", text: note)
    }

    /// The documents, as references.
    public var references: [Reference] { documents.map { Reference("documents", $0) } }
}
