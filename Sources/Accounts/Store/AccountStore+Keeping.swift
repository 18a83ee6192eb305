import Foundation
import GRDB

extension AccountStore {
    /// Takes an account out of use: every session, link and token ends.
    public func disable(_ id: Int64, by actor: Actor, at now: Int64) throws {
        try queue.write { database in
            try checkKeeping(of: id, by: actor, database)
            guard try person(id, database).state == .active else { throw AccountError.notAllowed }
            try checkKeepers(without: id, database)
            try database.execute(sql: "UPDATE person SET state = 'disabled' WHERE id = ?", arguments: [id])
            try end(id, database, tokensToo: true)
            try record(.disabled, of: id, by: actor, database, at: now)
        }
    }

    /// Takes an account into use again; its secrets are as they were.
    public func enable(_ id: Int64, by actor: Actor, at now: Int64) throws {
        try queue.write { database in
            try checkKeeping(of: id, by: actor, database)
            guard try person(id, database).state == .disabled else { throw AccountError.notAllowed }
            try database.execute(sql: "UPDATE person SET state = 'active' WHERE id = ?", arguments: [id])
            try record(.enabled, of: id, by: actor, database, at: now)
        }
    }

    /// Erases an account with everything personal in it. What remains is its number, in the list of what was done.
    ///
    /// Commits keep the public name and organisation that they were written with.
    public func erase(_ id: Int64, by actor: Actor, at now: Int64) throws {
        try queue.write { database in
            try checkKeeping(of: id, by: actor, database)
            try checkKeepers(without: id, database)
            try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [id])
            guard database.changesCount == 1 else { throw AccountError.notFound }
            try record(.erased, of: id, by: actor, database, at: now)
        }
    }

    private func checkKeeping(of id: Int64, by actor: Actor, _ database: Database) throws {
        try check(actor, over: id, database)
        guard try mayAppoint(actor, person(id, database).grants, database) else { throw AccountError.notAllowed }
    }

    private func end(_ id: Int64, _ database: Database, tokensToo: Bool) throws {
        for table in ["session", "link", "outbox"] + (tokensToo ? ["token"] : []) {
            try database.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [id])
        }
    }

    /// Asks that somebody's secrets be reset, for instance because the phone is lost. The person is told at once.
    public func askReset(of id: Int64, by officer: Int64, reason: String, at now: Int64) throws {
        let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (1...300).contains(reason.count) else {
            throw AccountError.invalid(field: "reason", "from 1 to 300 characters")
        }
        try queue.write { database in
            try check(.person(officer), over: id, database)
            guard officer != id else { throw AccountError.needsAnother }
            guard try person(id, database).state == .active else { throw AccountError.notAllowed }
            try database.execute(
                sql: "INSERT OR REPLACE INTO reset (person, asked_by, asked, reason) VALUES (?, ?, ?, ?)",
                arguments: [id, officer, now, reason])
            try record(.resetAsked, of: id, by: .person(officer), database, at: now)
            try post(.resetNotice, to: id, nil, database, at: now)
        }
    }

    /// The resets that wait for a second officer.
    public func resets() throws -> [ResetRequest] {
        try queue.read {
            try Row.fetchAll($0, sql: "SELECT id, person, asked_by, asked, reason FROM reset ORDER BY id").map {
                ResetRequest(id: $0[0], person: $0[1], askedBy: $0[2], asked: $0[3], reason: $0[4])
            }
        }
    }

    /// Approves a reset that another officer asked for.
    ///
    /// - Returns: the secret of the link by which the person sets up anew; it also waits in the outbox.
    public func approveReset(_ request: Int64, by officer: Int64, at now: Int64) throws -> Secret {
        try queue.write { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT person, asked_by FROM reset WHERE id = ?", arguments: [request])
            guard let row else { throw AccountError.notFound }
            let (id, asker): (Int64, Int64) = (row[0], row[1])
            for either in [officer, asker] { try check(.person(either), over: id, database) }
            guard officer != asker, officer != id else { throw AccountError.needsAnother }
            let grants = try person(id, database).grants
            // Two officers together do not come by a director's account.
            let isDirected = try [officer, asker].contains { try mayAppoint(.person($0), grants, database) }
            guard isDirected else { throw AccountError.notAllowed }
            return try reset(id, by: .person(officer), database, at: now)
        }
    }

    /// Resets at once: for whoever runs the command line on the machine that holds the data.
    public func reset(_ id: Int64, byKeeper name: String, at now: Int64) throws -> Secret {
        try queue.write { database in
            guard try person(id, database).state == .active else { throw AccountError.notAllowed }
            return try reset(id, by: .keeper(name), database, at: now)
        }
    }

    private func reset(_ id: Int64, by actor: Actor, _ database: Database, at now: Int64) throws -> Secret {
        try database.execute(sql: "DELETE FROM reset WHERE person = ?", arguments: [id])
        try end(id, database, tokensToo: true)
        try database.execute(sql: "DELETE FROM recovery WHERE person = ?", arguments: [id])
        try database.execute(
            sql:
                "UPDATE person SET subject = NULL, passphrase = NULL, timecode = NULL, timecode_confirmed = 0 WHERE id = ?",
            arguments: [id])
        try record(.resetApproved, of: id, by: actor, database, at: now)
        let secret = try link(.reset, for: id, database, at: now)
        try post(.reset, to: id, secret, database, at: now)
        return secret
    }
}
