public import WorkPlan

/// The look-ups that figures are made of, by name.
///
/// They are `View.records(of:under:)` of one kind each; compiled here, next to the tables, they need no generic code at
/// run time, which makes them about ten times as fast as a call from another module.
extension View {
    /// The projects of a plan.
    public func projects(of plan: Identifier<Plan>) -> [Seen<Project>] { records(under: plan.cast()) }

    /// The actions of a plan.
    public func actions(of plan: Identifier<Plan>) -> [Seen<Action>] { records(under: plan.cast()) }

    /// The milestones of a project, as far as figures need them.
    public func milestones(of project: Identifier<Project>) -> [MilestoneMark] {
        let table = register.tables.milestones
        return positions(of: Milestone.slot, under: project.cast()).compactMap { position in
            let revision = table.revisions[Int(position)]
            return revision.body.map { body in
                MilestoneMark(
                    id: register.directory[revision.record].cast(), version: Int(revision.version),
                    commit: Int(revision.commit), event: body.event, date: body.date)
            }
        }
    }

    /// The budget lines of a project, in force or not.
    public func budgets(of project: Identifier<Project>) -> [Seen<Budget>] { records(under: project.cast()) }

    /// The flows of a project that are of one type and cover one leg.
    public func flows(of project: Identifier<Project>, _ type: FlowType, on leg: FlowLeg) -> [Seen<Flow>] {
        let table = register.tables.flows
        return positions(of: Flow.slot, under: project.cast()).compactMap { position in
            let isWanted = table.revisions[Int(position)].body.map { $0.type == type && $0.leg == leg } ?? false
            return isWanted ? seen(at: position, in: table) : nil
        }
    }

    /// The countries that a project serves.
    public func beneficiaries(of project: Identifier<Project>) -> [Seen<Beneficiary>] {
        records(under: project.cast())
    }

    /// The statuses that were ever conferred on an organisation.
    public func statuses(of organisation: Identifier<Organisation>) -> [Seen<Status>] {
        records(under: organisation.cast())
    }

    /// The consents that an organisation ever gave.
    public func consents(of organisation: Identifier<Organisation>) -> [Seen<Consent>] {
        records(under: organisation.cast())
    }

    /// All stored rates.
    public func exchangeRates() -> [Seen<ExchangeRate>] { records() }

    /// A project as it stands.
    public func project(_ identity: Identifier<Project>) -> Seen<Project>? { record(identity) }

    /// An action as it stands.
    public func action(_ identity: Identifier<Action>) -> Seen<Action>? { record(identity) }

    /// An area as it stands.
    public func area(_ identity: Identifier<Area>) -> Seen<Area>? { record(identity) }

    /// An organisation as it stands.
    public func organisation(_ identity: Identifier<Organisation>) -> Seen<Organisation>? { record(identity) }

    /// A budget line as it stands.
    public func budget(_ identity: Identifier<Budget>) -> Seen<Budget>? { record(identity) }

    /// A flow as it stands.
    public func flow(_ identity: Identifier<Flow>) -> Seen<Flow>? { record(identity) }

    /// The places in the table of a kind of what stands under `owner`.
    private func positions(of kind: UInt8, under owner: Identifier<AnyRecord>) -> [Int32] {
        guard let handle = register.directory.handle(of: owner) else { return [] }
        let (known, audience) = (UInt32(known), audience)
        let children = register.children[Int(handle)]
        return children.range(of: kind).compactMap { index in
            let interval = children.intervals[index]
            return interval.holds(at: known, for: audience) ? interval.position : nil
        }
    }
}

/// A milestone, without what it rests on: plain bytes, because figures read millions of them.
public struct MilestoneMark: Hashable, Sendable {
    /// The record.
    public let id: Identifier<Milestone>

    /// Its version.
    public let version: Int

    /// The commit that wrote this version.
    public let commit: Int

    /// What happened.
    public let event: MilestoneEvent

    /// When, as precisely as is known.
    public let date: PartialDate
}
