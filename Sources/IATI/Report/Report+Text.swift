extension Report {
    /// The report for a person at a terminal: what the file is, then each finding with its place.
    public var text: String {
        var lines = [headline]
        for finding in findings {
            let record = finding.record.map { " \($0.identifier)" } ?? ""
            lines.append(
                "\(name):\(finding.line):\(finding.column): \(finding.severity.words[language]) \(finding.rule)\(record): "
                    + "\(finding.path): \(finding.wrong(in: language))")
            lines.append("    " + Message(.rightBelow, .message(finding.remedy)).text(in: language))
        }
        if withheld > 0 {
            lines.append(Message(withheld == 1 ? .oneMoreCounted : .moreCounted, .number(withheld)).text(in: language))
        }
        if !notRun.isEmpty { lines.append(Words.notRun[language]) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line: what the file is and how many findings it has.
    public var headline: String {
        let counts = Severity.allCases.compactMap { severity in
            severities[severity].map { "\($0) \(severity.words(of: $0)[language])" }
        }
        let verdict = Words.verdict(isValid)[language]
        return "\(name): \(verdict) (\(subject)): "
            + (counts.isEmpty ? Words.nothingFound[language] : counts.joined(separator: ", "))
    }

    /// What the file is: its kind, its version and how many records it has.
    public var subject: String {
        let kind = kind.map { $0.words[language] + " " + (declaredVersion ?? "") } ?? Words.notIATI[language]
        let judged = version.flatMap { $0.rawValue == declaredVersion ? nil : Words.judged(as: $0)[language] }
        let count = Message(records == 1 ? .oneRecord : .records, .number(records)).text(in: language)
        return [kind, judged, count].compactMap(\.self).joined(separator: ", ")
    }
}
