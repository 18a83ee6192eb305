import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// How a figure, on one day, changed with what became known: each commit at which its value did.
struct KnownCourse: Sendable {
    /// A commit at which the value changed.
    struct Change: Sendable {
        let commit: Int
        let made: Timestamp?

        /// The value from this commit on; `nil` when nothing could be counted.
        let value: FigureValue?
    }

    let definition: Definition

    /// The changes, the latest first; the last one is where looking ended.
    let changes: [Change]

    /// The commit before which nothing was looked at, because it would have taken too long; `nil` when all was.
    let unseenBefore: Int?

    /// How long looking may take; the rest of a page's time is left for what else it has to do.
    private static let patience = Duration.seconds(1)

    /// The most changes that are told.
    private static let most = 200

    /// Walks back from K over the commits that can have changed the value.
    init(_ evaluated: Evaluated, _ scene: Scene) {
        let view = scene.view
        let commits = view.commits(concerning: evaluated.plan.id)
        let end = ContinuousClock.now + Self.patience
        definition = evaluated.definition
        var changes: [Change] = []
        var newer = evaluated.figure.value
        var unseen: Int?
        for (index, commit) in commits.enumerated().reversed() {
            guard ContinuousClock.now < end, changes.count < Self.most else {
                unseen = commit
                break
            }
            let value = index == 0 ? nil : Self.value(evaluated, known: commits[index - 1], view)
            if value != newer {
                changes.append(Change(commit: commit, made: view.register.time(of: commit), value: newer))
            }
            newer = value
        }
        self.changes = changes
        unseenBefore = unseen
    }

    private static func value(_ evaluated: Evaluated, known: Int, _ view: View) -> FigureValue? {
        let earlier = view.register.view(known: known, audience: .public)
        let question = Question(view: earlier, plan: evaluated.plan.id, day: evaluated.question.day)
        return evaluated.definition.evaluate(question).value
    }
}
