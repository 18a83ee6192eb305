import Ledger
import Register
import WorkPlan

/// The results of a project with their indicators and values, as a view shows them.
struct ResultTree: Sendable {
    /// An indicator with its values, in the order of their times.
    struct Line: Sendable {
        let indicator: Seen<ResultIndicator>
        let values: [Value]
    }

    /// A value, and what it was before it was corrected, the newest first.
    struct Value: Sendable {
        let seen: Seen<Measurement>
        let before: [DecimalNumber]
    }

    /// A result with its indicators.
    struct Branch: Sendable {
        let result: Seen<ProjectResult>
        let lines: [Line]
    }

    /// The outcomes first, then the outputs, in the order in which they were written.
    let branches: [Branch]

    init(of project: Identifier<Project>, in view: View) {
        let results: [Seen<ProjectResult>] = view.records(under: project.cast())
        let sorted = results.sorted { Self.place($0, view) < Self.place($1, view) }
        branches = sorted.map { result in
            let indicators: [Seen<ResultIndicator>] = view.records(under: result.id.cast())
            return Branch(result: result, lines: indicators.map { Self.line($0, view) })
        }
    }

    private static func place(
        _ result: Seen<ProjectResult>, _ view: View
    ) -> (Int, Int, Identifier<ProjectResult>) {
        (result.body.level == .outcome ? 0 : 1, view.began(result.id.cast()) ?? 0, result.id)
    }

    private static func line(_ indicator: Seen<ResultIndicator>, _ view: View) -> Line {
        let values: [Seen<Measurement>] = view.records(under: indicator.id.cast())
        return Line(
            indicator: indicator,
            values: values.sorted { order($0).lexicographicallyPrecedes(order($1)) }.map { value($0, view) })
    }

    /// By role, by time, the whole before its parts.
    private static func order(_ seen: Seen<Measurement>) -> [String] {
        let body = seen.body
        let role = MeasurementRole.allCases.firstIndex(of: body.role) ?? 0
        return [
            String(role), body.starts.text, body.ends?.text ?? "", body.country?.text ?? "", body.sex?.rawValue ?? "",
        ]
    }

    private static func value(_ seen: Seen<Measurement>, _ view: View) -> Value {
        let versions = view.history(of: seen.id.cast()).reversed().dropFirst()
        let before = versions.compactMap { version -> DecimalNumber? in
            guard case .body(let body) = version.state else { return nil }
            return body["value"]?.string.flatMap { DecimalNumber(text: $0) }
        }
        return Value(seen: seen, before: before.filter { $0 != seen.body.value })
    }
}
