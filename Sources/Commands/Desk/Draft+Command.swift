import Ledger
import WorkPlan

extension Command {
    /// What the ledger is asked to append.
    var draft: Draft {
        var reason = reason
        if let behalf { reason += " [on behalf of \(behalf.organisation), evidence \(behalf.evidence)]" }
        return Draft(
            command: id, author: principal.name, organisation: principal.organisation, reason: reason, acts: acts,
            revisions: changes.map(\.revision), time: time)
    }
}
