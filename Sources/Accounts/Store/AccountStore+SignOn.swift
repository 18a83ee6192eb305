import Foundation
import GRDB

extension AccountStore {
    /// What comes of somebody whom an identity provider has proved.
    public enum SignOnOutcome: Sendable {
        /// They are signed in.
        case signedIn(SignedIn)
        /// Their roles, or their own choice, ask for passphrase and code: a provider is not enough.
        case needsSecondFactor
        /// There is no account for them, or not for this person at the provider.
        case unknown
    }

    /// Signs in whom a provider has proved, if links are enough for the account: what a provider proves is that an address
    /// belongs to who came, as a link by mail does.
    ///
    /// It makes no account. The first time, the account remembers the provider's name for the person; from then on another
    /// person at the provider does not come in by the same address. Somebody invited is set up by it.
    public func signIn(
        proven email: String, subject: String, from origin: Origin, at now: Int64
    ) throws -> SignOnOutcome {
        guard let account = try? Invitation.address(email) else { return .unknown }
        return try queue.write { database in
            let row = try Row.fetchOne(database, sql: "SELECT * FROM person WHERE email = ?", arguments: [account])
            guard let row, let person = try? person(row, database), person.state != .disabled else { return .unknown }
            let kept: String? = row["subject"]
            guard kept == nil || kept == subject else { return .unknown }
            guard !person.needsSecondFactor, !person.hasTimeCode else { return .needsSecondFactor }
            try database.execute(
                sql: "UPDATE person SET subject = ?, state = 'active' WHERE id = ?", arguments: [subject, person.id])
            if person.state == .invited {
                try database.execute(sql: "DELETE FROM link WHERE person = ?", arguments: [person.id])
                try record(.setUp, of: person.id, by: nil, database, at: now)
            }
            return .signedIn(try begin(self.person(person.id, database), origin, database, at: now))
        }
    }
}
