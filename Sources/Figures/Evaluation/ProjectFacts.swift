import Register
import WorkPlan

/// What the register says of one project on a day, read once and asked many times.
struct ProjectFacts {
    let project: Seen<Project>

    /// The milestones by event: the one whose date is certainly by D, else one that may be.
    private var events: [Seen<Milestone>?]
    private var uncertain: [Bool]

    init(_ project: Seen<Project>, in view: View, on day: Day) {
        self.project = project
        events = Array(repeating: nil, count: MilestoneEvent.allCases.count)
        uncertain = Array(repeating: false, count: MilestoneEvent.allCases.count)
        view.forEach(Milestone.self, under: project.id.cast()) { milestone in
            let index = milestone.body.event.index
            if milestone.body.date.last <= day {
                let earlier = events[index].map { $0.body.date.last <= milestone.body.date.last } ?? false
                if !earlier { events[index] = milestone }
            } else if milestone.body.date.first <= day {
                uncertain[index] = true
            }
        }
    }

    /// The milestone of an event that was certainly reached by D; of several, the earliest.
    func reached(_ event: MilestoneEvent) -> Seen<Milestone>? { events[event.index] }

    /// Whether an event may have been reached by D, but its date is not precise enough to say so.
    func mayHaveReached(_ event: MilestoneEvent) -> Bool { events[event.index] == nil && uncertain[event.index] }
}

extension MilestoneEvent {
    /// The event's place among all.
    var index: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
