public import WorkPlan

/// The look-ups that figures are made of, by name.
///
/// They are `View.records(of:under:)` of one kind each; compiled here, next to the tables, they need no generic code at
/// run time, which makes them about ten times as fast as a call from another module.
extension View {
    /// The projects of a plan.
    public func projects(of plan: Identifier<Plan>) -> [Seen<Project>] { records(under: plan.cast()) }

    /// The countries that a project serves.
    public func beneficiaries(of project: Identifier<Project>) -> [Seen<Beneficiary>] {
        records(under: project.cast())
    }

    /// The consents that an organisation ever gave.
    public func consents(of organisation: Identifier<Organisation>) -> [Seen<Consent>] {
        records(under: organisation.cast())
    }

    /// All stored rates.
    public func exchangeRates() -> [Seen<ExchangeRate>] { records() }

    /// A project as it stands.
    public func project(_ identity: Identifier<Project>) -> Seen<Project>? { record(identity) }

    /// The body of a revision; `nil` when it is none of a project.
    public func project(at place: Place) -> Project? { body(at: place) }

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
}
