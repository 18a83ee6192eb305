import Register
import WorkPlan

/// Which actions have a project that meets some conditions; found once for each list of conditions.
struct CoveredActions {
    private let facts: [ProjectFacts]
    private let test: ConditionTest
    private var known: [[Condition]: [Identifier<Action>: [Evidence]]] = [:]

    init(facts: [ProjectFacts], test: ConditionTest) {
        self.facts = facts
        self.test = test
    }

    /// Whether an action meets all conditions; of those that it fails, the first tells why.
    mutating func verdict(_ action: Seen<Action>, _ conditions: [Condition]) -> Verdict {
        var evidence: [Evidence] = []
        for condition in conditions {
            switch verdict(action, condition) {
            case .met(let more): evidence += more
            case .failed(let reason): return .failed(reason)
            }
        }
        return .met(evidence)
    }

    private mutating func verdict(_ action: Seen<Action>, _ condition: Condition) -> Verdict {
        switch condition {
        case .enabling(let isEnabling):
            return action.body.isEnabling == isEnabling ? .met([]) : .failed(.enabling)
        case .hasProject(let conditions):
            return projects(meeting: conditions)[action.id].map { .met($0) } ?? .failed(.conditionNotMet)
        case .hasNoProject(let conditions):
            return projects(meeting: conditions)[action.id] == nil ? .met([]) : .failed(.conditionNotMet)
        default: return .failed(.conditionNotMet)
        }
    }

    private mutating func projects(meeting conditions: [Condition]) -> [Identifier<Action>: [Evidence]] {
        if let found = known[conditions] { return found }
        var found: [Identifier<Action>: [Evidence]] = [:]
        for project in facts {
            guard case .met(let evidence) = test.verdict(project, conditions) else { continue }
            for action in project.project.body.actions {
                found[action, default: []] += [Evidence(project.project)] + evidence
            }
        }
        known[conditions] = found
        return found
    }
}
