import Languages
import WorkPlan

/// What is wrong with an address's parameter.
struct ParameterProblem: Error, Hashable, Sendable {
    /// The parameter.
    let parameter: Parameter

    /// What would be right.
    let expected: Wording

    /// Values that the wording names.
    var values: [String: String] = [:]
}

extension Choice {
    /// Reads a query; every problem at once. A parameter that is empty is absent, as forms send it; names that the
    /// portal does not know are left alone, so that an address with a tracking tag still opens.
    static func reading(_ query: String?) -> (choice: Choice, problems: [ParameterProblem]) {
        var choice = Choice()
        var problems: [ParameterProblem] = []
        var seen: Set<Parameter> = []
        for (parameter, value) in pairs(of: query) where forEveryPage.contains(parameter) {
            if value == "" { continue }
            if !seen.insert(parameter).inserted {
                problems.append(ParameterProblem(parameter: parameter, expected: .expectedOnce))
            } else if let problem = choice.read(parameter, value) {
                problems.append(problem)
            }
        }
        return (choice, problems)
    }

    /// The parameters that every page understands; the others are those of lists.
    private static let forEveryPage: Set<Parameter> = [.lang, .at, .known, .plan]

    /// The parameters of a query that the portal knows; `nil` stands for a value that is no text.
    static func pairs(of query: String?) -> [(parameter: Parameter, value: String?)] {
        (query ?? "").split(separator: "&").prefix(64).compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let parameter = QueryText.decode(parts[0]).flatMap(Parameter.init) else { return nil }
            return (parameter, parts.count == 2 ? QueryText.decode(parts[1]) : "")
        }
    }

    private mutating func read(_ parameter: Parameter, _ value: String?) -> ParameterProblem? {
        switch parameter {
        case .lang:
            language = value.flatMap { Language(tag: $0) }
            return language == nil ? ParameterProblem(parameter: parameter, expected: .expectedLanguage) : nil
        case .at:
            day = value.flatMap { Day(text: $0) }
            return day == nil ? ParameterProblem(parameter: parameter, expected: .expectedDay) : nil
        case .known:
            known = value.flatMap { Known(text: $0) }
            return known == nil ? ParameterProblem(parameter: parameter, expected: .expectedKnown) : nil
        case .plan:
            plan = value.flatMap { $0.utf8.count <= 200 ? $0 : nil }
            return plan == nil ? ParameterProblem(parameter: parameter, expected: .expectedPlanCode) : nil
        default: return nil
        }
    }
}
