extension Report {
    static let columns = [
        "file", "rule", "severity", "category", "identifier", "path", "line", "column", "wrong", "right",
    ]

    /// The first line of a CSV file of findings.
    public static let csvHeader = columns.joined(separator: ",") + "\r\n"

    /// A row for each finding, without the header: rows of several files stand in one table.
    public var csvRows: String {
        findings.map { finding in
            [
                name, finding.rule, finding.severity.rawValue, finding.category.rawValue, finding.group, finding.path,
                String(finding.line), String(finding.column), finding.wrong(in: language), finding.right(in: language),
            ].map(Self.field).joined(separator: ",") + "\r\n"
        }.joined()
    }

    /// RFC 4180; a text that a spreadsheet would take for a formula is kept from it by an apostrophe.
    private static func field(_ text: String) -> String {
        let text = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard text.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
