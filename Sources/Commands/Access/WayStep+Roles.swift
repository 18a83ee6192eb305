public import Register
public import WorkPlan

extension WayStep {
    /// The roles that may take the step; in their scope, and if the permission table lets them write what it writes.
    ///
    /// `docs/access.md` shows them, and a test holds the two alike.
    public var roles: Set<Role> {
        switch self {
        case .submit, .withdraw: [.officer, .coordinator, .proponent]
        case .report, .implement, .complete: [.officer, .coordinator, .proponent, .implementer]
        case .appraise, .endorse, .approve, .accredit, .notify, .disburse, .verify, .suspend, .resume, .extend, .revise,
            .join, .giveBack, .cancel:
            [.officer]
        }
    }

    /// Whether it is the proponent's own to take: whoever only reports on the project does not.
    public var isProponents: Bool { self == .submit || self == .withdraw }
}

extension Principal {
    /// Whether some role of this principal may take a step, somewhere.
    public func mayTake(_ step: WayStep) -> Bool {
        grants.contains { $0.isFitting && step.roles.contains($0.role) }
    }

    /// Whether this principal may take a step on a project's way as it stands in a view.
    public func mayTake(_ step: WayStep, on project: Identifier<Project>, in view: View) -> Bool {
        guard let place = Place(project.cast(), in: view) else { return false }
        return grants.contains { grant in
            guard grant.isFitting, step.roles.contains(grant.role) else { return false }
            return grant.scope == .programme
                || place.lies(in: grant.scope, for: step.isProponents ? .write : .read)
        }
    }
}
