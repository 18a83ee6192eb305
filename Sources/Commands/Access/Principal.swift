public import WorkPlan

/// Who gives a command: a name, an organisation, and what was granted to them.
public struct Principal: Hashable, Sendable {
    /// The name that commits carry.
    public let name: String

    /// The organisation that commits carry.
    public let organisation: String

    /// The roles, each with its scope.
    public let grants: [Grant]

    /// Whether it is whoever runs the command line on the machine that holds the data.
    public private(set) var isKeeper = false

    /// Who holds no role, and may do nothing.
    static let nobody = Principal(name: "", organisation: "", grants: [])

    /// A person or a program.
    public init(name: String, organisation: String, grants: [Grant]) {
        self.name = name
        self.organisation = organisation
        self.grants = grants
    }

    /// Whoever runs the command line on the machine that holds the data: they could change the files themselves, so
    /// the permission table does not stand in their way.
    public static func keeper(name: String, organisation: String) -> Principal {
        var keeper = Principal(
            name: name, organisation: organisation, grants: [Grant(role: .officer), Grant(role: .director)])
        keeper.isKeeper = true
        return keeper
    }
}

/// A role, and what it extends to.
public struct Grant: Hashable, Sendable {
    /// The role.
    public let role: Role

    /// What it extends to.
    public let scope: Scope

    /// A role for a scope.
    public init(role: Role, scope: Scope = .programme) {
        self.role = role
        self.scope = scope
    }

    /// What a role extends to.
    public enum Scope: Hashable, Sendable {
        /// The whole programme.
        case programme
        /// One organisation: a country's state, a partner, an agency.
        case organisation(Identifier<Organisation>)
        /// One project.
        case project(Identifier<Project>)
    }
}

/// What somebody is to the programme.
public enum Role: String, Hashable, Sendable, CaseIterable {
    case officer, director, coordinator, proponent, implementer
    case partnerOfficer = "partner-officer"
    case taskForceMember = "task-force-member"
    case auditor
}
