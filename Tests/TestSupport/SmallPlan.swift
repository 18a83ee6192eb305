public import Figures
public import Ledger
public import Register
public import WorkPlan

/// A small plan that a test builds by hand, record by record, all public unless it says otherwise.
public struct SmallPlan {
    /// The register so far; each record is a commit of its own.
    public private(set) var register = Register()

    /// The plan.
    public let plan = Identifier<Plan>(high: 1, low: 1)

    private var next: UInt64 = 1
    private var versions: [RecordID: Int] = [:]

    /// A plan without records.
    public init() throws { try put(plan, Plan.sample) }

    /// Writes a state of a record.
    @discardableResult
    public mutating func put<Subject: Registered>(
        _ identity: Identifier<Subject>, _ body: Subject, _ visibility: Visibility = .public
    ) throws -> Identifier<Subject> {
        try write(identity.recordID, Subject.kind, .body(body.json), visibility)
        return identity
    }

    /// Writes a new record.
    @discardableResult
    public mutating func put<Subject: Registered>(
        _ body: Subject, _ visibility: Visibility = .public
    ) throws -> Identifier<Subject> {
        next += 1
        return try put(Identifier(high: 100, low: next), body, visibility)
    }

    /// Retires a record.
    public mutating func retire<Subject: Registered>(
        _ identity: Identifier<Subject>, _ visibility: Visibility = .public
    ) throws {
        try write(identity.recordID, Subject.kind, .retired, visibility)
    }

    private mutating func write(
        _ record: RecordID, _ kind: Kind, _ state: Revision.State, _ visibility: Visibility
    ) throws {
        let version = versions[record, default: 0] + 1
        versions[record] = version
        try register.add(
            TestCommit([
                .revision(
                    Revision(
                        record: record, kind: kind.rawValue, schema: kind.bodyType.schema, version: version,
                        visibility: visibility, state: state))
            ]))
    }

    /// A project with a code.
    public mutating func project(
        _ code: String, _ modality: FundingModality = .trustFund, actions: [Identifier<Action>] = []
    ) throws -> Identifier<Project> {
        try put(
            Project(
                plan: plan, code: code, title: Text(.english, "Project \(code)"), actions: actions, modality: modality))
    }

    /// A milestone of a project.
    @discardableResult
    public mutating func milestone(
        _ project: Identifier<Project>, _ event: MilestoneEvent, _ date: String
    ) throws -> Identifier<Milestone> {
        try put(Milestone(project: project, event: event, date: PartialDate(text: date)!))
    }

    /// An organisation that holds a status.
    public mutating func organisation(
        _ code: String, _ category: StatusCategory? = nil, consents: Bool = true
    ) throws -> Identifier<Organisation> {
        let organisation = try put(Organisation(code: code, name: Text(.english, code), bodyType: .state))
        if let category { try put(Status(organisation: organisation, category: category)) }
        if consents { try put(Consent(organisation: organisation, from: PartialDate(text: "2020")!)) }
        return organisation
    }

    /// A budget line.
    @discardableResult
    public mutating func budget(
        _ project: Identifier<Project>, _ source: Identifier<Organisation>, _ amount: String,
        approved: String = "2022-03-01", agreed: String? = nil, replaces: Identifier<Budget>? = nil
    ) throws -> Identifier<Budget> {
        try put(
            Budget(
                project: project, source: source, amount: Amount(text: amount)!,
                agreedUSD: agreed.flatMap { Money(text: $0) },
                approved: PartialDate(text: approved)!, replaces: replaces))
    }

    /// A question about the plan.
    public func question(
        on day: String = "2025-08-11", known: Int? = nil, for audience: Audience = .public
    ) -> Question {
        Question(view: register.view(known: known, audience: audience), plan: plan, day: Day(text: day)!)
    }

    /// A figure of the catalogue, in its newest version.
    public func figure(
        _ name: String, on day: String = "2025-08-11", for audience: Audience = .public
    ) throws -> Figure {
        let definition = try Catalogue.definitions().newest.first { $0.name == name }!
        return definition.evaluate(question(on: day, for: audience))
    }
}
