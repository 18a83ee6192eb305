import Claims
import Languages
import Register
import WorkPlan

/// By what the public record is narrowed down.
struct ClaimFilter: Hashable, Sendable {
    /// What the claims count or sum.
    var subject: ClaimSubject?

    /// The year in which they were stated.
    var year: Int?

    /// The language in which they were stated.
    var language: LanguageTag?

    /// What kind of source they have.
    var quality: SourceQuality?

    /// What is found on them.
    var found: Found?

    /// What must be found on a claim.
    enum Found: Hashable, Sendable, CaseIterable {
        case any
        case nothing
        case kind(Finding.Kind)

        static let allCases = [any, nothing] + Finding.Kind.allCases.map(kind)

        /// As it stands in an address.
        var text: String {
            switch self {
            case .any: "any"
            case .nothing: "none"
            case .kind(let kind): kind.rawValue
            }
        }

        /// Whether it holds of a claim.
        func holds(of checked: CheckedClaim) -> Bool {
            switch self {
            case .any: checked.hasFindings
            case .nothing: !checked.hasFindings
            case .kind(let kind): checked.findings.contains { $0.kind == kind }
            }
        }
    }

    /// Whether nothing is left out.
    var isEmpty: Bool { self == ClaimFilter() }

    /// Names and values as they stand in an address.
    var pairs: [(name: Parameter, value: String)] {
        let all: [(Parameter, String?)] = [
            (.subject, subject?.rawValue), (.year, year.map(String.init)), (.said, language?.tag),
            (.quality, quality?.rawValue), (.finding, found?.text),
        ]
        return all.compactMap { name, value in value.map { (name: name, value: $0) } }
    }

    /// Whether a claim passes.
    func passes(_ checked: CheckedClaim) -> Bool {
        let claim = checked.claim.body
        return (subject == nil || claim.subject == subject) && (year == nil || claim.stated.year == year)
            && (language == nil || claim.language == language) && (quality == nil || claim.quality == quality)
            && (found?.holds(of: checked) ?? true)
    }
}

extension ClaimFilter {
    /// Reads a query; every problem at once.
    static func reading(_ query: String?) -> (filter: ClaimFilter, problems: [ParameterProblem]) {
        var filter = ClaimFilter()
        let names: Set<Parameter> = [.subject, .year, .said, .quality, .finding]
        let problems = RouteQuery.values(of: names, in: query) { parameter, value in
            filter.read(parameter, value)
        }
        return (filter, problems)
    }

    private mutating func read(_ parameter: Parameter, _ value: String) -> ParameterProblem? {
        switch parameter {
        case .subject:
            subject = ClaimSubject(rawValue: value)
            return subject == nil ? Self.problem(parameter, ClaimSubject.allCases.map(\.rawValue)) : nil
        case .quality:
            quality = SourceQuality(rawValue: value)
            return quality == nil ? Self.problem(parameter, SourceQuality.allCases.map(\.rawValue)) : nil
        case .finding:
            found = Found.allCases.first { $0.text == value }
            return found == nil ? Self.problem(parameter, Found.allCases.map(\.text)) : nil
        case .year:
            year = value.utf8.count == 4 ? PartialDate(text: value)?.year : nil
            return year == nil ? ParameterProblem(parameter: parameter, expected: .expectedYear) : nil
        default:
            language = LanguageTag(text: value)
            return language == nil ? ParameterProblem(parameter: parameter, expected: .expectedTag) : nil
        }
    }

    private static func problem(_ parameter: Parameter, _ values: [String]) -> ParameterProblem {
        ParameterProblem(
            parameter: parameter, expected: .expectedOneOf, values: ["values": values.joined(separator: ", ")])
    }
}
