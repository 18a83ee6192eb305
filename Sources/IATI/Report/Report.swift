public import Languages

/// What was found in one file.
public struct Report: Sendable {
    /// What the file was called when it was handed in.
    public let name: String
    /// What kind of file it is; nil when it is none of IATI.
    public let kind: FileKind?
    /// The version that the file says it is of.
    public let declaredVersion: String?
    /// The version that it was judged by; nil when it was not judged.
    public let version: StandardVersion?
    /// Activities or organisations in the file.
    public let records: Int
    /// Those with a finding about the schema.
    public let invalidRecords: Int
    /// In the order of the file.
    public let findings: [Finding]
    /// How often each rule was broken, also by what is not in `findings` for want of room.
    public let counts: [String: Int]
    /// Rules that were not asked, and why.
    public let notRun: [String: String]
    /// The language in which it is told.
    public var language = Language.english

    /// The same report, told in a language.
    public func told(in language: Language) -> Report {
        var report = self
        report.language = language
        return report
    }

    /// How many findings are counted and not told.
    public var withheld: Int { counts.values.reduce(0, +) - findings.count }

    /// Nothing critical: the file can be used.
    public var isValid: Bool { !severities.keys.contains(.critical) }

    /// How many findings of each severity there are.
    public let severities: [Severity: Int]

    /// The rules that need other publishers' data, and why they are not asked.
    public static let advisories: [String: String] = Dictionary(
        uniqueKeysWithValues: (1...6).map { ("1000.0.\($0)", Words.needsOthers.english) })
}
