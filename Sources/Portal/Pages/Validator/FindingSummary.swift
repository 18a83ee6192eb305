import Foundation
import IATI

/// How often each rule was broken, over all files; each row leads to its findings.
struct FindingSummary: Sendable {
    let page: FindingsPage

    private struct Row {
        let finding: Finding
        var count: Int
    }

    var content: HTML? {
        let rows = rows
        guard !rows.isEmpty else { return nil }
        let (speaker, language) = (page.speaker, page.speaker.language)
        return TableView(
            id: "summary", caption: speaker(.resultSummary),
            columns: [
                .init(heading: speaker(.resultRule)), .init(heading: speaker(.resultSeverity)),
                .init(heading: speaker(.resultCount), kind: .number), .init(heading: speaker(.resultCategory)),
            ],
            rows: rows.map { row in
                let there = page.address(FindingFilter(rule: row.finding.rule))
                return [
                    #"<a href="\#(there.text)#findings">\#(row.finding.rule)</a>"#,
                    "\(row.finding.severity.words[language])", "\(speaker.number(row.count))",
                    "\(row.finding.category.words[language])",
                ]
            }
        ).content
    }

    /// The worst first, then by the number of the rule.
    private var rows: [Row] {
        var rows: [String: Row] = [:]
        for report in page.reports {
            for finding in report.findings where rows[finding.rule] == nil {
                rows[finding.rule] = Row(finding: finding, count: 0)
            }
            for (rule, count) in report.counts { rows[rule]?.count += count }
        }
        return rows.values.sorted {
            ($0.finding.severity, $0.finding.rule.padded) < ($1.finding.severity, $1.finding.rule.padded)
        }
    }
}

extension String {
    /// The id of a rule so that it sorts by its numbers.
    fileprivate var padded: String {
        split(separator: ".").map { String(repeating: "0", count: max(0, 5 - $0.count)) + $0 }.joined(separator: ".")
    }
}
