public import Ledger
public import Register
public import WorkPlan

/// A small generator of random numbers whose seed is printed with a failing test.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// A generator that always gives the same numbers for a seed.
    public init(seed: UInt64) { state = seed }

    /// SplitMix64.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A commit, as a register takes it.
public struct TestCommit: Sendable {
    /// What its leaves say.
    public var contents: [LeafContent]

    /// A commit.
    public init(_ contents: [LeafContent]) { self.contents = contents }

    /// The same commit as an audience may see it.
    public func seen(by audience: Audience) -> TestCommit {
        TestCommit(contents.filter { audience == .internal || $0.isPublic })
    }
}

/// Random commits about a small plan, in which everything happens: corrections, releases, retirements, moves.
public struct RandomPlan {
    private var generator: SeededGenerator
    private var versions: [RecordID: Int] = [:]
    private var kinds: [RecordID: Kind] = [:]

    /// The plan that all projects belong to.
    public let plan = Identifier<Plan>(high: 1, low: 1)

    /// Commits that are always the same for a seed.
    public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// The next commits.
    public mutating func commits(_ count: Int, definitions: [DefinitionDocument] = []) -> [TestCommit] {
        var first = [revision(plan.cast(), Plan.sample, isPublic: true)]
        for (index, definition) in definitions.enumerated() {
            first.append(revision(Identifier(high: 2, low: UInt64(index + 1)), definition, isPublic: true))
        }
        return [TestCommit(first)] + (1..<count).map { _ in commit() }
    }

    private mutating func commit() -> TestCommit {
        var written: Set<RecordID> = []
        var contents: [LeafContent] = []
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            let (record, body) = randomBody()
            guard written.insert(record.recordID).inserted else { continue }
            let isRetired = versions[record.recordID] != nil && Int.random(in: 0..<8, using: &generator) == 0
            let isPublic = Int.random(in: 0..<3, using: &generator) > 0
            contents.append(revision(record, isRetired ? nil : body, kind: type(of: body).kind, isPublic: isPublic))
        }
        return TestCommit(contents)
    }

    private mutating func revision(
        _ record: Identifier<AnyRecord>, _ body: any Registered, isPublic: Bool
    ) -> LeafContent {
        revision(record, body, kind: type(of: body).kind, isPublic: isPublic)
    }

    private mutating func revision(
        _ record: Identifier<AnyRecord>, _ body: (any Registered)?, kind: Kind, isPublic: Bool
    ) -> LeafContent {
        let version = versions[record.recordID, default: 0] + 1
        versions[record.recordID] = version
        return .revision(
            Revision(
                record: record.recordID, kind: kind.rawValue, schema: 1, version: version,
                visibility: isPublic ? .public : .internal, state: body.map { .body($0.json) } ?? .retired))
    }

    private mutating func pick<Subject>(_: Subject.Type, _ space: UInt64, of count: UInt64) -> Identifier<Subject> {
        Identifier(high: space, low: UInt64.random(in: 1...count, using: &generator))
    }

    private mutating func date() -> PartialDate {
        let year = Int.random(in: 2021...2025, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return PartialDate(year: year)!
        case 1: return PartialDate(year: year, month: month)!
        default: return PartialDate(year: year, month: month, day: Int.random(in: 1...28, using: &generator))!
        }
    }

    private mutating func amount() -> Amount {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: return .withheld
        case 1: return .unknown
        default:
            let currency = ["USD", "USD", "EUR", "JPY"].randomElement(using: &generator)!
            return .stated(
                Money(
                    minorUnits: Int64.random(in: 1...90_000_000, using: &generator), currency: Currency(text: currency)!
                ))
        }
    }

    private mutating func randomBody() -> (Identifier<AnyRecord>, any Registered) {
        let project = pick(Project.self, 10, of: 12)
        let organisation = pick(Organisation.self, 11, of: 5)
        switch Int.random(in: 0..<12, using: &generator) {
        case 0, 1:
            let actions = (0..<Int.random(in: 0...3, using: &generator)).map { _ in pick(Action.self, 12, of: 8) }
            return (
                project.cast(),
                Project(
                    plan: plan, code: "P\(project.low)", title: Text(.english, "Project \(project.low)"),
                    actions: Array(Set(actions)).sorted(),
                    modality: FundingModality.allCases.randomElement(using: &generator)!)
            )
        case 2, 3, 4, 5:
            let event =
                Bool.random(using: &generator) ? .accredited : MilestoneEvent.allCases.randomElement(using: &generator)!
            return (
                pick(Milestone.self, 13, of: 60).cast(), Milestone(project: project, event: event, date: date())
            )
        case 6, 7:
            return (
                pick(Budget.self, 14, of: 30).cast(),
                Budget(
                    project: project, source: organisation, amount: amount(), approved: date(),
                    replaces: Bool.random(using: &generator) ? nil : pick(Budget.self, 14, of: 30))
            )
        case 8:
            return (
                pick(Flow.self, 15, of: 30).cast(),
                Flow(
                    project: project, provider: organisation, receiver: organisation, leg: .fundToImplementer,
                    type: .disbursement, date: date(), amount: amount())
            )
        case 9:
            return (
                pick(Status.self, 16, of: 8).cast(),
                Status(
                    organisation: organisation, category: StatusCategory.allCases.randomElement(using: &generator)!,
                    from: date())
            )
        case 10:
            let action = pick(Action.self, 12, of: 8)
            return (
                action.cast(),
                Action(
                    plan: plan, area: pick(Area.self, 17, of: 3), code: "\(action.low)", title: Text(.english, "Action")
                )
            )
        default:
            if Bool.random(using: &generator) {
                return (
                    pick(ExchangeRate.self, 18, of: 6).cast(),
                    ExchangeRate(
                        currency: Currency(text: "EUR")!, unitsPerUSD: DecimalNumber(digits: 93, scale: 2),
                        period: date())
                )
            }
            return (pick(Consent.self, 19, of: 6).cast(), Consent(organisation: organisation, from: date()))
        }
    }
}

extension Plan {
    /// A plan to test with.
    public static let sample = Plan(
        code: "IV", title: Text(.english, "Work Plan IV"), starts: PartialDate(year: 2021)!,
        ends: PartialDate(year: 2025))
}

extension Register {
    /// A register of commits, for tests.
    public init(_ commits: some Sequence<TestCommit>) throws {
        self.init()
        for commit in commits { try add(commit) }
    }

    /// Adds the next commit.
    public mutating func add(_ commit: TestCommit) throws {
        try apply(number: head + 1, at: Timestamp(microseconds: Int64(head + 1) * 1_000_000), commit.contents)
    }
}
