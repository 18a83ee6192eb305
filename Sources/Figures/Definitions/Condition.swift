public import WorkPlan

/// What a definition asks of a project or an action; `docs/definitions.md` says exactly what each one means.
public enum Condition: Hashable, Sendable {
    /// The project has a milestone of this event, whose date is certainly not after D.
    case reached(MilestoneEvent)

    /// The project has none of these milestones on or before D.
    case notReached([MilestoneEvent])

    /// Some budget line in force on D comes from an organisation that holds one of these statuses on D.
    case hasSource([StatusCategory])

    /// The project's own modality decides.
    case modality(ModalityRule)

    /// `after` was reached more than `days` days before D, and `without` was not reached by D.
    case overdue(after: MilestoneEvent, days: Int, without: MilestoneEvent)

    /// Whether the action is an enabling one.
    case enabling(Bool)

    /// At least one project that meets these conditions names the action.
    case hasProject([Condition])

    /// No project that meets these conditions names the action.
    case hasNoProject([Condition])
}

/// The answer to a question that does not apply to all projects and that not all report on.
public enum Answer: String, Hashable, Sendable, CaseIterable {
    case yes, no
    case notApplicable = "not-applicable"
    case notReported = "not-reported"
}

/// How each funding modality answers a question.
public struct ModalityRule: Hashable, Sendable {
    /// How one modality answers.
    public struct Clause: Hashable, Sendable {
        /// What makes the answer yes.
        public enum Test: Hashable, Sendable {
            /// All of these milestones are reached by D.
            case all([MilestoneEvent])
            /// There is a flow of this type on this leg by D.
            case flow(FlowType, FlowLeg)
            /// Nothing needs to be looked at.
            case always
        }

        /// What makes the answer ``found``.
        public let test: Test

        /// The answer when the test holds.
        public let found: Answer

        /// The answer when it does not.
        public let absent: Answer
    }

    /// The clause of each modality; one that is missing answers *not applicable*.
    public let clauses: [FundingModality: Clause]
}

/// What is counted or summed.
public enum Measure: Hashable, Sendable {
    /// The subjects themselves.
    case count
    /// Budget lines in force on D; only those from holders of one of these statuses, when any are named.
    case budget(sources: [StatusCategory]?)
    /// Flows of a type on a leg, dated on or before D.
    case flows(FlowType, FlowLeg)

    /// Whether it is a sum of money.
    public var isMoney: Bool { self != .count }
}

/// By what a figure can be broken down.
public enum Dimension: String, Hashable, Sendable, CaseIterable {
    case area, action, funder
    case statusCategory = "status-category"
    case beneficiary, year, modality
}
