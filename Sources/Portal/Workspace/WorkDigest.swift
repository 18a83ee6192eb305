import Ledger
import Register
import WorkPlan

/// What somebody's own page tells, from the projects that are theirs.
struct WorkDigest: Sendable {
    /// That a commit changed a project.
    struct Change: Sendable {
        let commit: Int
        let time: Timestamp?
        let file: WayFile
        /// The kinds of records that it wrote.
        let kinds: [Kind]
    }

    /// The projects that wait for a step of theirs; those given back to them first.
    let waiting: [WayFile]

    /// The projects with something late.
    let late: [WayFile]

    /// What changed last, the newest first.
    let changes: [Change]

    /// How many changes are told.
    private static let most = 10

    /// How many revisions of a kind are looked at for them.
    private static let reach = 200

    init(_ call: WorkspaceCall) {
        let files = call.plans.flatMap(call.openFiles)
        let waiting = files.filter { !call.yours($0).isEmpty }
        self.waiting = waiting.filter { $0.openReturn != nil } + waiting.filter { $0.openReturn == nil }
        late = files.filter { !$0.delays(on: call.scene.today).isEmpty }
        changes = Self.changes(call)
    }

    /// A revision of a record of a project, by its commit.
    private struct Written: Hashable {
        let commit: Int
        let project: Identifier<Project>
    }

    private static func changes(_ call: WorkspaceCall) -> [Change] {
        var found: [Written: Set<Kind>] = [:]
        let own = call.ownProjects
        func add<Subject: Registered>(_: Subject.Type, _ project: (Seen<Subject>) -> Identifier<Project>?) {
            for seen in records(Subject.self, of: own, in: call.view) {
                guard let project = project(seen) else { continue }
                found[Written(commit: seen.commit, project: project), default: []].insert(Subject.kind)
            }
        }
        add(Project.self) { $0.id }
        add(Milestone.self) { $0.body.project }
        add(WorkPlan.Budget.self) { $0.body.project }
        add(Flow.self) { $0.body.project }
        add(Beneficiary.self) { $0.body.project }
        add(Return.self) { $0.body.project }
        add(ProgressReport.self) { $0.body.project }
        add(ProjectResult.self) { $0.body.project }
        let newest = found.sorted { ($1.key.commit, $1.key.project) < ($0.key.commit, $0.key.project) }
        return Array(newest.lazy.compactMap { change($0.key, $0.value, call) }.prefix(most))
    }

    /// The newest records of all projects, or those of one's own.
    private static func records<Subject: Registered>(
        _: Subject.Type, of own: [Seen<Project>]?, in view: View
    ) -> [Seen<Subject>] {
        guard let own else { return view.latest(of: Subject.self, limit: reach) }
        return own.flatMap { project in
            (project as? Seen<Subject>).map { [$0] } ?? view.records(under: project.id.cast())
        }
    }

    private static func change(_ written: Written, _ kinds: Set<Kind>, _ call: WorkspaceCall) -> Change? {
        guard let project = call.view.record(written.project) else { return nil }
        return Change(
            commit: written.commit, time: call.view.register.time(of: written.commit),
            file: WayFile(project, in: call.view), kinds: Kind.allCases.filter(kinds.contains))
    }
}
