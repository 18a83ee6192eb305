import Ledger
import Register
import WorkPlan

/// Holds milestones of those who report on some projects alone against the way that the projects go.
///
/// Officers enter what happened as it happened, also of years of which half is known; the way is not in their way.
struct StepRules {
    let proposal: Proposal

    private var principal: Principal { proposal.command.principal }

    /// Why a change cannot be made.
    func refusals(_ change: Change) -> [Refusal] {
        guard change.kind == .milestone, !principal.may(proposal.deed(of: change), everywhereWith: .milestone) else {
            return []
        }
        let before = proposal.current.body(change.record.cast(to: Milestone.self))
        let events = [before?.event, (change.body as? Milestone)?.event].compactMap(\.self)
        for event in events where !principal.mayTake(WayStep(event)) {
            let what = "\(principal.name) may not tell that a project was \(event.rawValue); an officer records it"
            return [Refusal(.step, change.record, field: "event", what)]
        }
        guard before == nil, let milestone = change.body as? Milestone else { return [] }
        return refusals(of: milestone, change)
    }

    /// Why a new milestone cannot follow from where its project stands.
    private func refusals(of milestone: Milestone, _ change: Change) -> [Refusal] {
        guard let project = proposal.body(milestone.project) else { return [] }
        let step = WayStep(milestone.event)
        var found: [Refusal] = []
        let facts = proposal.current.wayFacts(of: milestone.project)
        var way = Way(facts, modality: project.modality)
        // What is public is no draft, although no step of it is told: it is older than the register.
        if !facts.isEmpty || !proposal.isPublic(milestone.project.cast()) {
            do { try way.take(step, on: milestone.date) } catch {
                found.append(Refusal(.step, change.record, field: error.field, error.reason(way)))
            }
        }
        // A country that a project serves reports on it, and does not speak for its proponent.
        if step.isProponents, !mayWrite(milestone.project) {
            found.append(
                Refusal(.step, change.record, field: "project", "is not theirs to hand in or to withdraw"))
        }
        guard step == .submit else { return found }
        return found
            + ProposalCheck.flaws(in: project).map {
                Refusal(.step, milestone.project.cast(), field: $0.field, $0.flaw.reason)
            }
    }

    private func mayWrite(_ project: Identifier<Project>) -> Bool {
        proposal.coming(project.cast()).map { principal.may(.write, with: $0) } ?? false
    }
}

extension Way.Refusal {
    fileprivate var field: String { obstacle == .notHere ? "event" : "date" }

    fileprivate func reason(_ way: Way) -> String {
        switch obstacle {
        case .notHere:
            let possible = way.possible.compactMap(\.event?.rawValue).joined(separator: ", ")
            return "cannot follow: the project is \(way.stage.rawValue); possible are \(possible)"
        case .before(let last): return "lies before \(last), when the last step was taken"
        }
    }
}

extension ProposalCheck.Flaw {
    fileprivate var reason: String {
        switch self {
        case .missing: "is missing; a proposal that is handed in says it"
        case .words(let count): "has \(count) words; at most \(ProposalCheck.mostWords) are right"
        case .endsEarly: "is before the beginning"
        }
    }
}
