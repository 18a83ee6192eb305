import Ledger
import Register
import WorkPlan

/// One evaluation of one definition.
struct Evaluator {
    let definition: Definition
    private let ground: Ground
    private let test: ConditionTest
    private var evidence: [Place] = []

    private(set) var trace = TraceRecord()
    private(set) var hasSubjects = false
    private(set) var erased = 0

    init(_ definition: Definition, _ ground: Ground) {
        self.definition = definition
        self.ground = ground
        test = ConditionTest(ground: ground)
    }

    mutating func run() {
        guard let plan = ground.view.handle(of: ground.plan) else { return }
        let projects = ground.marks.projects
        countErased(projects)
        switch definition.subject {
        case .project: evaluate(projects)
        case .action: evaluateActions(of: plan, projects)
        }
    }

    private mutating func countErased(_ projects: [SubjectMark]) {
        guard !ground.view.register.erasures.isEmpty else { return }
        erased = ground.view.erased(under: nil) + ground.view.erased(under: ground.plan.cast())
        for project in projects { erased += ground.view.erased(under: ground.view.identity(of: project.record)) }
    }

    private mutating func evaluate(_ projects: [SubjectMark]) {
        hasSubjects = !projects.isEmpty
        for project in projects {
            evidence.removeAll(keepingCapacity: true)
            evaluate(project)
        }
    }

    private mutating func evaluate(_ project: SubjectMark) {
        if let reason = test.failure(project, definition.population, &evidence) {
            return trace.exclude(project.record, nil, reason)
        }
        guard !definition.measure.isMoney else { return collect(project) }
        guard let counted = definition.counted else {
            return count(project, definition.isRate ? .both : .total)
        }
        switch test.failure(project, counted, &evidence) {
        case nil: count(project, .both)
        case .notApplicable?: trace.exclude(project.record, nil, .notApplicable)
        case .notReported?: trace.exclude(project.record, nil, .notReported)
        default: count(project, .denominator)
        }
    }

    private mutating func collect(_ project: SubjectMark) {
        let lines = MoneyLines(ground: ground)
        guard let against = definition.against else {
            return lines.collect(definition.measure, of: project, as: .total, evidence, into: &trace)
        }
        lines.collect(definition.measure, of: project, as: .numerator, evidence, into: &trace)
        lines.collect(against, of: project, as: .denominator, evidence, into: &trace)
    }

    /// Actions are counted by their projects: of a plan whose projects the register does not hold, nothing is said.
    private mutating func evaluateActions(of plan: Handle, _ projects: [SubjectMark]) {
        guard !projects.isEmpty else { return }
        let actions = ground.view.actionMarks(of: plan)
        hasSubjects = !actions.isEmpty
        var covered = CoveredActions(plan: plan, test: test)
        for action in actions {
            evidence.removeAll(keepingCapacity: true)
            if let reason = covered.failure(action, definition.population, &evidence) {
                trace.exclude(action.record, nil, reason)
            } else if let counted = definition.counted {
                let isCounted = covered.failure(action, counted, &evidence) == nil
                count(action, isCounted ? .both : .denominator)
            } else {
                count(action, .total)
            }
        }
    }

    private mutating func count(_ subject: SubjectMark, _ part: TraceRow.Part) {
        trace.add(TraceRecord.Row(subject: subject.record, line: nil, part: part), subject.place, evidence)
    }
}
