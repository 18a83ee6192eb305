import Briefs

/// Which brief of a meeting is looked at.
struct BriefChoice: Hashable, Sendable {
    /// What it is for.
    var form = BriefForm.update

    /// Names and values as they stand in an address.
    var pairs: [(name: Parameter, value: String)] {
        form == .update ? [] : [(name: .form, value: form.rawValue)]
    }

    /// Reads a query; every problem at once.
    static func reading(_ query: String?) -> (brief: BriefChoice, problems: [ParameterProblem]) {
        var brief = BriefChoice()
        let forms = BriefForm.allCases.map(\.rawValue).joined(separator: ", ")
        let problems = RouteQuery.values(of: [.form], in: query) { parameter, value in
            guard let form = BriefForm(rawValue: value) else {
                return ParameterProblem(parameter: parameter, expected: .expectedOneOf, values: ["values": forms])
            }
            brief.form = form
            return nil
        }
        return (brief, problems)
    }
}
