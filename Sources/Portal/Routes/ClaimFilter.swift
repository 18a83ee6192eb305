import Languages
import WorkPlan

/// By what the public record is narrowed down.
struct ClaimFilter: Hashable, Sendable {
    /// What the claims count or sum.
    var subject: ClaimSubject?

    /// The year in which they were stated.
    var year: Int?

    /// The language in which they were stated.
    var language: LanguageTag?

    /// Whether nothing is left out.
    var isEmpty: Bool { self == ClaimFilter() }

    /// Names and values as they stand in an address.
    var pairs: [(name: Parameter, value: String)] {
        let all: [(Parameter, String?)] = [
            (.subject, subject?.rawValue), (.year, year.map(String.init)), (.said, language?.tag),
        ]
        return all.compactMap { name, value in value.map { (name: name, value: $0) } }
    }

    /// Whether a claim passes.
    func passes(_ claim: Claim) -> Bool {
        (subject == nil || claim.subject == subject) && (year == nil || claim.stated.year == year)
            && (language == nil || claim.language == language)
    }

    /// Reads a query; every problem at once.
    static func reading(_ query: String?) -> (filter: ClaimFilter, problems: [ParameterProblem]) {
        var filter = ClaimFilter()
        let problems = RouteQuery.values(of: [.subject, .year, .said], in: query) { parameter, value in
            filter.read(parameter, value)
        }
        return (filter, problems)
    }

    private mutating func read(_ parameter: Parameter, _ value: String) -> ParameterProblem? {
        switch parameter {
        case .subject:
            subject = ClaimSubject(rawValue: value)
            let subjects = ClaimSubject.allCases.map(\.rawValue).joined(separator: ", ")
            return subject == nil
                ? ParameterProblem(parameter: parameter, expected: .expectedOneOf, values: ["values": subjects]) : nil
        case .year:
            year = value.utf8.count == 4 ? PartialDate(text: value)?.year : nil
            return year == nil ? ParameterProblem(parameter: parameter, expected: .expectedYear) : nil
        default:
            language = LanguageTag(text: value)
            return language == nil ? ParameterProblem(parameter: parameter, expected: .expectedTag) : nil
        }
    }
}
