public import Commands
import Foundation
import GRDB

extension AccountStore {
    /// The most tokens that a person has.
    public static let mostTokens = 20

    /// The longest time for which a token is made, in days.
    public static let longestTokenDays = 366

    /// Makes a token for a program.
    ///
    /// - Returns: the token, which is shown once.
    public func makeToken(
        for id: Int64, name: String, _ scope: TokenScope, days: Int, at now: Int64
    ) throws -> Secret {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (1...60).contains(name.count) else {
            throw AccountError.invalid(field: "name", "from 1 to 60 characters that say which program it is for")
        }
        guard (1...Self.longestTokenDays).contains(days) else {
            throw AccountError.invalid(field: "days", "from 1 to \(Self.longestTokenDays)")
        }
        let secret = Secret.random(prefix: "titian_")
        try queue.write { database in
            let count = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM token WHERE person = ? AND ends > ?", arguments: [id, now])
            guard (count ?? 0) < Self.mostTokens else { throw AccountError.tooMany }
            try database.execute(
                sql: """
                    INSERT INTO token (hash, person, name, prefix, scope, made, ends) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Data(secret.hash), id, name, String(secret.text.prefix(12)), scope.rawValue, now,
                    now + Int64(days) * 86_400,
                ])
            try record(.tokenMade, of: id, by: nil, database, at: now)
        }
        return secret
    }

    /// The tokens of a person that have not run out.
    public func tokens(of id: Int64, at now: Int64) throws -> [APIToken] {
        try queue.read {
            try Row.fetchAll(
                $0, sql: "SELECT * FROM token WHERE person = ? AND ends > ? ORDER BY id", arguments: [id, now]
            ).compactMap(Self.token)
        }
    }

    private static func token(_ row: Row) -> APIToken? {
        guard let scope = TokenScope(rawValue: row["scope"]) else { return nil }
        return APIToken(
            id: row["id"], person: row["person"], name: row["name"], prefix: row["prefix"], scope: scope,
            made: row["made"], ends: row["ends"], lastUse: row["last_use"])
    }

    /// Ends a token of a person.
    ///
    /// - Throws: ``AccountError/notFound`` when it is not theirs.
    public func revoke(token: Int64, of id: Int64, at now: Int64) throws {
        try queue.write { database in
            try database.execute(sql: "DELETE FROM token WHERE id = ? AND person = ?", arguments: [token, id])
            guard database.changesCount == 1 else { throw AccountError.notFound }
            try record(.tokenRevoked, of: id, by: nil, database, at: now)
        }
    }

    /// Whose token it is, and what for; `nil` when it opens nothing.
    public func token(_ secret: Secret, at now: Int64) throws -> (person: Person, token: APIToken)? {
        let found = try queue.read { database -> (person: Person, token: APIToken)? in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM token WHERE hash = ? AND ends > ?",
                arguments: [Data(secret.hash), now])
            guard let token = row.flatMap(Self.token) else { return nil }
            let person = try person(token.person, database)
            return person.state == .active ? (person, token) : nil
        }
        if let found, now - (found.token.lastUse ?? 0) >= 60 {
            try queue.write {
                try $0.execute(sql: "UPDATE token SET last_use = ? WHERE id = ?", arguments: [now, found.token.id])
            }
        }
        return found
    }
}

extension Person {
    /// Whoever this is to a programme's desk when a program acts with a token: one that only reads is granted nothing
    /// that writes.
    public func principal(in programme: String, through token: APIToken) -> Principal? {
        token.scope == .write ? principal(in: programme) : nil
    }
}
