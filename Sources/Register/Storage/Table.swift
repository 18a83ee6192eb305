import WorkPlan

/// One revision of a record, as the register keeps it.
struct Revised<Subject: Body>: Sendable {
    /// The record's number in the directory.
    let record: Int32

    /// The commit that wrote it.
    let commit: UInt32

    /// The record's version, as the ledger has it.
    let version: Int32

    /// Its state; `nil` when the revision retires the record, or its body was erased.
    var body: Subject?
}

/// All revisions of the records of one kind, in commit order.
struct Table<Subject: Body>: Sendable {
    private(set) var revisions = Chunked<Revised<Subject>>()

    mutating func append(_ revision: Revised<Subject>) -> Int32 {
        revisions.append(revision)
        return Int32(revisions.count - 1)
    }

    mutating func erase(at position: Int32) { revisions[Int(position)].body = nil }
}

/// The tables of all kinds.
struct Tables: Sendable {
    var programmes = Table<Programme>()
    var plans = Table<Plan>()
    var areas = Table<Area>()
    var actions = Table<Action>()
    var organisations = Table<Organisation>()
    var statuses = Table<Status>()
    var beneficiaries = Table<Beneficiary>()
    var projects = Table<Project>()
    var milestones = Table<Milestone>()
    var budgets = Table<Budget>()
    var flows = Table<Flow>()
    var exchangeRates = Table<ExchangeRate>()
    var meetings = Table<Meeting>()
    var documents = Table<Document>()
    var claims = Table<Claim>()
    var openingAggregates = Table<OpeningAggregate>()
    var definitions = Table<DefinitionDocument>()
    var releases = Table<Release>()
    var consents = Table<Consent>()
    var confirmations = Table<Confirmation>()
    var returns = Table<Return>()
    var progressReports = Table<ProgressReport>()
    var results = Table<ProjectResult>()
    var resultIndicators = Table<ResultIndicator>()
    var measurements = Table<Measurement>()
    var releaseSteps = Table<ReleaseStep>()
    var corrections = Table<Correction>()
}
