extension Report {
    /// The report for a person at a terminal: what the file is, then each finding with its place.
    public var text: String {
        var lines = [headline]
        for finding in findings {
            let record = finding.record.map { " \($0.identifier)" } ?? ""
            lines.append(
                "\(name):\(finding.line):\(finding.column): \(finding.severity.rawValue) \(finding.rule)\(record): "
                    + "\(finding.path): \(finding.wrong)")
            lines.append("    right: \(finding.right)")
        }
        if withheld > 0 { lines.append("\(withheld) more findings are counted and not told.") }
        if !notRun.isEmpty {
            lines.append("Not run: 1000.0.1 to 1000.0.6 (they need other publishers' data).")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line: what the file is and how many findings it has.
    public var headline: String {
        let counts = Severity.allCases.compactMap { severity in
            severities[severity].map { "\($0) \(severity.rawValue)" }
        }
        let what = kind.map { "\($0 == .activities ? "activities" : "organisations") \(declaredVersion ?? "")" }
        let judged = version.flatMap { $0.rawValue == declaredVersion ? nil : "judged as \($0.rawValue)" }
        let count = "\(records) \(records == 1 ? "record" : "records")"
        let parts = [what ?? "not IATI", judged, count].compactMap(\.self)
        return "\(name): \(isValid ? "valid" : "not valid") (\(parts.joined(separator: ", "))): "
            + (counts.isEmpty ? "nothing found" : counts.joined(separator: ", "))
    }
}
