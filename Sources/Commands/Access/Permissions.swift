import WorkPlan

/// What can be done with a kind of record.
public enum Deed: String, Hashable, Sendable, CaseIterable {
    /// Write a revision that stays internal.
    case write
    /// Write a revision that the public sees.
    case publish
    /// Open a commit's author, organisation or reason to the public.
    case open
    /// Erase a body.
    case erase
}

/// The permission table: who may do what with which kind of record. What is not listed is refused.
enum Permissions {
    /// The deeds of a role whose scope is the whole programme.
    static func deeds(of role: Role, with kind: Kind) -> Set<Deed> {
        switch role {
        case .officer: kind == .release ? [.write] : officer
        case .director: kind == .release ? [.write, .publish, .open, .erase] : [.open, .erase]
        case .coordinator, .proponent, .implementer, .partnerOfficer: scoped[role, default: [:]][kind] ?? []
        case .taskForceMember, .auditor: []
        }
    }

    private static let officer: Set<Deed> = [.write, .publish]

    /// The deeds of the roles that extend to an organisation or to a project.
    private static let scoped: [Role: [Kind: Set<Deed>]] = [
        .coordinator: [.project: [.write], .milestone: [.write], .confirmation: [.write]],
        .proponent: [.project: [.write], .milestone: [.write]],
        .implementer: [.milestone: [.write], .flow: [.write]],
        .partnerOfficer: [.consent: [.write], .flow: [.write], .confirmation: [.write]],
    ]

    /// Whether a scope takes in a record.
    static func scope(_ scope: Grant.Scope, takesIn record: Identifier<AnyRecord>, _ body: (any Body)?) -> Bool {
        switch scope {
        case .programme: true
        case .organisation(let organisation): body?.references.contains { $0.record == organisation.cast() } ?? false
        case .project(let project): record == project.cast() || body?.owner == project.cast()
        }
    }
}

extension Principal {
    /// Whether this principal may do a deed with a record.
    func may(_ deed: Deed, _ kind: Kind, _ record: Identifier<AnyRecord>, _ body: (any Body)?) -> Bool {
        grants.contains { grant in
            Permissions.deeds(of: grant.role, with: kind).contains(deed)
                && Permissions.scope(grant.scope, takesIn: record, body)
        }
    }
}
