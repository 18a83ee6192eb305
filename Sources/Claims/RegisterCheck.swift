public import Figures
import Ledger
public import Register
public import WorkPlan

/// Holds claims against the register's own figures. Each figure is evaluated once for each plan and day.
public struct RegisterCheck {
    private struct Key: Hashable {
        let definition: String
        let plan: Identifier<Plan>
        let day: Day
    }

    private let view: View
    private let definitions: [Definition]
    private var known: [Key: Finding] = [:]

    /// Against what `view` knows.
    ///
    /// - Parameter definitions: the figures to choose from; by default the newest versions that `view` knows.
    public init(_ view: View, definitions: [Definition]? = nil) {
        self.view = view
        self.definitions = (definitions ?? view.definitions).filter { $0.audience == .public }
    }

    /// The register's own figure for what is claimed, on the day of the statement; or why it cannot say.
    ///
    /// Nothing real is held against made-up records.
    public mutating func finding(on claim: Claim) -> Finding {
        let definition = definitions.first {
            $0.claims?.subject == claim.subject && $0.claims?.scope == claim.scope
        }
        guard let definition else { return .cannotBeChecked(.undefined) }
        guard let plan = claim.plan else { return .cannotBeChecked(.noRecords) }
        let key = Key(definition: definition.label, plan: plan, day: claim.stated.last)
        let found = known[key] ?? evaluate(definition, key)
        known[key] = found
        if case .register(let figure) = found, figure.isIllustrative, !claim.basis.isIllustrative {
            return .cannotBeChecked(.illustrative)
        }
        return found
    }

    private func evaluate(_ definition: Definition, _ key: Key) -> Finding {
        let figure = definition.evaluate(Question(view: view, plan: key.plan, day: key.day))
        guard let value = figure.value else { return .cannotBeChecked(.noRecords) }
        return .register(
            RegisterFigure(
                definition: definition, value: value, day: key.day, isIllustrative: isIllustrative(figure, key.plan)))
    }

    /// Whether anything is made up that a figure could rest on, also by its absence: the whole ledger, a row, or any
    /// project of the plan.
    private func isIllustrative(_ figure: Figure, _ plan: Identifier<Plan>) -> Bool {
        view.register.genesis?.purpose == .sample || figure.trace.isIllustrative
            || view.projects(of: plan).contains(where: \.body.basis.isIllustrative)
    }
}
