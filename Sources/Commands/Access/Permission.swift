public import WorkPlan

/// A row of the permission table: a role may do these deeds with these kinds of records.
public struct Permission: Hashable, Sendable {
    /// The role.
    public let role: Role

    /// What it may do.
    public let deeds: Set<Deed>

    /// With which kinds of records; deeds of the whole programme ask for no kind.
    public let kinds: Set<Kind>

    init(_ role: Role, _ deeds: Set<Deed>, _ kinds: Set<Kind> = []) {
        (self.role, self.deeds, self.kinds) = (role, deeds, kinds)
    }

    /// The permission table: who may do what with which kind of record. What is not listed is refused.
    ///
    /// `docs/access.md` shows it, and a test holds the two alike.
    public static let table: [Permission] = [
        Permission(.officer, [.read, .write, .publish], everything.subtracting(releases)),
        Permission(.officer, [.read, .write], releases),
        Permission(.officer, [.standIn, .keepAccounts, .answerReports]),
        Permission(.director, [.read], everything.subtracting(releases)),
        Permission(.director, [.read, .write, .publish], releases),
        Permission(.director, [.clear], everything),
        Permission(.director, [.open, .erase, .keepAccounts]),
        Permission(.coordinator, [.read], reported),
        Permission(.coordinator, [.write], told.union([.project, .milestone, .confirmation])),
        Permission(.proponent, [.read], reported),
        Permission(.proponent, [.write], told.union([.project, .milestone])),
        Permission(.implementer, [.read], reported),
        Permission(.implementer, [.write], told.union([.milestone, .flow])),
        Permission(.partnerOfficer, [.read], reported),
        Permission(.partnerOfficer, [.write], [.consent, .flow, .confirmation]),
        Permission(.taskForceMember, [.read], everything),
        Permission(.taskForceMember, [.note], [.release, .releaseStep]),
        Permission(.auditor, [.read], everything),
    ]

    private static let everything = Set(Kind.allCases)

    /// Releases, and what happens to them.
    private static let releases: Set<Kind> = [.release, .releaseStep, .correction]

    /// What is reported of projects and by partners.
    private static let reported: Set<Kind> = [
        .project, .milestone, .budget, .flow, .beneficiary, .consent, .confirmation, .return, .progressReport, .result,
        .resultIndicator, .measurement,
    ]

    /// What those who carry a project out tell of it.
    private static let told: Set<Kind> = [.progressReport, .result, .resultIndicator, .measurement]
}

extension Role {
    /// What the role can be granted for; a grant for anything else grants nothing.
    public var scopes: Set<Grant.Scope.Kind> {
        switch self {
        case .officer, .director, .taskForceMember, .auditor: [.programme]
        case .coordinator, .partnerOfficer: [.organisation]
        case .proponent, .implementer: [.organisation, .project]
        }
    }
}

extension Grant.Scope {
    /// What sort of thing a role extends to.
    public enum Kind: String, Hashable, Sendable, CaseIterable { case programme, organisation, project }

    /// What sort of thing this is.
    public var kind: Kind {
        switch self {
        case .programme: .programme
        case .organisation: .organisation
        case .project: .project
        }
    }
}
