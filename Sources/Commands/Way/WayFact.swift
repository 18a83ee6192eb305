public import Register
public import WorkPlan

/// A step that the register tells of: what was done on a project's way, and by which record it is known.
public struct WayFact: Hashable, Sendable {
    /// The step.
    public let step: WayStep

    /// When, as precisely as is known.
    public let date: PartialDate

    /// The record that tells of it.
    public let record: Identifier<AnyRecord>

    /// The commit that first told of it; a correction does not move it.
    public let commit: Int

    /// The meeting that decided so.
    public let meeting: Identifier<Meeting>?

    /// What its record says of it: why something was returned, what was reported.
    public let words: Text?
}

extension View {
    /// The steps that were taken on a project's way, in the order of their dates; those of one day as they were written.
    public func wayFacts(of project: Identifier<Project>) -> [WayFact] {
        let owner: Identifier<AnyRecord> = project.cast()
        let milestones = (records(under: owner) as [Seen<Milestone>]).map { seen in
            WayFact(
                step: WayStep(seen.body.event), date: seen.body.date, record: seen.id.cast(),
                commit: first(seen.id.cast(), seen.commit),
                meeting: seen.body.meeting, words: seen.body.basis.note)
        }
        let returns = (records(under: owner) as [Seen<Return>]).map { seen in
            WayFact(
                step: .giveBack, date: seen.body.date, record: seen.id.cast(),
                commit: first(seen.id.cast(), seen.commit), meeting: nil,
                words: seen.body.reason)
        }
        let reports = (records(under: owner) as [Seen<ProgressReport>]).map { seen in
            WayFact(
                step: .report, date: seen.body.date, record: seen.id.cast(), commit: first(seen.id.cast(), seen.commit),
                meeting: nil,
                words: seen.body.summary)
        }
        let joined = (records(under: owner) as [Seen<Beneficiary>]).compactMap { seen in
            seen.body.from.map { from in
                WayFact(
                    step: .join, date: from, record: seen.id.cast(), commit: first(seen.id.cast(), seen.commit),
                    meeting: nil, words: nil)
            }
        }
        return (milestones + returns + reports + joined).sorted {
            ($0.date.last, $0.commit, $0.step.order) < ($1.date.last, $1.commit, $1.step.order)
        }
    }

    private func first(_ record: Identifier<AnyRecord>, _ standing: Int) -> Int { began(record) ?? standing }

    /// Where a project stands on its way.
    public func way(of project: Identifier<Project>, modality: FundingModality) -> Way {
        Way(wayFacts(of: project), modality: modality)
    }
}

extension Way {
    /// The way that some steps make, as old records tell of them.
    public init(_ facts: [WayFact], modality: FundingModality) {
        self.init(modality: modality)
        // Who joined does not move the project, and may do so from a day that is still to come.
        for fact in facts where fact.step != .join { learn(fact.step, on: fact.date) }
    }
}

extension WayStep {
    /// The order in which steps of one commit and one day are told.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
