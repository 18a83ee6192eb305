import Foundation
import GRDB

extension AccountStore {
    /// What whoever follows an invitation, or a reset, is shown: a key for the app, the same each time until it is
    /// confirmed.
    ///
    /// - Throws: ``AccountError/notFound`` when the link opens nothing.
    public func setUp(_ secret: Secret, at now: Int64) throws -> (person: Person, timeCode: TimeCode) {
        try queue.write { database in
            let person = try settingUp(secret, database, at: now)
            return (person, try pendingTimeCode(of: person.id, database))
        }
    }

    private func settingUp(_ secret: Secret, _ database: Database, at now: Int64) throws -> Person {
        guard let held = try holder(of: secret, [.setUp, .reset], database, at: now) else {
            throw AccountError.notFound
        }
        return held.person
    }

    private func pendingTimeCode(of id: Int64, _ database: Database) throws -> TimeCode {
        let kept = try Data.fetchOne(
            database, sql: "SELECT timecode FROM person WHERE id = ? AND timecode_confirmed = 0", arguments: [id])
        if let kept { return TimeCode(key: try key.open(Array(kept), for: "timecode \(id)")) }
        let timeCode = TimeCode.random()
        try database.execute(
            sql: "UPDATE person SET timecode = ?, timecode_step = 0, timecode_confirmed = 0 WHERE id = ?",
            arguments: [Data(try key.close(timeCode.key, for: "timecode \(id)")), id])
        return timeCode
    }

    /// Ends the setting up: keeps the passphrase, confirms the app, and signs in.
    ///
    /// Who holds a role that asks for a second factor gives both; others may give neither and sign in by links.
    ///
    /// - Returns: the session, and codes for paper where there are codes of an app.
    /// - Throws: ``AccountError/passphrase(_:)``, ``AccountError/wrongCode``, ``AccountError/notFound``.
    public func finishSetUp(
        _ secret: Secret, _ passphrase: Passphrase?, code: String, from origin: Origin, at now: Int64
    ) throws -> (SignedIn, recovery: [String]) {
        let person = try queue.read { try settingUp(secret, $0, at: now) }
        guard passphrase != nil || !person.needsSecondFactor else { throw AccountError.passphrase([.tooShort]) }
        let problems = passphrase?.problems(for: [person.email, person.publicName]) ?? []
        guard problems.isEmpty else { throw AccountError.passphrase(problems) }
        let kept = try passphrase.map { try hashing.hash($0) }
        let done = try queue.write { database -> (SignedIn, recovery: [String])? in
            let person = try settingUp(secret, database, at: now)
            let wantsCode = person.needsSecondFactor || !code.isEmpty
            if wantsCode {
                try Throttle.begin("set-up \(person.id)", origin.network, database, at: now)
            }
            guard try !wantsCode || (kept != nil && useTimeCode(code, of: person.id, database, at: now)) else {
                return nil
            }
            try use(secret, database)
            try keep(kept, hasTimeCode: wantsCode, of: person, database, at: now)
            let codes = wantsCode ? try newRecoveryCodes(of: person.id, database) : []
            return (try begin(self.person(person.id, database), origin, database, at: now), codes)
        }
        guard let done else { throw AccountError.wrongCode }
        return done
    }

    private func keep(
        _ passphrase: String?, hasTimeCode: Bool, of person: Person, _ database: Database, at now: Int64
    ) throws {
        try database.execute(
            sql: """
                UPDATE person SET passphrase = ?1, state = 'active', timecode_confirmed = ?2,
                timecode = CASE WHEN ?2 THEN timecode END WHERE id = ?3
                """, arguments: [passphrase, hasTimeCode ? 1 : 0, person.id])
        let isReset = person.state == .active
        try record(isReset ? .resetDone : .setUp, of: person.id, by: nil, database, at: now)
        if isReset { try post(.resetDone, to: person.id, nil, database, at: now) }
    }

    func newRecoveryCodes(of id: Int64, _ database: Database) throws -> [String] {
        let codes = RecoveryCodes.random()
        try database.execute(sql: "DELETE FROM recovery WHERE person = ?", arguments: [id])
        for code in codes {
            try database.execute(
                sql: "INSERT INTO recovery (hash, person) VALUES (?, ?)",
                arguments: [RecoveryCodes.hash(code).map { Data($0) }, id])
        }
        return codes
    }

    /// How many codes of the paper are left.
    public func recoveryCodesLeft(of id: Int64) throws -> Int {
        try queue.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM recovery WHERE person = ?", arguments: [id]) ?? 0
        }
    }
}
