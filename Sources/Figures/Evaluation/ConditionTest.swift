import Register
import WorkPlan

/// How a project or an action answers a condition.
enum Verdict {
    /// It meets it, and these revisions say so.
    case met([Place])

    /// It does not, and this is why.
    case failed(Exclusion.Reason)
}

/// Tests projects against conditions.
struct ConditionTest {
    let ground: Ground

    /// Whether a project meets all conditions; of those that it fails, the first tells why.
    ///
    /// What says so is added to `evidence`; of a project that fails, nothing is.
    func failure(
        _ facts: ProjectFacts, _ conditions: [Condition], _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        let before = evidence.count
        for condition in conditions {
            guard let reason = failure(facts, condition, &evidence) else { continue }
            evidence.removeLast(evidence.count - before)
            return reason
        }
        return nil
    }

    private func failure(
        _ facts: ProjectFacts, _ condition: Condition, _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        switch condition {
        case .reached(let event):
            guard let place = facts.milestones.place(of: event) else {
                return facts.milestones.mayHaveReached(event) ? .dateNotPrecise : .notReached
            }
            evidence.append(place)
            return nil
        case .notReached(let events):
            return events.contains { facts.milestones.place(of: $0) != nil } ? .withdrawn : nil
        case .hasSource(let categories): return sourceFailure(facts, categories, &evidence)
        case .modality(let rule): return failure(facts, rule, &evidence)
        case .overdue(let after, let days, let without):
            guard let place = facts.milestones.place(of: after), let day = facts.milestones.day(of: after) else {
                return .notReached
            }
            guard day.adding(days: days) < ground.day, facts.milestones.place(of: without) == nil else {
                return .conditionNotMet
            }
            evidence.append(place)
            return nil
        case .enabling, .hasProject, .hasNoProject: return .conditionNotMet
        }
    }

    private func sourceFailure(
        _ facts: ProjectFacts, _ categories: [StatusCategory], _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        let lines = BudgetLines(of: facts.project.record, in: ground.view, on: ground.day)
        for line in lines.inForce {
            guard let status = ground.status(of: line.owner, among: categories) else { continue }
            evidence.append(line.place)
            evidence.append(status.place)
            return nil
        }
        return .noSource
    }

    private func failure(
        _ facts: ProjectFacts, _ rule: ModalityRule, _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        guard let clause = rule.clauses[facts.project.modality] else { return .notApplicable }
        switch holds(clause.test, facts, &evidence) ? clause.found : clause.absent {
        case .yes: return nil
        case .no: return .conditionNotMet
        case .notApplicable: return .notApplicable
        case .notReported: return .notReported
        }
    }

    /// Whether a clause's test holds; the revisions that make it hold are added to `evidence`.
    private func holds(_ test: ModalityRule.Clause.Test, _ facts: ProjectFacts, _ evidence: inout [Place]) -> Bool {
        switch test {
        case .always: return true
        case .all(let events):
            guard events.allSatisfy({ facts.milestones.place(of: $0) != nil }) else { return false }
            for event in events { if let place = facts.milestones.place(of: event) { evidence.append(place) } }
            return true
        case .flow(let type, let leg):
            let flows = ground.view.flowMarks(of: facts.project.record, type, on: leg)
            guard let flow = flows.first(where: { $0.last <= ground.day }) else { return false }
            evidence.append(flow.place)
            return true
        }
    }
}
