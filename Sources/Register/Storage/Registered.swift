public import WorkPlan

/// A kind of record that the register keeps a table of.
///
/// Every ``Body`` is one; the tables themselves are no business of other modules.
public protocol Registered: Body {
    /// The kind's table, for this module alone.
    static var place: TablePlace<Self> { get }
}

/// Where the table of a kind stands. Opaque outside this module.
public struct TablePlace<Subject: Registered>: Sendable {
    /// The kind's place among ``Kind/allCases``, found once.
    let slot = Kind.allCases.firstIndex(of: Subject.kind).map(UInt8.init) ?? 0

    let read: @Sendable (borrowing Tables) -> Table<Subject>
    let append: @Sendable (inout Tables, Revised<Subject>) -> Int32
    let erase: @Sendable (inout Tables, Int32) -> Void
    let mark: @Sendable (Subject, (Identifier<AnyRecord>) -> Int32) -> Mark

    // Made here, where the compiler knows the kind, so that it can make one of each for every kind.
    let add: @Sendable (inout Register, NewRevision, Int32, Subject?) -> Void
    let unpack: @Sendable (PackedFieldReader) -> (@Sendable (inout Register) -> Bool)?

    init(
        read: @escaping @Sendable (borrowing Tables) -> Table<Subject>,
        append: @escaping @Sendable (inout Tables, Revised<Subject>) -> Int32,
        erase: @escaping @Sendable (inout Tables, Int32) -> Void
    ) {
        (self.read, self.append, self.erase) = (read, append, erase)
        mark = { _, _ in Mark() }
        add = { $0.append($1, of: $2, body: $3) }
        unpack = { SnapshotRevision<Subject>.unpack($0) }
    }
}

extension TablePlace where Subject: Marked {
    // Known when compiled: to find out by a cast costs more than the mark.
    init(
        read: @escaping @Sendable (borrowing Tables) -> Table<Subject>,
        append: @escaping @Sendable (inout Tables, Revised<Subject>) -> Int32,
        erase: @escaping @Sendable (inout Tables, Int32) -> Void
    ) {
        (self.read, self.append, self.erase) = (read, append, erase)
        mark = { body, handle in body.mark(handle) }
        add = { $0.append($1, of: $2, body: $3) }
        unpack = { SnapshotRevision<Subject>.unpack($0) }
    }
}

extension Programme: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Programme>(
        read: { $0.programmes }, append: { $0.programmes.append($1) }, erase: { $0.programmes.erase(at: $1) })
}

extension Plan: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Plan>(
        read: { $0.plans }, append: { $0.plans.append($1) }, erase: { $0.plans.erase(at: $1) })
}

extension Area: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Area>(
        read: { $0.areas }, append: { $0.areas.append($1) }, erase: { $0.areas.erase(at: $1) })
}

extension Action: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Action>(
        read: { $0.actions }, append: { $0.actions.append($1) }, erase: { $0.actions.erase(at: $1) })
}

extension Organisation: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Organisation>(
        read: { $0.organisations }, append: { $0.organisations.append($1) }, erase: { $0.organisations.erase(at: $1) })
}

extension Status: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Status>(
        read: { $0.statuses }, append: { $0.statuses.append($1) }, erase: { $0.statuses.erase(at: $1) })
}

extension Beneficiary: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Beneficiary>(
        read: { $0.beneficiaries }, append: { $0.beneficiaries.append($1) }, erase: { $0.beneficiaries.erase(at: $1) })
}

extension Project: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Project>(
        read: { $0.projects }, append: { $0.projects.append($1) }, erase: { $0.projects.erase(at: $1) })
}

extension Milestone: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Milestone>(
        read: { $0.milestones }, append: { $0.milestones.append($1) }, erase: { $0.milestones.erase(at: $1) })
}

extension Budget: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Budget>(
        read: { $0.budgets }, append: { $0.budgets.append($1) }, erase: { $0.budgets.erase(at: $1) })
}

extension Flow: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Flow>(
        read: { $0.flows }, append: { $0.flows.append($1) }, erase: { $0.flows.erase(at: $1) })
}

extension ExchangeRate: Registered {
    /// The table of this kind.
    public static let place = TablePlace<ExchangeRate>(
        read: { $0.exchangeRates }, append: { $0.exchangeRates.append($1) }, erase: { $0.exchangeRates.erase(at: $1) })
}

extension Meeting: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Meeting>(
        read: { $0.meetings }, append: { $0.meetings.append($1) }, erase: { $0.meetings.erase(at: $1) })
}

extension Document: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Document>(
        read: { $0.documents }, append: { $0.documents.append($1) }, erase: { $0.documents.erase(at: $1) })
}

extension Claim: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Claim>(
        read: { $0.claims }, append: { $0.claims.append($1) }, erase: { $0.claims.erase(at: $1) })
}

extension OpeningAggregate: Registered {
    /// The table of this kind.
    public static let place = TablePlace<OpeningAggregate>(
        read: { $0.openingAggregates }, append: { $0.openingAggregates.append($1) },
        erase: { $0.openingAggregates.erase(at: $1) })
}

extension DefinitionDocument: Registered {
    /// The table of this kind.
    public static let place = TablePlace<DefinitionDocument>(
        read: { $0.definitions }, append: { $0.definitions.append($1) }, erase: { $0.definitions.erase(at: $1) })
}

extension Release: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Release>(
        read: { $0.releases }, append: { $0.releases.append($1) }, erase: { $0.releases.erase(at: $1) })
}

extension Consent: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Consent>(
        read: { $0.consents }, append: { $0.consents.append($1) }, erase: { $0.consents.erase(at: $1) })
}

extension Confirmation: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Confirmation>(
        read: { $0.confirmations }, append: { $0.confirmations.append($1) }, erase: { $0.confirmations.erase(at: $1) })
}

extension Return: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Return>(
        read: { $0.returns }, append: { $0.returns.append($1) }, erase: { $0.returns.erase(at: $1) })
}

extension ProgressReport: Registered {
    /// The table of this kind.
    public static let place = TablePlace<ProgressReport>(
        read: { $0.progressReports }, append: { $0.progressReports.append($1) },
        erase: { $0.progressReports.erase(at: $1) })
}

extension ProjectResult: Registered {
    /// The table of this kind.
    public static let place = TablePlace<ProjectResult>(
        read: { $0.results }, append: { $0.results.append($1) }, erase: { $0.results.erase(at: $1) })
}

extension ResultIndicator: Registered {
    /// The table of this kind.
    public static let place = TablePlace<ResultIndicator>(
        read: { $0.resultIndicators }, append: { $0.resultIndicators.append($1) },
        erase: { $0.resultIndicators.erase(at: $1) })
}

extension Measurement: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Measurement>(
        read: { $0.measurements }, append: { $0.measurements.append($1) }, erase: { $0.measurements.erase(at: $1) })
}

extension ReleaseStep: Registered {
    /// The table of this kind.
    public static let place = TablePlace<ReleaseStep>(
        read: { $0.releaseSteps }, append: { $0.releaseSteps.append($1) }, erase: { $0.releaseSteps.erase(at: $1) })
}

extension Correction: Registered {
    /// The table of this kind.
    public static let place = TablePlace<Correction>(
        read: { $0.corrections }, append: { $0.corrections.append($1) }, erase: { $0.corrections.erase(at: $1) })
}
