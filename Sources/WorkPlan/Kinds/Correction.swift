/// That what a release said was wrong, and why; it is public together with the versions that put it right.
///
/// From what to what is not written here: it stands in the versions before and after the commit that makes it public, and
/// so cannot be told wrongly.
public struct Correction: Body {
    /// ``Kind/correction``
    public static let kind = Kind.correction

    /// The release that is corrected.
    public let release: Identifier<Release>

    /// The versions that put it right.
    public let records: [VersionOfRecord]

    /// What was wrong, and why.
    public let reason: Text

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        release: Identifier<Release>, records: [VersionOfRecord], reason: Text, basis: Basis = .none
    ) {
        self.release = release
        self.records = records
        self.reason = reason
        self.basis = basis
    }

    /// It stands under the release.
    public var owner: Identifier<AnyRecord>? { release.cast() }

    /// Every record that this one names; not those that it puts right, which may have been retired.
    public var references: [Reference] { basis.references + [Reference("release", release)] }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let release: Identifier<Release>? = fields.required("release")
        records = fields.values("records")
        let reason = fields.requiredText("reason")
        basis = Basis(from: &fields)
        guard let release, let reason, fields.problems.isEmpty else { return nil }
        self.release = release
        self.reason = reason
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("release", release)
        fields.put("records", each: records)
        fields.put("reason", text: reason)
        basis.write(to: &fields)
    }
}
