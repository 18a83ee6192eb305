import Ledger
public import WorkPlan

/// The projects of one plan and what stands under them, each kind read for the whole plan at once.
///
/// Every project that stands or stood under the plan has a place in it, counted from 0; what is read comes by places.
public struct PlanMarks: Sendable {
    private let strips: PlanStrips
    private let known: UInt32
    private let audience: Audience

    init(_ strips: PlanStrips, known: Int, audience: Audience) {
        self.strips = strips
        self.known = UInt32(known)
        self.audience = audience
    }

    /// How many places there are.
    public var count: Int { strips.count }

    /// The place of a project; `nil` when it never stood under the plan.
    public func place(of project: Handle) -> Int? { strips.slot(of: project.number).map { Int($0) } }

    /// The projects that stand under the plan.
    public var projects: [SubjectMark] {
        var projects: [SubjectMark] = []
        projects.reserveCapacity(count)
        strips.projects.forEach(at: known, for: audience) {
            projects.append(SubjectMark($0.interval, placeInPlan: Int($0.slot)))
        }
        return projects
    }

    /// The milestones that the projects reached by a day.
    public func reachedMilestones(by day: Day) -> ReachedMilestones {
        var reached = ReachedMilestones.Table(places: count, day: day)
        strips.milestones.forEach(at: known, for: audience) { row in
            reached.add(Int(row.event), row.first, row.last, row.position, at: Int(row.slot))
        }
        return ReachedMilestones(reached)
    }

    /// The budget lines of the projects, in force or not.
    public func budgets() -> MoneyMarks { lines(strips.budgets) { _ in true } }

    /// The flows of the projects that are of one type and cover one leg.
    public func flows(_ type: FlowType, on leg: FlowLeg) -> MoneyMarks {
        let tag = FlowMark.tag(type, leg)
        return lines(strips.flows) { $0 == tag }
    }

    private func lines(_ strip: Strip<IntervalRow>, _ isWanted: (UInt8) -> Bool) -> MoneyMarks {
        var lines: [(place: Int32, line: MoneyMark)] = []
        strip.forEach(at: known, for: audience) { row in
            if isWanted(row.interval.mark.tag) { lines.append((row.slot, MoneyMark(row.interval))) }
        }
        return MoneyMarks(lines, places: count)
    }
}

/// Lines of money of the projects of a plan, by the places of the projects, in the order of commits.
///
/// A class, so that to ask it counts one reference and not those of its arrays.
public final class MoneyMarks: Sendable {
    private let ends: [Int]
    private let lines: [MoneyMark]

    init(_ unsorted: [(place: Int32, line: MoneyMark)], places: Int) {
        var next = [Int](repeating: 0, count: places + 1)
        for (place, _) in unsorted { next[Int(place) + 1] += 1 }
        for place in 0..<places { next[place + 1] += next[place] }
        var lines = unsorted.map(\.line)
        for (place, line) in unsorted {
            lines[next[Int(place)]] = line
            next[Int(place)] += 1
        }
        self.lines = lines
        // Each place has now moved on to its end.
        ends = next
    }

    /// The lines of the project at a place.
    public subscript(place: Int) -> ArraySlice<MoneyMark> {
        lines[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
    }
}

extension View {
    /// The projects of a plan and what stands under them; nothing, when the register has never heard of the plan.
    public func marks(of plan: Identifier<Plan>) -> PlanMarks {
        let strips = handle(of: plan).flatMap { register.strips[$0.number] }
        return PlanMarks(strips ?? PlanStrips(), known: known, audience: audience)
    }
}
