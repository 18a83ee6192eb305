import Commands
import Foundation
import GRDB

/// What a link that works once is for.
public enum LinkPurpose: String, Sendable, Hashable, CaseIterable {
    /// The first steps of somebody invited.
    case setUp = "set-up"
    /// The same for somebody whose secrets were reset.
    case reset
    /// Signing in by mail, for those who come twice a year.
    case signIn = "sign-in"

    /// After so many seconds it opens nothing.
    public var lifetime: Int64 {
        switch self {
        case .setUp: 7 * 86_400
        case .reset: 86_400
        case .signIn: 900
        }
    }
}

extension AccountStore {
    /// Invites somebody: makes an account that a link sets up.
    ///
    /// - Returns: the account, and the secret of the link, which also waits in the outbox.
    public func invite(_ invitation: Invitation, by actor: Actor, at now: Int64) throws -> (Person, Secret) {
        try queue.write { database in
            try check(actor, over: invitation.grants, database)
            // Else an officer could make the director who clears what they publish.
            guard try mayAppoint(actor, invitation.grants, database) else { throw AccountError.notAllowed }
            let id = try insert(invitation, database, at: now)
            try record(.invited, of: id, by: actor, database, at: now)
            let secret = try link(.setUp, for: id, database, at: now)
            try post(.invitation, to: id, secret, database, at: now)
            return (try person(id, database), secret)
        }
    }

    /// Invites somebody anew whose link has run out; the old one opens nothing any more.
    public func inviteAgain(_ id: Int64, by actor: Actor, at now: Int64) throws -> Secret {
        try queue.write { database in
            try check(actor, over: id, database)
            guard try person(id, database).state == .invited else { throw AccountError.notAllowed }
            try record(.invited, of: id, by: actor, database, at: now)
            let secret = try link(.setUp, for: id, database, at: now)
            try post(.invitation, to: id, secret, database, at: now)
            return secret
        }
    }

    /// Whether the actor may decide about whoever holds these grants: about a director, only a director does.
    func mayAppoint(_ actor: Actor, _ grants: [ProgrammeGrant], _ database: Database) throws -> Bool {
        guard case .person(let id) = actor else { return true }
        let directed = grants.filter { $0.grant.role == .director }.map(\.programme)
        let person = try person(id, database)
        return directed.allSatisfy { person.principal(in: $0).grants.contains(Grant(role: .director)) }
    }

    /// Makes a link; the person's other links for the same end with it.
    func link(_ purpose: LinkPurpose, for id: Int64, _ database: Database, at now: Int64) throws -> Secret {
        let secret = Secret.random()
        try database.execute(
            sql: "DELETE FROM link WHERE person = ? AND purpose = ?", arguments: [id, purpose.rawValue])
        try database.execute(
            sql: "INSERT INTO link (hash, person, purpose, ends) VALUES (?, ?, ?, ?)",
            arguments: [Data(secret.hash), id, purpose.rawValue, now + purpose.lifetime])
        return secret
    }

    /// Sends a link to sign in by, if links are enough for the account.
    ///
    /// Nobody learns whether there is one: the answer is nothing, and the file is written either way.
    ///
    /// - Throws: ``AccountError/wait(_:)``.
    public func askForLink(_ email: String, from origin: Origin, at now: Int64) throws {
        let account = (try? Invitation.address(email)) ?? email
        try queue.write { database in
            try Throttle.begin("link " + account, origin.network, database, at: now)
            let row = try Row.fetchOne(database, sql: "SELECT * FROM person WHERE email = ?", arguments: [account])
            guard let row else { return }
            let person = try person(row, database)
            guard person.state == .active, !person.needsSecondFactor, !person.hasTimeCode else { return }
            try post(.signIn, to: person.id, link(.signIn, for: person.id, database, at: now), database, at: now)
        }
    }

    /// Signs in with a link, once.
    ///
    /// - Returns: `nil` when it opens nothing.
    public func signIn(link secret: Secret, from origin: Origin, at now: Int64) throws -> SignedIn? {
        try queue.write { database in
            guard let person = try holder(of: secret, [.signIn], database, at: now)?.person,
                person.state == .active, !person.needsSecondFactor, !person.hasTimeCode
            else { return nil }
            try use(secret, database)
            return try begin(person, origin, database, at: now)
        }
    }

    /// Whose link it is, and what for; `nil` when it opens nothing, or nothing any more.
    public func holder(of secret: Secret, at now: Int64) throws -> (person: Person, purpose: LinkPurpose)? {
        try queue.read { try holder(of: secret, LinkPurpose.allCases, $0, at: now) }
    }

    func holder(
        of secret: Secret, _ purposes: [LinkPurpose], _ database: Database, at now: Int64
    ) throws -> (person: Person, purpose: LinkPurpose)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT person, purpose FROM link WHERE hash = ? AND ends > ?",
            arguments: [Data(secret.hash), now])
        guard let row, let purpose = LinkPurpose(rawValue: row["purpose"]), purposes.contains(purpose) else {
            return nil
        }
        let person = try person(row["person"] as Int64, database)
        return person.state == .disabled ? nil : (person, purpose)
    }

    func use(_ secret: Secret, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM link WHERE hash = ?", arguments: [Data(secret.hash)])
    }
}
