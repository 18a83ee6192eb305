public import WorkPlan

/// The milestones that the projects of a plan reached by a day, by the projects' places.
///
/// A class, so that to ask it counts one reference and not those of its arrays.
public final class ReachedMilestones: Sendable {
    private static let events = MilestoneEvent.allCases.count

    private let table: Table

    /// What is gathered row by row.
    struct Table: Sendable {
        let day: Int32
        /// For each place, a bit for each event that was certainly reached, and for each that may have been.
        fileprivate var certain: [UInt32]
        fileprivate var possible: [UInt32]
        /// For each place and event, the revision that says so, and the last day that it may have been.
        fileprivate var positions: [Int32]
        fileprivate var lastDays: [Int32]

        init(places: Int, day: Day) {
            self.day = day.number
            certain = [UInt32](repeating: 0, count: places)
            possible = certain
            positions = [Int32](repeating: -1, count: places * events)
            lastDays = positions
        }

        mutating func add(_ event: Int, _ first: Int32, _ last: Int32, _ position: Int32, at place: Int) {
            let bit = UInt32(1) << UInt32(event)
            if last <= day {
                let index = place * events + event
                if certain[place] & bit != 0, last >= lastDays[index] { return }
                certain[place] |= bit
                positions[index] = position
                lastDays[index] = last
            } else if first <= day {
                possible[place] |= bit
            }
        }
    }

    init(_ table: Table) { self.table = table }

    /// Whether an event was certainly reached.
    public func hasReached(_ event: MilestoneEvent, at place: Int) -> Bool {
        table.certain[place] & 1 << UInt32(event.index) != 0
    }

    /// Whether an event may have been reached, but its date is not precise enough to say so.
    public func mayHaveReached(_ event: MilestoneEvent, at place: Int) -> Bool {
        (table.possible[place] & ~table.certain[place]) & 1 << UInt32(event.index) != 0
    }

    /// The revision that says that an event was certainly reached; of several, the earliest.
    public func place(of event: MilestoneEvent, at place: Int) -> Place? {
        guard hasReached(event, at: place) else { return nil }
        return Place(kind: Milestone.slot, position: table.positions[place * Self.events + event.index])
    }

    /// The last day on which the event can have been reached.
    public func day(of event: MilestoneEvent, at place: Int) -> Day? {
        guard hasReached(event, at: place) else { return nil }
        return Day(number: table.lastDays[place * Self.events + event.index])
    }
}

/// The milestones that one project reached by a day.
public struct ProjectMilestones: Sendable {
    private let all: ReachedMilestones
    private let place: Int

    init(_ all: ReachedMilestones, at place: Int) {
        self.all = all
        self.place = place
    }

    /// The revision that says that an event was certainly reached; of several, the earliest.
    public func place(of event: MilestoneEvent) -> Place? { all.place(of: event, at: place) }

    /// The last day on which the event can have been reached.
    public func day(of event: MilestoneEvent) -> Day? { all.day(of: event, at: place) }
}

extension ReachedMilestones {
    /// Those of the project at a place.
    public subscript(place: Int) -> ProjectMilestones { ProjectMilestones(self, at: place) }
}
