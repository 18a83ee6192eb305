import Ledger
import Register
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

extension Register {
    /// The register after a command was appended.
    ///
    /// What the ledger has just hashed need not be read back to be known, unless it holds acts.
    mutating func apply(_ command: Command, as appended: Appended) throws(RegisterError) {
        try apply(number: appended.number, at: appended.time, command.changes.map { .revision($0.revision) })
    }
}
