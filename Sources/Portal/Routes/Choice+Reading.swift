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
        var commit: Known?
        for (parameter, value) in pairs(of: query) where forEveryPage.contains(parameter) {
            if value == "" { continue }
            if parameter == .commit {
                // The form asks for a day and for a number, and what is filled in last counts.
                commit = value.flatMap(Self.commit)
                if commit == nil { problems.append(ParameterProblem(parameter: .commit, expected: .expectedCommit)) }
            } else if !seen.insert(parameter).inserted {
                problems.append(ParameterProblem(parameter: parameter, expected: .expectedOnce))
            } else if let problem = choice.read(parameter, value) {
                problems.append(problem)
            }
        }
        choice.known = commit ?? choice.known
        return (choice, problems)
    }

    /// The parameters that every page understands; the others are those of lists.
    private static let forEveryPage: Set<Parameter> = [.lang, .at, .known, .commit, .plan]

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
        case .commit: return nil
        case .plan:
            plan = value.flatMap { Parameter.isShort($0) ? $0 : nil }
            return plan == nil ? ParameterProblem(parameter: parameter, expected: .expectedPlanCode) : nil
        default: return nil
        }
    }

    /// A day, or a commit's number as people write it: `1056`, `1,056`, `1.056`.
    private static func commit(_ text: String) -> Known? {
        if let day = Day(text: text) { return .day(day) }
        guard let number = Int(text.filter { !" ,.".contains($0) }), number > 0, number < 1_000_000_000 else {
            return nil
        }
        return .commit(number)
    }
}
