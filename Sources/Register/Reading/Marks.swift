public import WorkPlan

/// A record's number in one register: quicker to compare and to look up than its identity.
public struct Handle: Hashable, Sendable {
    let number: Int32
}

/// A revision's place in one register, from which it can be read when somebody asks.
public struct Place: Hashable, Sendable {
    let kind: UInt8
    let position: Int32

    /// Whether it is a revision of a project.
    public var isOfProject: Bool { kind == Project.slot }
}

/// A project or an action, as far as counting is concerned.
public struct SubjectMark: Sendable {
    /// The record.
    public let record: Handle

    /// The revision.
    public let place: Place

    /// A project's place in the plan of which it was read; 0 otherwise.
    public let placeInPlan: Int

    let tag: UInt8
    let owner: Int32

    init(_ interval: Interval, placeInPlan: Int = 0) {
        record = Handle(number: interval.record)
        place = Place(kind: interval.kind, position: interval.position)
        self.placeInPlan = placeInPlan
        tag = interval.mark.tag
        owner = interval.mark.other
    }

    /// The same project at its place in a plan.
    public func at(_ placeInPlan: Int) -> SubjectMark {
        SubjectMark(record: record, place: place, placeInPlan: placeInPlan, tag: tag, owner: owner)
    }

    private init(record: Handle, place: Place, placeInPlan: Int, tag: UInt8, owner: Int32) {
        (self.record, self.place, self.placeInPlan, self.tag, self.owner) = (record, place, placeInPlan, tag, owner)
    }

    /// Whether a project belongs to a plan.
    public func belongs(to plan: Handle) -> Bool { owner == plan.number }

    /// The modality of a project.
    public var modality: FundingModality { FundingModality.allCases[Int(tag)] }

    /// Whether an action is an enabling one.
    public var isEnabling: Bool { tag == 1 }
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

    init(_ interval: Interval) {
        record = Handle(number: interval.record)
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
