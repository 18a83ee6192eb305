extension Report {
    /// The report in the shape of the official validator's: findings by record, then by category.
    ///
    /// Beside what the official report holds, each error says where it is and what would be right.
    public var json: String {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.text
    }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("valid")
            writer.value(isValid)
            writer.field("fileType", kind?.rawValue ?? "")
            writer.field("iatiVersion", declaredVersion ?? "")
            writer.field("rulesetCommitSha", "")
            writer.field("codelistCommitSha", "")
            writer.field("orgIdPrefixFileName", "")
            writer.field("apiVersion", "titian")
            writer.key("summary")
            writer.object { writer in
                for severity in Severity.allCases { writer.field(severity.rawValue, severities[severity] ?? 0) }
            }
            writer.field("file", name)
            writer.field("judgedAs", version?.rawValue ?? "")
            writer.field("records", records)
            writer.field("invalidRecords", invalidRecords)
            writer.field("withheld", withheld)
            writer.key("notRun")
            writer.object { writer in
                for rule in notRun.keys.sorted() { writer.field(rule, Words.needsOthers[language]) }
            }
            writer.key("errors")
            writer.array { writer in for group in groups { write(group, to: &writer) } }
        }
    }

    /// Findings by record, in the order in which the records come.
    var groups: [(record: Finding.Record?, findings: [Finding])] {
        var order: [String: Int] = [:]
        var groups: [(record: Finding.Record?, findings: [Finding])] = []
        for finding in findings {
            if let position = order[finding.group] {
                groups[position].findings.append(finding)
            } else {
                order[finding.group] = groups.count
                groups.append((finding.record, [finding]))
            }
        }
        return groups
    }

    private func write(_ group: (record: Finding.Record?, findings: [Finding]), to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("errors")
            writer.array { writer in
                for category in Category.allCases {
                    let some = group.findings.filter { $0.category == category }
                    if some.isEmpty { continue }
                    writer.object { writer in
                        writer.key("errors")
                        writer.array { writer in for finding in some { write(finding, to: &writer) } }
                        writer.field("category", category.rawValue)
                    }
                }
            }
            writer.field("identifier", group.record?.identifier ?? "file")
            writer.field("title", group.record?.title ?? Words.fileLevel[language])
        }
    }

    private func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", finding.rule)
            writer.field("severity", finding.severity.rawValue)
            writer.field("message", finding.right(in: language))
            writer.key("context")
            writer.array { writer in
                writer.object { writer in
                    let place = Message(.place, .text(finding.path), .number(finding.line), .number(finding.column))
                    writer.field("text", finding.wrong(in: language) + ": " + place.text(in: language))
                }
            }
            writer.field("path", finding.path)
            writer.field("line", finding.line)
            writer.field("column", finding.column)
            writer.field("wrong", finding.wrong(in: language))
            writer.field("right", finding.right(in: language))
        }
    }
}
