import Register
import WorkPlan

/// Asks of each project of a plan what its milestones and its money leave open.
struct ProjectCheck {
    private let view: View
    private let day: Day
    private let marks: PlanMarks
    private let reached: ReachedMilestones
    private let planned: ReachedMilestones
    private let budgets: MoneyMarks

    /// So many days without news are a year.
    private static let year: Int32 = 365

    init(_ view: View, _ plan: Identifier<Plan>, on day: Day) {
        (self.view, self.day) = (view, day)
        marks = view.marks(of: plan)
        reached = marks.reachedMilestones(by: day)
        // A milestone that lies ahead is a plan.
        planned = marks.reachedMilestones(by: Day(number: .max))
        budgets = marks.budgets()
    }

    /// What is asked.
    var findings: [QualityFinding] { marks.projects.flatMap(findings) }

    private func findings(of project: SubjectMark) -> [QualityFinding] {
        let place = project.placeInPlan
        let has = { (event: MilestoneEvent) in reached.hasReached(event, at: place) }
        guard !has(.withdrawn), !has(.cancelled) else { return [] }
        let record = view.identity(of: project.record)
        var found: [QualityFinding] = []
        if has(.accredited), !planned.hasReached(.fullyImplemented, at: place) {
            found.append(QualityFinding(.noEnd, record, .project))
        }
        if has(.accredited) || has(.approved), !hasAmount(place) {
            found.append(QualityFinding(.noAmount, record, .project))
        }
        if has(.approved), !has(.accredited) {
            let since = reached.day(of: .approved, at: place)
            found.append(QualityFinding(.notAccredited, record, .project, since: since))
        }
        if has(.accredited), !has(.fullyImplemented), let last = lastNews(of: record.cast(), place) {
            found.append(QualityFinding(.silent, record, .project, since: last))
        }
        return found
    }

    /// An amount that is withheld is known, and nobody has to look for it.
    private func hasAmount(_ place: Int) -> Bool {
        budgets[place].contains { line in
            line.cents != nil || view.body(at: line.place, as: Budget.self).map { $0.amount != .unknown } ?? false
        }
    }

    /// The day of the last milestone or flow before the day, when it is a year ago; `nil` when there was news since.
    private func lastNews(of project: Identifier<Project>, _ place: Int) -> Day? {
        let recent = day.number - Self.year
        // Marks hold the first milestone of each event: when one of them is recent, no body need be read.
        let first = MilestoneEvent.allCases.compactMap { reached.day(of: $0, at: place)?.number }.max()
        if let first, first > recent { return nil }
        let milestones: [Seen<Milestone>] = view.records(under: project.cast())
        let flows: [Seen<Flow>] = view.records(under: project.cast())
        let days = milestones.map(\.body.date.last.number) + flows.map(\.body.date.last.number)
        guard let last = days.filter({ $0 <= day.number }).max(), last <= recent else { return nil }
        return Day(number: last)
    }
}
