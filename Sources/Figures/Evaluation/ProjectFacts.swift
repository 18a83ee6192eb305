import Register
import WorkPlan

/// What the register says of one project on a day, read once and asked many times.
struct ProjectFacts {
    let project: SubjectMark

    /// The milestones that were reached by D.
    let milestones: ReachedMilestones

    init(_ project: SubjectMark, in view: View, on day: Day) {
        self.project = project
        milestones = view.reachedMilestones(of: project.record, by: day)
    }
}
