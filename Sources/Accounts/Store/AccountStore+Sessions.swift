import Foundation
import GRDB

extension AccountStore {
    /// Whose session it is; `nil` when it is over, was revoked, or never was.
    public func session(_ secret: Secret, at now: Int64) throws -> (person: Person, session: Session)? {
        let found = try queue.read { database -> (person: Person, session: Session)? in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM session WHERE hash = ? AND ends > ? AND seen > ?",
                arguments: [Data(secret.hash), now, now - Session.idle])
            guard let session = row.map(Self.session) else { return nil }
            let person = try person(session.person, database)
            return person.state == .active ? (person, session) : nil
        }
        // Once a minute is often enough to know whether a session is in use.
        if let found, now - found.session.seen >= 60 {
            try queue.write {
                try $0.execute(sql: "UPDATE session SET seen = ? WHERE id = ?", arguments: [now, found.session.id])
            }
        }
        return found
    }

    private static func session(_ row: Row) -> Session {
        Session(
            id: row["id"], person: row["person"], began: row["began"], seen: row["seen"], ends: row["ends"],
            network: row["network"], browser: row["browser"])
    }

    /// The sessions of a person that are not over, the newest first.
    public func sessions(of person: Int64, at now: Int64) throws -> [Session] {
        try queue.read {
            try Row.fetchAll(
                $0, sql: "SELECT * FROM session WHERE person = ? AND ends > ? AND seen > ? ORDER BY id DESC",
                arguments: [person, now, now - Session.idle]
            ).map(Self.session)
        }
    }

    /// Ends a session of a person.
    ///
    /// - Throws: ``AccountError/notFound`` when it is not theirs.
    public func revoke(session: Int64, of person: Int64, at now: Int64) throws {
        try queue.write { database in
            try database.execute(
                sql: "DELETE FROM session WHERE id = ? AND person = ?", arguments: [session, person])
            guard database.changesCount == 1 else { throw AccountError.notFound }
            try record(.sessionRevoked, of: person, by: nil, database, at: now)
        }
    }

    /// Ends the session that a secret opens.
    public func signOut(_ secret: Secret, at now: Int64) throws {
        try queue.write { database in
            let hash = Data(secret.hash)
            let id = try Int64.fetchOne(database, sql: "SELECT person FROM session WHERE hash = ?", arguments: [hash])
            guard let id else { return }
            try database.execute(sql: "DELETE FROM session WHERE hash = ?", arguments: [hash])
            try record(.signedOut, of: id, by: nil, database, at: now)
        }
    }

    /// Changes the passphrase of whoever knows the present one; all other sessions end.
    public func changePassphrase(
        of id: Int64, from present: Passphrase, to new: Passphrase, keeping session: Int64, from origin: Origin,
        at now: Int64
    ) throws {
        let person = try confirm(present, of: id, from: origin, at: now)
        let problems = new.problems(for: [person.email, person.publicName])
        guard problems.isEmpty else { throw AccountError.passphrase(problems) }
        let hash = try hashing.hash(new)
        try queue.write { database in
            try database.execute(sql: "UPDATE person SET passphrase = ? WHERE id = ?", arguments: [hash, id])
            try database.execute(
                sql: "DELETE FROM session WHERE person = ? AND id <> ?", arguments: [id, session])
            try record(.passphraseChanged, of: id, by: nil, database, at: now)
        }
    }

    /// Makes codes for paper anew for whoever knows the passphrase; the old ones open nothing any more.
    public func renewRecoveryCodes(
        of id: Int64, _ passphrase: Passphrase, from origin: Origin, at now: Int64
    ) throws -> [String] {
        let person = try confirm(passphrase, of: id, from: origin, at: now)
        guard person.hasTimeCode else { throw AccountError.notAllowed }
        return try queue.write { database in
            try record(.codesRenewed, of: id, by: nil, database, at: now)
            return try newRecoveryCodes(of: id, database)
        }
    }

    /// Asks for the passphrase once more, before something that a borrowed device must not do.
    func confirm(
        _ passphrase: Passphrase, of id: Int64, from origin: Origin, at now: Int64
    ) throws -> Person {
        try queue.write { try Throttle.begin("confirm \(id)", origin.network, $0, at: now) }
        let (person, kept) = try queue.read { database in
            (
                try self.person(id, database),
                try String.fetchOne(database, sql: "SELECT passphrase FROM person WHERE id = ?", arguments: [id])
            )
        }
        guard hashing.verify(passphrase, kept ?? decoy), kept != nil else { throw AccountError.wrongCode }
        try queue.write { try Throttle.succeed("confirm \(id)", origin.network, $0) }
        return person
    }
}
