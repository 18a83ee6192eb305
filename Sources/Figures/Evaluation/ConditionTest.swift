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
        _ project: SubjectMark, _ conditions: [Condition], _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        let before = evidence.count
        for condition in conditions {
            guard let reason = failure(project, condition, &evidence) else { continue }
            evidence.removeLast(evidence.count - before)
            return reason
        }
        return nil
    }

    private func failure(
        _ project: SubjectMark, _ condition: Condition, _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        switch condition {
        case .reached(let event):
            guard let place = ground.milestones.place(of: event, at: project.placeInPlan) else {
                let mayBe = ground.milestones.mayHaveReached(event, at: project.placeInPlan)
                return mayBe ? .dateNotPrecise : .notReached
            }
            evidence.append(place)
            return nil
        case .notReached(let events):
            return events.contains { ground.milestones.hasReached($0, at: project.placeInPlan) } ? .withdrawn : nil
        case .hasSource(let categories): return sourceFailure(project, categories, &evidence)
        case .modality(let rule): return failure(project, rule, &evidence)
        case .overdue(let after, let days, let without):
            guard let place = ground.milestones.place(of: after, at: project.placeInPlan),
                let day = ground.milestones.day(of: after, at: project.placeInPlan)
            else { return .notReached }
            guard day.adding(days: days) < ground.day,
                !ground.milestones.hasReached(without, at: project.placeInPlan)
            else { return .conditionNotMet }
            evidence.append(place)
            return nil
        case .enabling, .hasProject, .hasNoProject: return .conditionNotMet
        }
    }

    private func sourceFailure(
        _ project: SubjectMark, _ categories: [StatusCategory], _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        let lines = ground.budgetLines(ofProjectAt: project.placeInPlan)
        for line in lines.inForce {
            guard let status = ground.status(of: line.owner, among: categories) else { continue }
            evidence.append(line.place)
            evidence.append(status.place)
            return nil
        }
        return .noSource
    }

    private func failure(
        _ project: SubjectMark, _ rule: ModalityRule, _ evidence: inout [Place]
    ) -> Exclusion.Reason? {
        guard let clause = rule.clauses[project.modality] else { return .notApplicable }
        switch holds(clause.test, project, &evidence) ? clause.found : clause.absent {
        case .yes: return nil
        case .no: return .conditionNotMet
        case .notApplicable: return .notApplicable
        case .notReported: return .notReported
        }
    }

    /// Whether a clause's test holds; the revisions that make it hold are added to `evidence`.
    private func holds(_ test: ModalityRule.Clause.Test, _ project: SubjectMark, _ evidence: inout [Place]) -> Bool {
        switch test {
        case .always: return true
        case .all(let events):
            guard events.allSatisfy({ ground.milestones.hasReached($0, at: project.placeInPlan) }) else { return false }
            evidence += events.compactMap { ground.milestones.place(of: $0, at: project.placeInPlan) }
            return true
        case .flow(let type, let leg):
            let flows = ground.flows(type, on: leg)[project.placeInPlan]
            guard let flow = flows.first(where: { $0.last <= ground.day }) else { return false }
            evidence.append(flow.place)
            return true
        }
    }
}
