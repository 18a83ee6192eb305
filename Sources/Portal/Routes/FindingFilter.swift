import IATI

/// Which findings of a result are looked at, and which page of them.
struct FindingFilter: Hashable, Sendable {
    var severity: Severity?
    var rule: String?
    var page = 1

    /// As they stand in the address.
    var pairs: [(name: Parameter, value: String)] {
        let all: [(Parameter, String?)] = [
            (.severity, severity?.rawValue), (.rule, rule), (.page, page > 1 ? String(page) : nil),
        ]
        return all.compactMap { name, value in value.map { (name: name, value: $0) } }
    }

    /// The most pages that an address can name.
    static let lastPage = 100_000

    /// Reads a query; every problem at once.
    static func reading(_ query: String?) -> (filter: FindingFilter, problems: [ParameterProblem]) {
        var filter = FindingFilter()
        var problems: [ParameterProblem] = []
        for (parameter, value) in Choice.pairs(of: query) where value != "" {
            switch parameter {
            case .severity:
                filter.severity = value.flatMap(Severity.init(rawValue:))
                if filter.severity == nil {
                    problems.append(ParameterProblem(parameter: .severity, expected: .expectedSeverity))
                }
            case .rule:
                let isRule = value.map {
                    $0.utf8.count <= 20 && $0.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
                }
                filter.rule = isRule == true ? value : nil
                if filter.rule == nil { problems.append(ParameterProblem(parameter: .rule, expected: .expectedRule)) }
            case .page:
                guard let number = value.flatMap({ Int($0) }), (1...lastPage).contains(number) else {
                    problems.append(ParameterProblem(parameter: .page, expected: .expectedPage))
                    continue
                }
                filter.page = number
            default: continue
            }
        }
        return (filter, problems)
    }

    /// Whether a finding is one of them.
    func holds(_ finding: Finding) -> Bool {
        (severity.map { $0 == finding.severity } ?? true) && (rule.map { $0 == finding.rule } ?? true)
    }
}

/// The files that a result can be had as.
enum ReportFile: String, CaseIterable, Sendable {
    case json = "report.json"
    case csv = "report.csv"
    case sarif = "report.sarif"
    case text = "report.txt"

    /// What it is called in an address of the API.
    var format: String {
        switch self {
        case .json: "json"
        case .csv: "csv"
        case .sarif: "sarif"
        case .text: "text"
        }
    }

    /// The media type.
    var type: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .sarif: "application/sarif+json"
        case .text: "text/plain; charset=utf-8"
        }
    }

    /// The file of reports: one as it is, several in a list or one after the other.
    func bytes(_ reports: [Report]) -> [UInt8] {
        switch self {
        case .json:
            let texts = reports.map(\.json)
            return Array((texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ",") + "]").utf8)
        // With the mark without which spreadsheets take UTF-8 for something else.
        case .csv: return Array(("\u{FEFF}" + Report.csvHeader + reports.map(\.csvRows).joined()).utf8)
        case .sarif: return Array(Report.sarif(reports).utf8)
        case .text: return Array(reports.map(\.text).joined(separator: "\n").utf8)
        }
    }
}
