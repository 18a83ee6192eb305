/// Reads the parameters that belong to a place.
enum RouteQuery {
    /// Hands over each parameter once; one that stands twice, or is no text, is a problem.
    static func values(
        of names: Set<Parameter>, in query: String?, _ read: (Parameter, String) -> ParameterProblem?
    ) -> [ParameterProblem] {
        var problems: [ParameterProblem] = []
        var seen: Set<Parameter> = []
        for (parameter, value) in Choice.pairs(of: query) where names.contains(parameter) && value != "" {
            guard seen.insert(parameter).inserted else {
                problems.append(ParameterProblem(parameter: parameter, expected: .expectedOnce))
                continue
            }
            guard let value, Parameter.isShort(value) else {
                problems.append(ParameterProblem(parameter: parameter, expected: .expectedText))
                continue
            }
            if let problem = read(parameter, value) { problems.append(problem) }
        }
        return problems
    }
}
