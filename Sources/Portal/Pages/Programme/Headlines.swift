import Figures
import Ledger
import Register
import WorkPlan

/// The figures of a plan on one page, each evaluated once.
struct Headlines: Sendable {
    /// All figures, in the order of their definitions.
    let figures: [Figure]

    /// Those that answer what the plan is about: how many projects, worth how much, which actions, with whom.
    private static let leading = [
        "projects-accredited", "approved-value", "action-coverage", "actions-without-project",
        "partner-supported-projects", "value-with-partner",
    ]

    /// Evaluates every public figure of a plan.
    ///
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    init(_ scene: Scene, _ plan: Seen<Plan>, _ deadline: Deadline) throws {
        let question = scene.question(plan)
        figures = try scene.definitions.map { definition in
            try deadline.check()
            return scene.evaluations.figure(definition, question)
        }
    }

    /// The figures of the first screen.
    var first: [Figure] { Self.leading.compactMap { self[$0] } }

    /// All others.
    var rest: [Figure] { figures.filter { !Self.leading.contains($0.definition.name) } }

    /// A figure by its name.
    subscript(name: String) -> Figure? { figures.first { $0.definition.name == name } }

    /// The figures of whose course statements are made in public.
    var stated: [Figure] { figures.filter { $0.definition.claims?.scope == "all" } }
}
