public import Commands

/// Somebody who has an account.
public struct Person: Sendable, Hashable, Identifiable {
    /// How far an account is.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Invited, and not set up yet.
        case invited
        /// In use.
        case active
        /// Not in use: nothing signs in, but the person may come back.
        case disabled
    }

    /// The account's number; none is given twice.
    public let id: Int64

    /// Where mail reaches the person; also what they sign in with. Nobody but keepers of accounts sees it.
    public let email: String

    /// The name that commits carry.
    public let publicName: String

    /// The organisation that commits carry.
    public let organisation: String

    /// The language of mail to the person.
    public let language: String

    /// How far the account is.
    public let state: State

    /// What was granted.
    public let grants: [ProgrammeGrant]

    /// Whether there is a passphrase; some sign in by links alone.
    public let hasPassphrase: Bool

    /// Whether codes of an app are asked for.
    public let hasTimeCode: Bool

    /// When the account was made; seconds since 1970.
    public let made: Int64

    /// When the person last signed in.
    public let lastSignIn: Int64?

    /// Whoever this is to a programme's desk.
    public func principal(in programme: String) -> Principal {
        Principal(
            name: publicName, organisation: organisation,
            grants: grants.filter { $0.programme == programme }.map(\.grant))
    }

    /// Whether the person keeps accounts: of every programme that shares this file, so that none is without.
    public var keepsAccounts: Bool { grants.contains { principal(in: $0.programme).may(.keepAccounts) } }

    /// Whether a passphrase and codes are asked for, and links are not enough.
    public var needsSecondFactor: Bool { grants.contains { $0.grant.role.needsSecondFactor } }
}

/// A role for a scope in one programme.
public struct ProgrammeGrant: Sendable, Hashable {
    /// The programme's code.
    public let programme: String

    /// The role and its scope.
    public let grant: Grant

    /// A role for a scope in one programme.
    public init(programme: String, grant: Grant) {
        self.programme = programme
        self.grant = grant
    }
}

extension Role {
    /// Whether whoever holds the role signs in with a passphrase and a code.
    public var needsSecondFactor: Bool { self == .officer || self == .director }
}

/// Who does something with an account.
public enum Actor: Sendable, Hashable {
    /// Somebody with an account.
    case person(Int64)
    /// Whoever runs the command line on the machine that holds the data.
    case keeper(String)
}

extension Person {
    /// Whose drafts they are. A number alone could be somebody else's in another file of accounts.
    public var draftOwner: String { "\(id)-\(made)" }
}
