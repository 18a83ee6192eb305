public import WorkPlan

/// How far a release is on its way to the public.
///
/// A pure state machine, drawn in `docs/release.md`: it decides what may happen next, and ``Rulebook`` holds commands to it.
public enum ReleaseState: Hashable, Sendable {
    /// It is being put together, or what would be published has changed since it was looked at.
    case drafted
    /// A director sent it back; it goes on when it is drafted anew.
    case returned
    /// A director found that it may go out.
    case cleared
    /// The Task Force may object until the end of the day.
    case circulated(until: Day)
    /// A member of the Task Force objected; a meeting decides, or a director sends it back.
    case objected
    /// The Task Force noted it: in session, or because nobody objected in time.
    case noted
    /// The public sees it, for ever.
    case published

    /// The state that an event leads to; `nil` when the event cannot happen now.
    ///
    /// - Parameter until: the last day for objections, of an event that names one.
    public func after(_ event: ReleaseEvent, until: Day? = nil) -> ReleaseState? {
        switch (self, event) {
        case (.published, _): nil
        case (_, .drafted): .drafted
        case (.drafted, .cleared): .cleared
        case (.drafted, .returned), (.cleared, .returned), (.circulated, .returned), (.objected, .returned),
            (.noted, .returned):
            .returned
        case (.cleared, .circulated): until.map { .circulated(until: $0) }
        case (.circulated, .objected): .objected
        case (.cleared, .noted), (.circulated, .noted), (.objected, .noted): .noted
        case (.noted, .published): .published
        default: nil
        }
    }

    /// The state on a day: what lay before the Task Force is noted when the last day for objections is over.
    public func on(_ today: Day) -> ReleaseState {
        if case .circulated(let until) = self, until < today { .noted } else { self }
    }

    /// The name of the state, as `docs/release.md` has it.
    public var name: String {
        switch self {
        case .drafted: "drafted"
        case .returned: "returned"
        case .cleared: "cleared"
        case .circulated: "circulated"
        case .objected: "objected"
        case .noted: "noted"
        case .published: "published"
        }
    }
}
