public import Register
public import WorkPlan

/// Something in the register that somebody should look at. It may be right as it is: a finding is a question.
public struct QualityFinding: Hashable, Sendable {
    /// What is asked.
    public enum Concern: String, Hashable, Sendable, CaseIterable {
        /// An accredited project whose end is known from nothing: neither reached nor planned.
        case noEnd = "no-end"
        /// An approved or accredited project without an amount.
        case noAmount = "no-amount"
        /// Two bodies whose names differ as spellings do.
        case spellings
        /// Two projects of one plan that look like one.
        case duplicate
        /// A project that was approved, and has not been accredited since.
        case notAccredited = "not-accredited"
        /// A project that goes on, and of which nothing has been heard for a year.
        case silent
    }

    /// What is asked.
    public let concern: Concern

    /// About which record.
    public let record: Identifier<AnyRecord>

    /// The kind of record.
    public let kind: Kind

    /// The record that it may be the same as.
    public let other: Identifier<AnyRecord>?

    /// Since when: of a project that was approved, or of which nothing was heard.
    public let since: Day?

    init(
        _ concern: Concern, _ record: Identifier<AnyRecord>, _ kind: Kind, other: Identifier<AnyRecord>? = nil,
        since: Day? = nil
    ) {
        (self.concern, self.record, self.kind, self.other, self.since) = (concern, record, kind, other, since)
    }
}

/// Everything in a register that somebody should look at, on a day.
///
/// A pure function of what is known and of the day. It reads marks where marks are enough, and the title of each project
/// once.
public struct QualityList: Sendable {
    /// The commit that it is of.
    public let known: Int

    /// The day that it is of.
    public let day: Day

    /// What was found, by what is asked; in the order of the plans and of the register.
    public let findings: [QualityFinding.Concern: [QualityFinding]]

    /// Looks through all plans and bodies that a view holds.
    public init(_ view: View, on day: Day) {
        let plans: [Seen<Plan>] = view.records()
        let ofProjects = plans.flatMap { plan in
            ProjectCheck(view, plan.id, on: day).findings + Likeness.duplicates(in: view, of: plan.id)
        }
        known = view.known
        self.day = day
        findings = Dictionary(grouping: ofProjects + Likeness.spellings(in: view), by: \.concern)
    }

    /// How many there are.
    public var count: Int { findings.values.reduce(0) { $0 + $1.count } }
}
