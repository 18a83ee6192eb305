public import Commands
import GRDB
import WorkPlan

extension AccountStore {
    /// Everybody, by name.
    public func people() throws -> [Person] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM person ORDER BY name, id").map { try person($0, database) }
        }
    }

    /// Whether there is any account.
    public func isEmpty() throws -> Bool {
        try queue.read { try Int64.fetchOne($0, sql: "SELECT id FROM person LIMIT 1") == nil }
    }

    /// One account.
    ///
    /// - Throws: ``AccountError/notFound``.
    public func person(_ id: Int64) throws -> Person { try queue.read { try person(id, $0) } }

    /// One account by its address.
    ///
    /// - Throws: ``AccountError/notFound``.
    public func person(email: String) throws -> Person {
        let email = try Invitation.address(email)
        return try queue.read { database in
            guard let row = try Row.fetchOne(database, sql: "SELECT * FROM person WHERE email = ?", arguments: [email])
            else { throw AccountError.notFound }
            return try person(row, database)
        }
    }

    func person(_ id: Int64, _ database: Database) throws -> Person {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM person WHERE id = ?", arguments: [id]) else {
            throw AccountError.notFound
        }
        return try person(row, database)
    }

    func person(_ row: Row, _ database: Database) throws -> Person {
        let id: Int64 = row["id"]
        guard let state = Person.State(rawValue: row["state"]) else { throw AccountError.damaged("state of \(id)") }
        let grants = try Row.fetchAll(
            database, sql: "SELECT programme, role, scope, record FROM granted WHERE person = ? ORDER BY rowid",
            arguments: [id])
        return Person(
            id: id, email: row["email"], publicName: row["name"], organisation: row["organisation"],
            language: row["language"], state: state, grants: try grants.map(Self.grant),
            hasPassphrase: row["passphrase"] != nil, hasTimeCode: row["timecode_confirmed"] == 1, made: row["made"],
            lastSignIn: row["last_sign_in"])
    }

    private static func grant(_ row: Row) throws -> ProgrammeGrant {
        let record: String? = row["record"]
        let scope: Grant.Scope? =
            switch Grant.Scope.Kind(rawValue: row["scope"]) {
            case .programme: .programme
            case .organisation: record.flatMap { Identifier<Organisation>(text: $0) }.map { .organisation($0) }
            case .project: record.flatMap { Identifier<Project>(text: $0) }.map { .project($0) }
            case nil: nil
            }
        guard let role = Role(rawValue: row["role"]), let scope else { throw AccountError.damaged("a grant") }
        return ProgrammeGrant(programme: row["programme"], grant: Grant(role: role, scope: scope))
    }

    func insert(_ invitation: Invitation, _ database: Database, at now: Int64) throws -> Int64 {
        let taken = try Int64.fetchOne(
            database, sql: "SELECT id FROM person WHERE email = ?", arguments: [invitation.email])
        guard taken == nil else { throw AccountError.taken }
        try database.execute(
            sql: "INSERT INTO person (email, name, organisation, language, state, made) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                invitation.email, invitation.publicName, invitation.organisation, invitation.language,
                Person.State.invited.rawValue, now,
            ])
        let id = database.lastInsertedRowID
        for grant in invitation.grants { try insert(grant, of: id, database) }
        return id
    }

    /// Whether the actor keeps accounts in every programme in which something is granted.
    ///
    /// - Throws: ``AccountError/notAllowed``.
    func check(_ actor: Actor, over grants: [ProgrammeGrant], _ database: Database) throws {
        guard case .person(let id) = actor else { return }
        let person = try? person(id, database)
        guard let person, person.state == .active,
            grants.allSatisfy({ person.principal(in: $0.programme).may(.keepAccounts) })
        else { throw AccountError.notAllowed }
    }

    func check(_ actor: Actor, over id: Int64, _ database: Database) throws {
        try check(actor, over: person(id, database).grants, database)
    }

    /// - Throws: ``AccountError/lastKeeper`` when nobody else who is active keeps accounts.
    func checkKeepers(without id: Int64, _ database: Database) throws {
        guard try person(id, database).keepsAccounts else { return }
        let others = try Row.fetchAll(
            database, sql: "SELECT * FROM person WHERE id <> ? AND state = 'active'", arguments: [id])
        guard try others.contains(where: { try person($0, database).keepsAccounts }) else {
            throw AccountError.lastKeeper
        }
    }

    func record(
        _ kind: AccountEvent.Kind, of person: Int64, by actor: Actor?, _ database: Database, at now: Int64
    ) throws {
        let (id, keeper): (Int64?, String?) =
            switch actor {
            case .person(let id): (id == person ? nil : id, nil)
            case .keeper(let name): (nil, name)
            case nil: (nil, nil)
            }
        try database.execute(
            sql: "INSERT INTO event (time, person, actor, keeper, kind) VALUES (?, ?, ?, ?, ?)",
            arguments: [now, person, id, keeper, kind.rawValue])
    }

    /// What was done with an account, or with all, the newest first.
    public func events(of person: Int64? = nil, limit: Int = 50) throws -> [AccountEvent] {
        try queue.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT event.time, event.person, event.kind, event.actor, event.keeper, person.name
                    FROM event LEFT JOIN person ON person.id = event.actor
                    WHERE ?1 IS NULL OR event.person = ?1 ORDER BY event.id DESC LIMIT ?2
                    """, arguments: [person, limit])
            return rows.compactMap { row in
                guard let kind = AccountEvent.Kind(rawValue: row[2]) else { return nil }
                let (number, keeper, name): (Int64?, String?, String?) = (row[3], row[4], row[5])
                return AccountEvent(
                    time: row[0], person: row[1], actor: keeper ?? name ?? number.map { "#\($0)" }, kind: kind)
            }
        }
    }
}

extension Grant.Scope {
    /// The record that it is about, as text.
    public var record: String? {
        switch self {
        case .programme: nil
        case .organisation(let record): record.text
        case .project(let record): record.text
        }
    }
}
