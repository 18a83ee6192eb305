import Figures
import Ledger
import Register
import WorkPlan

/// The projects of one plan with how each stands on the day: read once for a page.
struct PlanSurvey {
    /// A project and how it stands.
    struct Entry {
        let seen: Seen<Project>
        let reached: ProjectMilestones
        let state: ProjectState

        var body: Project { seen.body }
    }

    let guide: Guide
    let plan: Seen<Plan>
    let projects: [Entry]

    /// The actions of the plan, enabling ones last, short codes first.
    let actions: [Seen<Action>]

    /// The areas in the plan's own order.
    let areas: [Seen<Area>]

    /// What the projects' budget lines come to.
    let values: ProjectValues

    init(_ plan: Seen<Plan>, _ guide: Guide) {
        self.guide = guide
        self.plan = plan
        values = ProjectValues(guide.scene.question(plan))
        projects = guide.view.projects(of: plan.id).map { Self.entry($0, guide) }
        actions = (guide.view.records(under: plan.id.cast()) as [Seen<Action>]).sorted(by: Self.inOrder)
        areas = (guide.view.records(under: plan.id.cast()) as [Seen<Area>]).sorted {
            ($0.body.position, $0.body.code) < ($1.body.position, $1.body.code)
        }
    }

    /// What a table of the plan's projects is called where the page is not about the plan.
    func caption(_ wording: Wording) -> String {
        guide.speaker(.ofPlan, ["caption": guide.speaker(wording), "code": plan.body.code])
    }

    /// One project with how it stands.
    static func entry(_ project: Seen<Project>, _ guide: Guide) -> Entry {
        let reached = guide.view.reachedMilestones(of: project.id, by: guide.scene.day)
        return Entry(seen: project, reached: reached, state: ProjectState(reached))
    }

    /// How many accredited projects answer to each action.
    var accreditedByAction: [Identifier<Action>: Int] {
        projects.reduce(into: [:]) { counts, entry in
            guard entry.state == .accredited else { return }
            for action in Set(entry.body.actions) { counts[action, default: 0] += 1 }
        }
    }

    /// How many accredited projects each organisation funds.
    var accreditedByFunder: [Identifier<Organisation>: Int] {
        projects.reduce(into: [:]) { counts, entry in
            guard entry.state == .accredited else { return }
            for source in values.sources(of: entry.seen.id) { counts[source, default: 0] += 1 }
        }
    }

    /// The organisations of the countries that a project serves on the day.
    func served(by project: Identifier<Project>) -> [Identifier<Organisation>] {
        guide.view.beneficiaries(of: project).filter {
            guide.holds(from: $0.body.from, until: $0.body.until)
        }.map(\.body.organisation)
    }

    /// When a project was accredited.
    func accredited(_ entry: Entry) -> PartialDate? {
        entry.reached.place(of: .accredited).flatMap { guide.view.body(at: $0, as: Milestone.self)?.date }
    }

    /// The milestone of a project that lies last before the day.
    func lastMilestone(of project: Identifier<Project>) -> Milestone? {
        let all: [Seen<Milestone>] = guide.view.records(under: project.cast())
        return all.map(\.body).filter { $0.date.last <= guide.scene.day }.max {
            ($0.date.last, $0.event.index) < ($1.date.last, $1.event.index)
        }
    }

    /// Actions in the order in which plans list them.
    static func inOrder(_ left: Seen<Action>, _ right: Seen<Action>) -> Bool {
        if left.body.isEnabling != right.body.isEnabling { return right.body.isEnabling }
        return inOrder(left.body.code, right.body.code)
    }

    /// Codes in the order in which people count: 9 before 10.
    static func inOrder(_ left: String, _ right: String) -> Bool {
        (left.utf8.count, left) < (right.utf8.count, right)
    }
}
