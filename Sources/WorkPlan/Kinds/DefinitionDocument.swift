/// A version of a figure's definition, as the ledger keeps it.
///
/// `Figures` reads the document; the register keeps it as it was written.
public struct DefinitionDocument: Body {
    /// ``Kind.definition``
    public static let kind = Kind.definition

    /// The figure's name, the same in all versions.
    public let name: String

    /// The version, from 1.
    public let version: Int

    /// The definition as canonical JSON.
    public let document: String

    /// SHA-256 of the document's bytes, in hexadecimal.
    public let digest: String

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(name: String, version: Int, document: String, digest: String, basis: Basis = .none) {
        self.name = name
        self.version = version
        self.document = document
        self.digest = digest
        self.basis = basis
    }

    /// It stands under the programme.
    public var owner: Identifier<AnyRecord>? { nil }

    /// Every record that this one names.
    public var references: [Reference] { basis.references }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let name: String? = fields.required("name")
        let version = fields.requiredInteger("version")
        let document: String? = fields.required("document")
        let digest: String? = fields.required("digest")
        basis = Basis(from: &fields)
        guard let name, let version, let document, let digest, fields.problems.isEmpty else { return nil }
        self.name = name
        self.version = version
        self.document = document
        self.digest = digest
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("name", name)
        fields.put("version", integer: version)
        fields.put("document", document)
        fields.put("digest", digest)
        basis.write(to: &fields)
    }
}
