/// One version of one record, written as its identity, an at sign, and the version's number.
public struct VersionOfRecord: FieldValue, Comparable, CustomStringConvertible {
    /// The record.
    public let record: Identifier<AnyRecord>

    /// The number of the version.
    public let version: Int

    /// A version of a record.
    public init(_ record: Identifier<AnyRecord>, version: Int) {
        self.record = record
        self.version = version
    }

    /// What a reader is told to write.
    public static var expected: String { "a version of a record: its identity, @ and the number" }

    /// Reads the written form.
    public init?(text: String) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let record = Identifier<AnyRecord>(text: String(parts[0])),
            let version = Int(parts[1]), version > 0, String(version) == parts[1]
        else { return nil }
        self.init(record, version: version)
    }

    /// The written form.
    public var text: String { "\(record.text)@\(version)" }

    /// The written form.
    public var description: String { text }

    /// By record, then by version.
    public static func < (left: Self, right: Self) -> Bool {
        (left.record, left.version) < (right.record, right.version)
    }
}
