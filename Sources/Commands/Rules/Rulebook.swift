import Ledger
import Register
import WorkPlan

/// Holds a command against all rules, and gives every reason to refuse it.
struct Rulebook {
    let proposal: Proposal

    private var command: Command { proposal.command }

    /// Every reason to refuse the command; empty when it may be done.
    func refusals() -> [Refusal] {
        var found = commandRefusals() + proposal.prepared.refusals
        for change in command.changes {
            found += accessRefusals(change) + versionRefusals(change) + referenceRefusals(change)
            found += StepRules(proposal: proposal).refusals(change)
            if let body = change.body { found += bodyRefusals(change, body) }
        }
        return found
    }

    private func commandRefusals() -> [Refusal] {
        var found: [Refusal] = []
        if command.reason.isEmpty { found.append(Refusal(.explanation, field: "reason", "say why, in a sentence")) }
        if command.principal.name.isEmpty { found.append(Refusal(.explanation, field: "author", "say who")) }
        if command.principal.organisation.isEmpty {
            found.append(Refusal(.explanation, field: "organisation", "say for which organisation"))
        }
        let texts = [command.reason, command.principal.name, command.principal.organisation]
        if texts.contains(where: { $0.utf8.count > Limits.explanation }) {
            found.append(
                Refusal(.size, "author, organisation and reason have at most \(Limits.explanation) bytes each"))
        }
        if command.changes.isEmpty && command.acts.isEmpty {
            found.append(Refusal(.size, "the command changes nothing"))
        }
        if command.changes.count > Limits.changes {
            found.append(
                Refusal(.size, "a command has at most \(Limits.changes) changes, not \(command.changes.count)"))
        }
        if command.time != nil && proposal.current.register.genesis?.purpose == .live {
            found.append(Refusal(.clock, field: "time", "a live ledger takes its times from the clock"))
        }
        return found + behalfRefusals() + actRefusals() + readRefusals() + repetitionRefusals()
    }

    private func behalfRefusals() -> [Refusal] {
        guard let behalf = command.behalf else { return [] }
        let parts: [(String, Identifier<AnyRecord>, Kind)] = [
            ("organisation", behalf.organisation.cast(), .organisation),
            ("evidence", behalf.evidence.cast(), .document),
        ]
        let access = command.principal.may(.standIn) ? [] : [refusal(of: .standIn)]
        return access
            + parts.filter { proposal.kind(of: $0.1) != $0.2 }.map {
                Refusal(.explanation, field: "behalf.\($0.0)", "names no \($0.2.rawValue) that the register holds")
            }
    }

    private func actRefusals() -> [Refusal] {
        command.acts.compactMap { act in
            let deed: Deed = if case .opening = act { .open } else { .erase }
            return command.principal.may(deed) ? nil : refusal(of: deed)
        }
    }

    private func refusal(of deed: Deed) -> Refusal {
        Refusal(.access, "\(command.principal.name) may not \(deed.rawValue)")
    }

    private func readRefusals() -> [Refusal] {
        command.reads.sorted { $0.key < $1.key }.compactMap { record, version in
            let now = proposal.current.version(of: record)
            return now == version
                ? nil : Refusal(.version, record, "was read at version \(version) and is now at version \(now)")
        }
    }

    private func repetitionRefusals() -> [Refusal] {
        guard command.changes.count > 1 else { return [] }
        var seen: Set<Identifier<AnyRecord>> = []
        return command.changes.filter { !seen.insert($0.record).inserted }.map {
            Refusal(.version, $0.record, "is changed twice in one command; change it once")
        }
    }

    /// A deed is allowed with the record as it stands and as it will be: else one could take a record over by naming
    /// oneself in it, or give it away. What is in use no more has no place that a scope could take in.
    private func accessRefusals(_ change: Change) -> [Refusal] {
        let principal = command.principal
        let deed = proposal.deed(of: change)
        // What the Task Force says can come by mail: an officer enters it, with the document that shows it.
        if deed == .note && command.behalf != nil && principal.may(.standIn) { return [] }
        if principal.may(deed, everywhereWith: change.kind) { return [] }
        let standing = proposal.standing(change.record)
        let isNew = proposal.current.version(of: change.record) == 0
        let places = [standing, proposal.coming(change)].compactMap(\.self)
        if (standing != nil || isNew) && !places.isEmpty
            && places.allSatisfy({ principal.may(deed, with: $0) })
        {
            return []
        }
        let what = "\(deed.rawValue) a record of kind \(change.kind.rawValue)"
        return [Refusal(.access, change.record, "\(principal.name) may not \(what) here")]
    }

    private func versionRefusals(_ change: Change) -> [Refusal] {
        var found: [Refusal] = []
        let now = proposal.current.version(of: change.record)
        if now != change.expecting {
            found.append(
                Refusal(.version, change.record, "was seen at version \(change.expecting) and is now at version \(now)")
            )
        }
        if let kind = proposal.current.kind(of: change.record), kind != change.kind {
            found.append(
                Refusal(.kind, change.record, "is of kind \(kind.rawValue) and cannot become \(change.kind.rawValue)"))
        }
        return found
    }

    private func referenceRefusals(_ change: Change) -> [Refusal] {
        guard let body = change.body else { return [] }
        return body.references.compactMap { reference in
            guard let kind = proposal.kind(of: reference.record) else {
                return Refusal(
                    .reference, change.record, field: reference.field,
                    "names \(reference.record), which the register does not hold")
            }
            if let wanted = reference.kind, wanted != kind {
                return Refusal(
                    .reference, change.record, field: reference.field,
                    "names a record of kind \(kind.rawValue); it must be of kind \(wanted.rawValue)")
            }
            if change.visibility == .public && !proposal.isPublic(reference.record) {
                return Refusal(
                    .publicReference, change.record, field: reference.field,
                    "names \(reference.record), which the public does not see; make that public first, or with it")
            }
            return nil
        }
    }

    private func bodyRefusals(_ change: Change, _ body: any Registered) -> [Refusal] {
        guard let ruled = body as? any Ruled else { return [] }
        return ruled.refusals(change.record, change.visibility, in: proposal)
    }
}

/// How much one command may hold.
enum Limits {
    static let changes = 10_000
    static let body = 65_536
    static let explanation = 4_000
}

/// A kind of record that has rules of its own.
protocol Ruled: Registered {
    /// Every reason to refuse a body of this kind.
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal]
}
