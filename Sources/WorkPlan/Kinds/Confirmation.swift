/// That somebody looked at a version of a record on a day and found it right.
public struct Confirmation: Body {
    /// ``Kind/confirmation``
    public static let kind = Kind.confirmation

    /// The record.
    public let record: Identifier<AnyRecord>

    /// The version that was looked at.
    public let version: Int

    /// The day.
    public let day: Day

    /// Whose word it is.
    public let by: Identifier<Organisation>

    /// What the record rests on.
    public let basis: Basis

    /// A state of the record.
    public init(
        record: Identifier<AnyRecord>, version: Int, day: Day, by: Identifier<Organisation>, basis: Basis = .none
    ) {
        self.record = record
        self.version = version
        self.day = day
        self.by = by
        self.basis = basis
    }

    /// It stands under the record that it confirms.
    public var owner: Identifier<AnyRecord>? { record }

    /// Every record that this one names.
    public var references: [Reference] {
        var all = basis.references
        all += [Reference("record", any: record)]
        all += [Reference("by", by)]
        return all
    }

    /// Reads the fields.
    public init?(from fields: inout some FieldReader) {
        let record: Identifier<AnyRecord>? = fields.required("record")
        let version = fields.requiredInteger("version")
        let day: Day? = fields.required("day")
        let by: Identifier<Organisation>? = fields.required("by")
        basis = Basis(from: &fields)
        guard let record, let version, let day, let by, fields.problems.isEmpty else { return nil }
        self.record = record
        self.version = version
        self.day = day
        self.by = by
    }

    /// Writes the fields.
    public func write(to fields: inout some FieldWriter) {
        fields.put("record", record)
        fields.put("version", integer: version)
        fields.put("day", day)
        fields.put("by", by)
        basis.write(to: &fields)
    }
}
