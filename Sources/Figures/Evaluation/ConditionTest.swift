import Register
import WorkPlan

/// How a project answers a condition.
enum Verdict {
    /// It meets it, and these records say so.
    case met([Evidence])

    /// It does not, and this is why.
    case failed(Exclusion.Reason)
}

/// Tests projects against conditions.
struct ConditionTest {
    let ground: Ground

    /// Whether a project meets all conditions; of those that it fails, the first tells why.
    func verdict(_ facts: ProjectFacts, _ conditions: [Condition]) -> Verdict {
        var evidence: [Evidence] = []
        for condition in conditions {
            switch verdict(facts, condition) {
            case .met(let more): evidence += more
            case .failed(let reason): return .failed(reason)
            }
        }
        return .met(evidence)
    }

    private func verdict(_ facts: ProjectFacts, _ condition: Condition) -> Verdict {
        switch condition {
        case .reached(let event):
            if let milestone = facts.reached(event) { return .met([Evidence(milestone)]) }
            return .failed(facts.mayHaveReached(event) ? .dateNotPrecise : .notReached)
        case .notReached(let events):
            return events.contains { facts.reached($0) != nil } ? .failed(.withdrawn) : .met([])
        case .hasSource(let categories): return source(of: facts, among: categories)
        case .modality(let rule): return answer(facts, rule)
        case .overdue(let after, let days, let without):
            guard let milestone = facts.reached(after) else { return .failed(.notReached) }
            let isOverdue =
                milestone.date.last.adding(days: days) < ground.day && facts.reached(without) == nil
            return isOverdue ? .met([Evidence(milestone)]) : .failed(.conditionNotMet)
        case .enabling, .hasProject, .hasNoProject: return .failed(.conditionNotMet)
        }
    }

    private func source(of facts: ProjectFacts, among categories: [StatusCategory]) -> Verdict {
        for line in BudgetLines(of: facts.project, in: ground).inForce {
            guard let status = ground.status(of: line.body.source, among: categories) else { continue }
            return .met([Evidence(line), Evidence(status)])
        }
        return .failed(.noSource)
    }

    private func answer(_ facts: ProjectFacts, _ rule: ModalityRule) -> Verdict {
        guard let clause = rule.clauses[facts.project.body.modality] else { return .failed(.notApplicable) }
        let evidence = evidence(facts, clause.test)
        switch evidence == nil ? clause.absent : clause.found {
        case .yes: return .met(evidence ?? [])
        case .no: return .failed(.conditionNotMet)
        case .notApplicable: return .failed(.notApplicable)
        case .notReported: return .failed(.notReported)
        }
    }

    /// The records that make a clause's test hold; `nil` when it does not.
    private func evidence(_ facts: ProjectFacts, _ test: ModalityRule.Clause.Test) -> [Evidence]? {
        switch test {
        case .always: return []
        case .all(let events):
            let milestones = events.compactMap(facts.reached)
            return milestones.count == events.count ? milestones.map { Evidence($0) } : nil
        case .flow(let type, let leg):
            return ground.view.flows(of: facts.project.id, type, on: leg).first { $0.body.date.last <= ground.day }
                .map { [Evidence($0)] }
        }
    }
}

/// The budget lines of a project, told apart by whether they are in force on D.
struct BudgetLines {
    /// The lines in force on D.
    let inForce: [Seen<Budget>]

    /// The others, and why.
    let left: [(Seen<Budget>, Exclusion.Reason)]

    init(of project: Seen<Project>, in ground: Ground) {
        let all = ground.view.budgets(of: project.id)
        let approved = all.filter { $0.body.approved.last <= ground.day }
        let replaced = Set(approved.compactMap(\.body.replaces))
        inForce = approved.filter { !replaced.contains($0.id) }
        left =
            approved.filter { replaced.contains($0.id) }.map { ($0, .replaced) }
            + all.filter { $0.body.approved.last > ground.day }.map { ($0, .later) }
    }
}
