import Foundation
import GRDB

extension AccountStore {
    /// Signs in with a passphrase and, where the account has them, a code of the app or one of the paper.
    ///
    /// Whatever is wrong, the answer is the same, and takes one hash of a passphrase.
    ///
    /// - Returns: `nil` when it is not right.
    /// - Throws: ``AccountError/wait(_:)``.
    public func signIn(
        _ email: String, _ passphrase: Passphrase, code: String, from origin: Origin, at now: Int64
    ) throws -> SignedIn? {
        let account = (try? Invitation.address(email)) ?? email
        try queue.write { try Throttle.begin(account, origin.network, $0, at: now) }
        let row = try queue.read { database in
            try Row.fetchOne(
                database, sql: "SELECT id, state, passphrase FROM person WHERE email = ?", arguments: [account]
            ).map { (id: $0["id"] as Int64, state: $0["state"] as String, kept: $0["passphrase"] as String?) }
        }
        let fits = hashing.verify(passphrase, row?.kept ?? decoy)
        guard let row, let kept = row.kept, fits, row.state == Person.State.active.rawValue else { return nil }
        let renewed = hashing.isOutdated(kept) ? try hashing.hash(passphrase) : nil
        return try queue.write { database in
            let person = try person(row.id, database)
            let isOpened = try hasKept(kept, row.id, database) && useCode(code, of: person, database, at: now)
            guard person.state == .active, isOpened else { return nil }
            if let renewed {
                try database.execute(
                    sql: "UPDATE person SET passphrase = ? WHERE id = ?", arguments: [renewed, row.id])
            }
            try Throttle.succeed(account, origin.network, database)
            return try begin(person, origin, database, at: now)
        }
    }

    /// Whether the passphrase is still the one that was verified.
    private func hasKept(_ kept: String, _ id: Int64, _ database: Database) throws -> Bool {
        try String.fetchOne(database, sql: "SELECT passphrase FROM person WHERE id = ?", arguments: [id]) == kept
    }

    /// Uses up a code of the app, or one of the paper; an account without codes asks for none, unless its roles do.
    func useCode(_ typed: String, of person: Person, _ database: Database, at now: Int64) throws -> Bool {
        guard person.hasTimeCode else { return !person.needsSecondFactor }
        if let hash = RecoveryCodes.hash(typed) {
            try database.execute(
                sql: "DELETE FROM recovery WHERE hash = ? AND person = ?", arguments: [Data(hash), person.id])
            guard database.changesCount == 1 else { return false }
            try record(.codeUsed, of: person.id, by: nil, database, at: now)
            return true
        }
        return try useTimeCode(typed, of: person.id, database, at: now)
    }

    func useTimeCode(_ typed: String, of id: Int64, _ database: Database, at now: Int64) throws -> Bool {
        let code = typed.filter { !$0.isWhitespace }
        let row = try Row.fetchOne(
            database, sql: "SELECT timecode, timecode_step FROM person WHERE id = ?", arguments: [id])
        guard let row, let closed: [UInt8] = (row["timecode"] as Data?).map(Array.init), code.utf8.count == 6 else {
            return false
        }
        let timeCode = TimeCode(key: try key.open(closed, for: "timecode \(id)"))
        guard let step = timeCode.step(of: code, at: now, after: row["timecode_step"]) else { return false }
        try database.execute(sql: "UPDATE person SET timecode_step = ? WHERE id = ?", arguments: [step, id])
        return true
    }

    func begin(_ person: Person, _ origin: Origin, _ database: Database, at now: Int64) throws -> SignedIn {
        let secret = Secret.random()
        try database.execute(
            sql: """
                INSERT INTO session (hash, person, began, seen, ends, network, browser) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(secret.hash), person.id, now, now, now + Session.lifetime, origin.shown, origin.browser,
            ])
        try database.execute(sql: "UPDATE person SET last_sign_in = ? WHERE id = ?", arguments: [now, person.id])
        try record(.signedIn, of: person.id, by: nil, database, at: now)
        return SignedIn(person: person, session: secret)
    }
}
