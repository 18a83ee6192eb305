import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// What is new of a plan since its last release, or since a commit when there is none.
struct News: Sendable {
    /// From when on things are new.
    enum Since: Sendable {
        case release(Seen<Release>)
        /// A commit of a day, and the day of the newest one.
        case commit(Int, Day, newest: Day)
    }

    /// How a figure changed.
    struct Change: Sendable {
        let definition: Definition
        let before: FigureValue?
        let after: FigureValue?
    }

    let since: Since

    /// The commit and the day that are compared with.
    let known: Int
    let day: Day
    let changes: [Change]

    /// Projects that are counted now and were not then, and the other way round.
    let added: [Seen<Project>]
    let gone: Int

    /// How far back a commit is taken when there is no release.
    private static let window = 365

    /// `nil` when there is nothing earlier to compare with.
    init?(_ headlines: Headlines, _ scene: Scene, _ plan: Seen<Plan>) {
        guard let (since, known, day) = Self.start(scene, plan), known < scene.view.known,
            let projects = headlines["projects-accredited"], projects.value != nil
        else { return nil }
        let view = scene.view.register.view(known: known, audience: .public)
        let question = Question(view: view, plan: plan.id, day: day)
        let before = headlines.stated.map { scene.evaluations.figure($0.definition, question) }
        self.since = since
        self.known = known
        self.day = day
        changes = zip(headlines.stated, before).map { now, then in
            Change(definition: now.definition, before: then.value, after: now.value)
        }
        let then = before.first { $0.definition.name == projects.definition.name }
        let (old, new) = (Set(then?.trace.counted ?? []), projects.trace.counted)
        added = new.filter { !old.contains($0) }.compactMap { scene.view.record($0.cast(to: Project.self)) }
            .sorted { ($0.body.code.utf8.count, $0.body.code) < ($1.body.code.utf8.count, $1.body.code) }
        gone = old.subtracting(new).count
    }

    private static func start(_ scene: Scene, _ plan: Seen<Plan>) -> (Since, known: Int, day: Day)? {
        let releases = (scene.view.records() as [Seen<Release>]).filter {
            ($0.body.plan == nil || $0.body.plan == plan.id) && $0.body.day <= scene.day
        }
        if let release = releases.max(by: { $0.body.number < $1.body.number }) {
            return (.release(release), release.commit, release.body.day)
        }
        let register = scene.view.register
        guard let now = register.time(of: scene.view.known) else { return nil }
        let from = Timestamp(microseconds: now.microseconds - Int64(window) * 86_400_000_000)
        let commit = register.commit(at: from)
        guard commit > 0, let made = register.time(of: commit) else { return nil }
        let day = min(made.day, scene.day)
        return (.commit(commit, day, newest: now.day), commit, day)
    }
}
