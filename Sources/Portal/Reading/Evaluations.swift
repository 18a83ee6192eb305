import Figures
import Register
import Synchronization
import WorkPlan

/// The figures of one page: each is evaluated once, however many of the page's sentences, tables and charts show it,
/// and what several of them rest on is read once.
final class Evaluations: Sendable {
    private let held = Mutex(Held())

    /// A figure's value with its trace.
    func figure(_ definition: Definition, _ question: Question) -> Figure {
        held.withLock { $0.figure(definition, question) }
    }

    /// The parts of a figure as it is in a whole plan.
    func breakdown(_ definition: Definition, by dimension: Dimension, _ question: Question) -> Breakdown {
        held.withLock { $0.breakdown(definition, by: dimension, question) }
    }
}

/// What was evaluated and read so far.
private struct Held {
    private struct Place: Hashable {
        let plan: Identifier<Plan>
        let known: Int
        let day: Day

        init(_ question: Question) { (plan, known, day) = (question.plan, question.view.known, question.day) }
    }

    private struct Key: Hashable {
        let definition: String
        let place: Place
        var dimension: Dimension?
    }

    private var figures: [Key: Figure] = [:]
    private var breakdowns: [Key: Breakdown] = [:]
    private var grounds: [Place: Ground] = [:]

    mutating func figure(_ definition: Definition, _ question: Question) -> Figure {
        let key = Key(definition: definition.label, place: Place(question))
        if let figure = figures[key] { return figure }
        let figure = definition.evaluate(on: ground(question))
        figures[key] = figure
        return figure
    }

    mutating func breakdown(_ definition: Definition, by dimension: Dimension, _ question: Question) -> Breakdown {
        let key = Key(definition: definition.label, place: Place(question), dimension: dimension)
        if let breakdown = breakdowns[key] { return breakdown }
        let breakdown = figure(definition, question).breakdown(by: dimension, on: ground(question))
        breakdowns[key] = breakdown
        return breakdown
    }

    private mutating func ground(_ question: Question) -> Ground {
        let place = Place(question)
        if let ground = grounds[place] { return ground }
        let ground = Ground(question)
        grounds[place] = ground
        return ground
    }
}
