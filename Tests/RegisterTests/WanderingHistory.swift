import Ledger
import Register
import TestSupport
import WorkPlan

/// A random history in which projects change their plans, and milestones and lines of money their projects.
///
/// It remembers what it wrote, one revision after another, and answers from that alone.
struct WanderingHistory {
    /// One revision, as it was written.
    struct Entry {
        let commit: Int
        let record: Identifier<AnyRecord>
        let kind: Kind
        let version: Int
        let isPublic: Bool
        /// `nil` of a record that was retired.
        let body: (any Registered)?
        var isErased = false

        var leaf: LeafContent {
            .revision(
                Revision(
                    record: record.recordID, kind: kind.rawValue, schema: 1, version: version,
                    visibility: isPublic ? .public : .internal, state: body.map { .body($0.json) } ?? .retired))
        }

        /// What the ledger tells of the revision once its body is erased.
        var erasure: LeafContent {
            .erased(
                ErasedRevision(
                    leaf: LeafReference(commit: commit, index: 3), record: record.recordID, kind: kind.rawValue,
                    version: version, visibility: isPublic ? .public : .internal))
        }
    }

    let plans = (1...3).map { Identifier<Plan>(high: 1, low: $0) }
    private(set) var entries: [Entry] = []
    private var generator: SeededGenerator

    init(seed: UInt64, commits: Int) {
        generator = SeededGenerator(seed: seed)
        for plan in plans { write(plan.cast(), Plan.sample, in: 1, isPublic: true) }
        for commit in 2...commits { write(commit) }
    }

    /// How many commits write revisions.
    var count: Int { entries.last?.commit ?? 0 }

    /// The commits, without the bodies that were erased.
    var commits: [TestCommit] { commits(keeping: { !$0.isErased }) }

    /// The commits as they were before anything was erased.
    var unerased: [TestCommit] { commits(keeping: { _ in true }) }

    private func commits(keeping isKept: (Entry) -> Bool) -> [TestCommit] {
        (1...count).map { commit in TestCommit(entries.filter { $0.commit == commit && isKept($0) }.map(\.leaf)) }
    }

    /// Erases some bodies; gives a commit for each.
    mutating func erase(_ wanted: Int) -> [TestCommit] {
        let candidates = entries.indices.filter { entries[$0].body != nil && entries[$0].kind != .plan }
        return candidates.shuffled(using: &generator).prefix(wanted).map { index in
            entries[index].isErased = true
            return TestCommit([entries[index].erasure])
        }
    }

    /// What stands of one kind at a commit for an audience: the bodies of the last revisions that it may see.
    func standing<Subject: Registered>(
        _: Subject.Type, at known: Int, for audience: Audience
    ) -> [Identifier<AnyRecord>: Subject] {
        var last: [Identifier<AnyRecord>: Entry] = [:]
        for entry in entries where entry.commit <= known && entry.kind == Subject.kind {
            if audience == .internal || entry.isPublic { last[entry.record] = entry }
        }
        return last.compactMapValues { $0.isErased ? nil : $0.body as? Subject }
    }

    private mutating func write(_ commit: Int) {
        var written: Set<Identifier<AnyRecord>> = []
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            let (record, body) = randomBody()
            guard written.insert(record).inserted else { continue }
            write(record, body, in: commit, isPublic: Int.random(in: 0..<3, using: &generator) > 0)
        }
    }

    private mutating func write(
        _ record: Identifier<AnyRecord>, _ body: any Registered, in commit: Int, isPublic: Bool
    ) {
        let version = entries.filter { $0.record == record }.count + 1
        let isRetired = version > 1 && Int.random(in: 0..<8, using: &generator) == 0
        entries.append(
            Entry(
                commit: commit, record: record, kind: type(of: body).kind, version: version, isPublic: isPublic,
                body: isRetired ? nil : body))
    }

    private mutating func pick<Subject>(_: Subject.Type, _ space: UInt64, of count: UInt64) -> Identifier<Subject> {
        Identifier(high: space, low: UInt64.random(in: 1...count, using: &generator))
    }

    private mutating func any<Value: CaseIterable>(_: Value.Type) -> Value {
        Value.allCases.randomElement(using: &generator)!
    }

    private mutating func date() -> PartialDate {
        let (year, month) = (Int.random(in: 2021...2024, using: &generator), Int.random(in: 1...12, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return PartialDate(year: year)!
        case 1: return PartialDate(year: year, month: month)!
        default: return PartialDate(year: year, month: month, day: Int.random(in: 1...28, using: &generator))!
        }
    }

    private mutating func amount() -> Amount {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return .withheld
        case 1: return .unknown
        default:
            let currency = Currency(text: ["USD", "EUR"].randomElement(using: &generator)!)!
            return .stated(
                Money(minorUnits: Int64.random(in: 1...90_000, using: &generator), currency: currency))
        }
    }

    private mutating func randomBody() -> (Identifier<AnyRecord>, any Registered) {
        let (project, funder) = (pick(Project.self, 10, of: 6), pick(Organisation.self, 11, of: 3))
        switch Int.random(in: 0..<10, using: &generator) {
        case 0, 1: return (project.cast(), self.project(project))
        case 2, 3, 4, 5:
            let milestone = Milestone(project: project, event: any(MilestoneEvent.self), date: date())
            return (pick(Milestone.self, 13, of: 25).cast(), milestone)
        case 6, 7:
            let agreed = Bool.random(using: &generator) ? Money(minorUnits: 700, currency: .usDollar) : nil
            let budget = Budget(
                project: project, source: funder, amount: amount(), agreedUSD: agreed, approved: date(),
                replaces: Bool.random(using: &generator) ? nil : pick(Budget.self, 14, of: 12))
            return (pick(Budget.self, 14, of: 12).cast(), budget)
        default:
            let flow = Flow(
                project: project, provider: funder, receiver: funder, leg: any(FlowLeg.self), type: any(FlowType.self),
                date: date(), amount: amount())
            return (pick(Flow.self, 15, of: 14).cast(), flow)
        }
    }

    private mutating func project(_ project: Identifier<Project>) -> Project {
        Project(
            plan: plans.randomElement(using: &generator)!, code: "P\(project.low)",
            title: Text(.english, "Project \(project.low)"), modality: any(FundingModality.self))
    }
}
