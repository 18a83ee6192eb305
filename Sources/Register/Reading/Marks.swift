public import WorkPlan

/// A record's number in one register: quicker to compare and to look up than its identity.
public struct Handle: Hashable, Sendable {
    let number: Int32
}

/// A revision's place in one register, from which it can be read when somebody asks.
public struct Place: Hashable, Sendable {
    let kind: UInt8
    let position: Int32
}

/// A project or an action, as far as counting is concerned.
public struct SubjectMark: Sendable {
    /// The record.
    public let record: Handle

    /// The revision.
    public let place: Place

    let tag: UInt8
    let owner: Int32

    /// Whether a project belongs to a plan.
    public func belongs(to plan: Handle) -> Bool { owner == plan.number }

    /// The modality of a project.
    public var modality: FundingModality { FundingModality.allCases[Int(tag)] }

    /// Whether an action is an enabling one.
    public var isEnabling: Bool { tag == 1 }
}

/// The milestones of a project that were reached by a day.
public struct ReachedMilestones: Sendable {
    private var positions = InlineArray<16, Int32>(repeating: -1)
    private var lastDays = InlineArray<16, Int32>(repeating: .max)
    private var uncertain: UInt32 = 0

    /// None.
    public init() {}

    /// The revision that says that an event was certainly reached; of several, the earliest.
    public func place(of event: MilestoneEvent) -> Place? {
        let position = positions[event.index]
        return position < 0 ? nil : Place(kind: Milestone.slot, position: position)
    }

    /// The last day on which the event can have been reached.
    public func day(of event: MilestoneEvent) -> Day? {
        positions[event.index] < 0 ? nil : Day(number: lastDays[event.index])
    }

    /// Whether an event may have been reached, but its date is not precise enough to say so.
    public func mayHaveReached(_ event: MilestoneEvent) -> Bool {
        positions[event.index] < 0 && uncertain & 1 << UInt32(event.index) != 0
    }

    mutating func add(_ mark: Mark, at position: Int32, on day: Int32) {
        let event = Int(mark.tag)
        if mark.last <= day {
            guard mark.last < lastDays[event] || positions[event] < 0 else { return }
            positions[event] = position
            lastDays[event] = mark.last
        } else if mark.first <= day {
            uncertain |= 1 << UInt32(event)
        }
    }
}

/// A budget line or a flow, as far as summing is concerned.
public struct MoneyMark: Sendable {
    /// The record.
    public let record: Handle

    /// The revision.
    public let place: Place

    /// The source of a budget line, the provider of a flow.
    public let owner: Handle

    /// The last day of its date.
    public let last: Day

    /// The line that it replaces.
    public let replaces: Handle?

    /// US cents, and whether the approval agreed on them; `nil` when only the body tells, or nobody.
    public let cents: (amount: Int64, isAgreed: Bool)?

    init(_ interval: Interval, record: Int32) {
        self.record = Handle(number: record)
        place = Place(kind: interval.kind, position: interval.position)
        owner = Handle(number: interval.mark.other)
        last = Day(number: interval.mark.last)
        replaces = interval.mark.replaces < 0 ? nil : Handle(number: interval.mark.replaces)
        cents = interval.mark.money == .none ? nil : (interval.mark.cents, interval.mark.money == .agreed)
    }
}

/// How type and leg of a flow are told in one byte.
enum FlowMark {
    static func tag(_ type: FlowType, _ leg: FlowLeg) -> UInt8 {
        UInt8(type.index * FlowLeg.allCases.count + leg.index)
    }
}

/// A status, as far as counting is concerned.
public struct StatusMark: Sendable {
    /// The revision.
    public let place: Place

    let tag: UInt8

    /// The category.
    public var category: StatusCategory { StatusCategory.allCases[Int(tag)] }
}
