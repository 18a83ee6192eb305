import Register
import WorkPlan

/// What the register says of one project on a day, read once and asked many times.
struct ProjectFacts {
    let project: Seen<Project>

    /// The milestones whose date is certainly by D.
    private var reached: [MilestoneMark] = []

    /// The events of those whose date may be by D.
    private var uncertain: [MilestoneEvent] = []

    init(_ project: Seen<Project>, in view: View, on day: Day) {
        self.project = project
        for milestone in view.milestones(of: project.id) {
            if milestone.date.last <= day {
                reached.append(milestone)
            } else if milestone.date.first <= day {
                uncertain.append(milestone.event)
            }
        }
    }

    /// The milestone of an event that was certainly reached by D; of several, the earliest.
    func reached(_ event: MilestoneEvent) -> MilestoneMark? {
        var earliest: MilestoneMark?
        for milestone in reached where milestone.event == event {
            if let other = earliest, other.date.last <= milestone.date.last { continue }
            earliest = milestone
        }
        return earliest
    }

    /// Whether an event may have been reached by D, but its date is not precise enough to say so.
    func mayHaveReached(_ event: MilestoneEvent) -> Bool { reached(event) == nil && uncertain.contains(event) }
}
