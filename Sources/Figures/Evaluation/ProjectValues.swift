import Register
public import WorkPlan

/// What the budget lines of single projects come to, by the rules that figures follow.
///
/// Holds what it has looked up, so that one serves a page about many projects; it stays on one thread.
public struct ProjectValues {
    private let ground: Ground
    private let marks: [Handle: SubjectMark]

    /// The values of the projects of a plan.
    public init(_ question: Question) {
        ground = Ground(question)
        marks = Dictionary(ground.marks.projects.map { ($0.record, $0) }) { first, _ in first }
    }

    /// The value of a project; `nil` when it is none of the plan.
    public func value(of project: Identifier<Project>) -> ProjectValue? {
        guard let mark = ground.view.handle(of: project).flatMap({ marks[$0] }) else { return nil }
        var trace = TraceRecord()
        MoneyLines(ground: ground).collect(.budget(sources: nil), of: mark, as: .total, [], into: &trace)
        return ProjectValue(trace, in: ground.view)
    }

    /// Who gives the budget lines of a project that are in force on D, each once.
    public func sources(of project: Identifier<Project>) -> [Identifier<Organisation>] {
        guard let place = ground.view.handle(of: project).flatMap({ ground.marks.place(of: $0) }) else { return [] }
        var met: Set<Handle> = []
        return ground.budgetLines(ofProjectAt: place).inForce.map(\.owner)
            .filter { met.insert($0).inserted }.map { ground.view.identity(of: $0).cast() }
    }

    /// Whether an organisation's amounts may be published: a partner's need its consent.
    public func mayPublish(amountsOf organisation: Identifier<Organisation>) -> Bool {
        ground.view.handle(of: organisation).map { ground.consent(of: $0) != nil } ?? false
    }

    /// Whether something with these dates holds on D, taking the widest reading of both.
    public func holds(from: PartialDate?, until: PartialDate?) -> Bool { ground.holds(from: from, until: until) }
}

/// The budget lines of a project on a day: those that make its value, and the others with the reason.
public struct ProjectValue: Hashable, Sendable {
    /// A line that counts.
    public struct Line: Hashable, Sendable {
        /// The budget line.
        public let record: Identifier<Budget>

        /// Who gives it.
        public let source: Identifier<Organisation>

        /// What it comes to in US dollars.
        public let dollars: DollarSum
    }

    /// The lines that count.
    public let lines: [Line]

    /// A line that does not count; no line, when the project has none in force.
    public struct Left: Hashable, Sendable {
        /// The budget line.
        public let record: Identifier<Budget>?

        /// Why.
        public let reason: Exclusion.Reason
    }

    /// What does not count, and why.
    public let left: [Left]

    /// What the lines come to together, exactly.
    public var dollars: Rational { lines.reduce(Rational.zero) { $0 + $1.dollars.dollars } }

    init(_ trace: TraceRecord, in view: View) {
        lines = trace.rows.compactMap { row in
            guard let line = row.line else { return nil }
            let record: Identifier<Budget> = view.identity(of: line).cast()
            return view.budget(record).map {
                Line(record: record, source: $0.body.source, dollars: trace.dollars(of: row))
            }
        }
        left = trace.exclusions.map { Left(record: $0.line.map { view.identity(of: $0).cast() }, reason: $0.reason) }
    }
}
