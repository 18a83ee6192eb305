extension Report {
    /// Reports on several files in SARIF 2.1.0, which editors and build services show beside the lines.
    public static func sarif(_ reports: [Report]) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            writer.field("version", "2.1.0")
            writer.key("runs")
            writer.array { writer in
                writer.object { writer in
                    writer.key("tool")
                    writer.object { writer in describe(reports, to: &writer) }
                    writer.key("columnKind")
                    writer.value("unicodeCodePoints")
                    writer.key("results")
                    writer.array { writer in
                        for report in reports { for finding in report.findings { report.write(finding, to: &writer) } }
                    }
                }
            }
        }
        return writer.text
    }

    private static func describe(_ reports: [Report], to writer: inout JSONWriter) {
        writer.key("driver")
        writer.object { writer in
            writer.field("name", "Titian")
            writer.key("rules")
            writer.array { writer in
                for rule in Set(reports.flatMap { $0.findings.map(\.rule) }).sorted() {
                    writer.object { writer in writer.field("id", rule) }
                }
            }
        }
    }

    private func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("ruleId", finding.rule)
            writer.field("level", finding.severity.level)
            writer.key("message")
            writer.object { writer in
                let right = Message(.right, .message(finding.remedy)).text(in: language)
                writer.field("text", "\(finding.wrong(in: language)). \(right)")
            }
            writer.key("locations")
            writer.array { writer in
                writer.object { writer in
                    writer.key("physicalLocation")
                    writer.object { writer in locate(finding, &writer) }
                    writer.key("logicalLocations")
                    writer.array { writer in
                        writer.object { writer in
                            writer.field("fullyQualifiedName", finding.path)
                            writer.field("name", finding.group)
                        }
                    }
                }
            }
        }
    }

    private func locate(_ finding: Finding, _ writer: inout JSONWriter) {
        writer.key("artifactLocation")
        writer.object { writer in
            let allowed = name.utf8.map { byte in
                byte.isLetter || byte.isDigit || "/-._~".utf8.contains(byte)
                    ? String(decoding: [byte], as: UTF8.self)
                    : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
            writer.field("uri", allowed.joined())
        }
        writer.key("region")
        writer.object { writer in
            writer.field("startLine", max(1, finding.line))
            writer.field("startColumn", max(1, finding.column))
        }
    }
}

extension Severity {
    /// SARIF's word for it.
    fileprivate var level: String {
        switch self {
        case .critical, .error: "error"
        case .warning: "warning"
        case .advisory: "note"
        }
    }
}
