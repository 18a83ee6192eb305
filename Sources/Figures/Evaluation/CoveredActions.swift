import Register
import WorkPlan

/// Which actions have a project that meets some conditions.
struct CoveredActions {
    private let test: ConditionTest
    private let plan: Handle
    /// A project is tested once for each list of conditions; a definition has one or two.
    private var asked: [[Condition]] = []
    private var verdicts: [[Verdict?]] = []

    init(plan: Handle, test: ConditionTest) {
        self.plan = plan
        self.test = test
    }

    /// Whether an action meets all conditions; of those that it fails, the first tells why.
    mutating func failure(
        _ action: SubjectMark, _ conditions: [Condition], _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        for condition in conditions {
            switch condition {
            case .enabling(let isEnabling):
                if action.isEnabling != isEnabling { return .enabling }
            case .hasProject(let asked):
                let places = projects(of: action, meeting: asked)
                if places.isEmpty { return .conditionNotMet }
                evidence += places
            case .hasNoProject(let asked):
                if !projects(of: action, meeting: asked).isEmpty { return .conditionNotMet }
            default: return .conditionNotMet
            }
        }
        return nil
    }

    /// The projects of the plan that name an action and meet the conditions, each with what says so.
    private mutating func projects(of action: SubjectMark, meeting conditions: [Condition]) -> [Place] {
        let index = index(of: conditions)
        var places: [Place] = []
        for project in test.ground.view.projectMarks(under: action.record) where project.belongs(to: plan) {
            guard let place = test.ground.marks.place(of: project.record) else { continue }
            if case .met(let evidence) = verdict(project.at(place), index) {
                places.append(project.place)
                places += evidence
            }
        }
        return places
    }

    private mutating func index(of conditions: [Condition]) -> Int {
        if let index = asked.firstIndex(of: conditions) { return index }
        asked.append(conditions)
        verdicts.append(Array(repeating: nil, count: test.ground.marks.count))
        return asked.count - 1
    }

    private mutating func verdict(_ project: SubjectMark, _ index: Int) -> Verdict {
        if let known = verdicts[index][project.placeInPlan] { return known }
        var evidence: [Place] = []
        let reason = test.failure(project, asked[index], &evidence)
        let verdict = reason.map(Verdict.failed) ?? .met(evidence)
        verdicts[index][project.placeInPlan] = verdict
        return verdict
    }
}
