import Figures
import Languages

/// Which part of a figure is looked at.
struct PartChoice: Hashable, Sendable {
    /// By what the figure is broken down.
    let dimension: Dimension

    /// The part's key; `nil` is what stands in no part.
    let key: String?

    /// Names and values as they stand in an address.
    var pairs: [(name: Parameter, value: String)] {
        [(name: .by, value: dimension.rawValue)] + (key.map { [(name: .part, value: $0)] } ?? [])
    }

    /// Reads a query; every problem at once. A part without what it is a part of is a problem.
    static func reading(_ query: String?) -> (part: PartChoice?, problems: [ParameterProblem]) {
        var dimension: Dimension?
        var key: String?
        let dimensions = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
        let problem = ParameterProblem(parameter: .by, expected: .expectedOneOf, values: ["values": dimensions])
        var problems = RouteQuery.values(of: [.by, .part], in: query) { parameter, value in
            if parameter == .part {
                key = value
                return nil
            }
            dimension = Dimension(rawValue: value)
            return dimension == nil ? problem : nil
        }
        if dimension == nil, key != nil, problems.isEmpty { problems.append(problem) }
        return (dimension.map { PartChoice(dimension: $0, key: key) }, problems)
    }
}

/// A figure as a file. The raw value is the end of its path.
enum FigureFile: String, Hashable, CaseIterable, Sendable {
    case json = "figure.json"
    case value = "value.csv"
    case trace = "trace.csv"

    /// What it is, for the header.
    var mediaType: String { self == .json ? "application/json" : "text/csv; charset=utf-8" }
}
