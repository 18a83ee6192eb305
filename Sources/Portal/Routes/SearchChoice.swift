import Search

/// What a reader looks for, and which part of what is found.
struct SearchChoice: Hashable, Sendable {
    /// What was typed.
    var text = ""

    /// The only kind that is shown; absent, the best of each.
    var kind: SearchKind?

    /// The page, from 1.
    var page = 1

    /// How many hits a page has.
    static let pageSize = 20

    /// The last page; who needs what is behind it needs another word.
    static let lastPage = 25

    /// Names and values as they stand in an address, in a fixed order.
    var pairs: [(name: Parameter, value: String)] {
        (text.isEmpty ? [] : [(name: .q, value: text)]) + (kind.map { [(name: .kind, value: $0.rawValue)] } ?? [])
            + (page == 1 ? [] : [(name: .page, value: String(page))])
    }

    /// All that is found of one kind.
    func kind(_ kind: SearchKind?, page: Int = 1) -> SearchChoice { SearchChoice(text: text, kind: kind, page: page) }
}

extension SearchChoice {
    /// Reads the parameters of a search; every problem at once.
    static func reading(_ query: String?) -> (choice: SearchChoice, problems: [ParameterProblem]) {
        var choice = SearchChoice()
        var problems: [ParameterProblem] = []
        var seen: Set<Parameter> = []
        for (parameter, value) in Choice.pairs(of: query) where [.q, .kind, .page].contains(parameter) && value != "" {
            if !seen.insert(parameter).inserted {
                problems.append(ParameterProblem(parameter: parameter, expected: .expectedOnce))
            } else if let problem = choice.read(parameter, value) {
                problems.append(problem)
            }
        }
        return (choice, problems)
    }

    private mutating func read(_ parameter: Parameter, _ value: String?) -> ParameterProblem? {
        switch parameter {
        case .q:
            let query = value.flatMap { SearchQuery($0) }
            text = query?.text ?? ""
            return query == nil
                ? ParameterProblem(
                    parameter: .q, expected: .expectedSearch, values: ["most": String(SearchQuery.longest)]) : nil
        case .kind:
            kind = value.flatMap { SearchKind(rawValue: $0) }
            let kinds = SearchKind.allCases.map(\.rawValue).joined(separator: ", ")
            return kind == nil
                ? ParameterProblem(parameter: .kind, expected: .expectedKind, values: ["kinds": kinds]) : nil
        default:
            page = value.flatMap { $0.utf8.count <= 3 ? Int($0) : nil } ?? 0
            return (1...Self.lastPage).contains(page)
                ? nil
                : ParameterProblem(
                    parameter: .page, expected: .expectedSearchPageUpTo, values: ["last": String(Self.lastPage)])
        }
    }
}
