/// Gathers findings, and counts them beyond the number that is kept.
struct FindingCollector {
    /// How many findings of a file are told one by one.
    static let room = 100_000

    /// How many of this file are told.
    var room = Self.room

    private(set) var findings: [Finding] = []
    private(set) var counts: [String: Int] = [:]
    private(set) var severities: [Severity: Int] = [:]

    mutating func add(_ finding: Finding) {
        counts[finding.rule, default: 0] += 1
        severities[finding.severity, default: 0] += 1
        if findings.count < room { findings.append(finding) }
    }
}
