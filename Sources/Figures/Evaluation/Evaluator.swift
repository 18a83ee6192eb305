public import Register
public import WorkPlan

/// What a figure is asked of: one plan, on one day, as known at a commit to an audience.
public struct Question: Sendable {
    /// The register as known at K to A.
    public let view: View

    /// The plan.
    public let plan: Identifier<Plan>

    /// The calendar day D.
    public let day: Day

    /// A question.
    public init(view: View, plan: Identifier<Plan>, day: Day) {
        self.view = view
        self.plan = plan
        self.day = day
    }
}

/// The value of a figure, and everything that made it so.
public struct Figure: Hashable, Sendable {
    /// The definition that was evaluated.
    public let definition: Definition

    /// The value; `nil` when the register holds no record that the figure could be counted over.
    public let value: FigureValue?

    /// The records behind the value.
    public let trace: Trace

    /// How many records in reach of the figure have a body that was erased.
    public let erased: Int
}

extension Definition {
    /// Evaluates the definition.
    ///
    /// A pure function: the same question gives the same figure for ever, but for bodies that are erased, which it
    /// tells. Cost: linear in the revisions of the plan's projects.
    public func evaluate(_ question: Question) -> Figure {
        var evaluator = Evaluator(self, question)
        evaluator.run()
        let trace = evaluator.trace
        return Figure(
            definition: self, value: evaluator.hasSubjects ? trace.value(of: self) : nil, trace: trace,
            erased: evaluator.erased)
    }
}

/// One evaluation of one definition.
struct Evaluator {
    let definition: Definition
    let question: Question
    let ground: Ground
    let test: ConditionTest

    var trace = Trace()
    var hasSubjects = false
    var erased = 0

    init(_ definition: Definition, _ question: Question) {
        self.definition = definition
        self.question = question
        ground = Ground(view: question.view, day: question.day, plan: question.plan)
        test = ConditionTest(ground: ground)
    }

    mutating func run() {
        let projects = question.view.projects(of: question.plan)
        countErased(projects)
        switch definition.subject {
        case .project: evaluate(projects)
        case .action: evaluateActions(projects)
        }
    }

    private mutating func countErased(_ projects: [Seen<Project>]) {
        guard !question.view.register.erasures.isEmpty else { return }
        erased = question.view.erased(under: nil) + question.view.erased(under: question.plan.cast())
        for project in projects { erased += question.view.erased(under: project.id.cast()) }
    }

    private mutating func evaluate(_ projects: [Seen<Project>]) {
        hasSubjects = !projects.isEmpty
        for project in projects { evaluate(ProjectFacts(project, in: question.view, on: question.day)) }
    }

    private mutating func evaluate(_ facts: ProjectFacts) {
        let project = facts.project
        switch test.verdict(facts, definition.population) {
        case .failed(let reason): exclude(project, reason)
        case .met(let evidence):
            guard let counted = definition.counted, !counted.isEmpty else {
                return contribute(project, evidence)
            }
            switch test.verdict(facts, counted) {
            case .met(let more): count(project, .both, evidence + more)
            case .failed(.notApplicable): exclude(project, .notApplicable)
            case .failed(.notReported): exclude(project, .notReported)
            case .failed: count(project, .denominator, evidence)
            }
        }
    }

    private mutating func contribute(_ project: Seen<Project>, _ evidence: [Evidence]) {
        guard definition.measure.isMoney else { return count(project, definition.isRate ? .both : .total, evidence) }
        var lines = MoneyLines(ground: ground, project: project, evidence: evidence)
        if let against = definition.against {
            lines.collect(definition.measure, as: .numerator)
            lines.collect(against, as: .denominator)
        } else {
            lines.collect(definition.measure, as: .total)
        }
        trace.rows += lines.rows
        trace.exclusions += lines.exclusions
    }

    private mutating func evaluateActions(_ projects: [Seen<Project>]) {
        let actions = question.view.actions(of: question.plan)
        hasSubjects = !actions.isEmpty
        let facts = projects.map { ProjectFacts($0, in: question.view, on: question.day) }
        var covered = CoveredActions(facts: facts, test: test)
        for action in actions.sorted(by: Self.inOrder) {
            switch covered.verdict(action, definition.population) {
            case .failed(let reason): exclude(action, reason)
            case .met(let evidence):
                guard let counted = definition.counted else { count(action, .total, evidence); continue }
                if case .met(let more) = covered.verdict(action, counted) {
                    count(action, .both, evidence + more)
                } else {
                    count(action, .denominator, evidence)
                }
            }
        }
    }

    private static func inOrder(_ left: Seen<Action>, _ right: Seen<Action>) -> Bool {
        (left.body.code.utf8.count, left.body.code, left.id.cast(to: AnyRecord.self))
            < (right.body.code.utf8.count, right.body.code, right.id.cast(to: AnyRecord.self))
    }

    private mutating func count(_ project: Seen<Project>, _ part: TraceRow.Part, _ evidence: [Evidence]) {
        count(project.id.cast(), project.body.code, part, [Evidence(project)] + evidence, project.body.basis)
    }

    private mutating func count(_ action: Seen<Action>, _ part: TraceRow.Part, _ evidence: [Evidence]) {
        count(action.id.cast(), action.body.code, part, [Evidence(action)] + evidence, action.body.basis)
    }

    private mutating func count(
        _ subject: Identifier<AnyRecord>, _ code: String, _ part: TraceRow.Part, _ evidence: [Evidence], _ basis: Basis
    ) {
        trace.rows.append(
            TraceRow(
                subject: subject, code: code, line: nil, part: part, amount: nil, dollars: DollarSum(),
                conversion: .none, evidence: evidence, provenance: Provenance(basis)))
    }

    private mutating func exclude(_ project: Seen<Project>, _ reason: Exclusion.Reason) {
        trace.exclusions.append(
            Exclusion(subject: project.id.cast(), code: project.body.code, line: nil, reason: reason))
    }

    private mutating func exclude(_ action: Seen<Action>, _ reason: Exclusion.Reason) {
        trace.exclusions.append(
            Exclusion(subject: action.id.cast(), code: action.body.code, line: nil, reason: reason))
    }
}
