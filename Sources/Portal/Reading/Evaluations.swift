import Figures
import Register
import Synchronization
import WorkPlan

/// The figures of one page: each is evaluated once, however many of the page's sentences, tables and charts show it.
final class Evaluations: Sendable {
    private struct Key: Hashable {
        let definition: String
        let plan: Identifier<Plan>
        let known: Int
        let day: Day
        var dimension: Dimension?

        init(_ definition: Definition, _ question: Question) {
            self.definition = definition.label
            plan = question.plan
            known = question.view.known
            day = question.day
        }
    }

    private struct Held {
        var figures: [Key: Figure] = [:]
        var breakdowns: [Key: Breakdown] = [:]
    }

    private let held = Mutex(Held())

    /// A figure's value with its trace.
    func figure(_ definition: Definition, _ question: Question) -> Figure {
        let key = Key(definition, question)
        if let figure = held.withLock({ $0.figures[key] }) { return figure }
        let figure = definition.evaluate(question)
        held.withLock { $0.figures[key] = figure }
        return figure
    }

    /// The parts of a figure as it is in a whole plan.
    func breakdown(_ definition: Definition, by dimension: Dimension, _ question: Question) -> Breakdown {
        var key = Key(definition, question)
        key.dimension = dimension
        if let breakdown = held.withLock({ $0.breakdowns[key] }) { return breakdown }
        let breakdown = figure(definition, question).breakdown(by: dimension, question)
        held.withLock { $0.breakdowns[key] = breakdown }
        return breakdown
    }
}
