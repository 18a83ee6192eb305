public import Commands
import Foundation
import GRDB

extension AccountStore {
    /// Changes what somebody may do in one programme. They are told by mail.
    ///
    /// Whoever comes by a role that asks for a second factor and has none sets it up first, by a link in that mail; the
    /// one who gave the role does not see it, or else one officer alone came by somebody else's account.
    public func change(
        roles: [Grant], in programme: String, of id: Int64, by actor: Actor, at now: Int64
    ) throws {
        guard roles.count <= 20, roles.allSatisfy(\.isFitting), Set(roles).count == roles.count else {
            throw AccountError.invalid(field: "role", "at most 20 roles, each once and for a scope that it can have")
        }
        try queue.write { database in
            if actor == .person(id) { throw AccountError.needsAnother }
            let before = try person(id, database)
            let new = roles.map { ProgrammeGrant(programme: programme, grant: $0) }
            let old = before.grants.filter { $0.programme == programme }
            try check(actor, over: [ProgrammeGrant(programme: programme, grant: Grant(role: .officer))], database)
            guard try mayAppoint(actor, old + new, database) else { throw AccountError.notAllowed }
            guard Set(new) != Set(old) else { return }
            guard before.grants.count - old.count + new.count > 0 else {
                throw AccountError.invalid(field: "role", "at least one role; an account without any is disabled")
            }
            try database.execute(
                sql: "DELETE FROM granted WHERE person = ? AND programme = ?", arguments: [id, programme])
            for grant in new { try insert(grant, of: id, database) }
            try checkAnyKeeper(database, if: before.keepsAccounts && before.state == .active)
            try record(.rolesChanged, of: id, by: actor, database, at: now)
            try tell(before, database, at: now)
        }
    }

    private func checkAnyKeeper(_ database: Database, if isConcerned: Bool) throws {
        guard isConcerned else { return }
        let active = try Row.fetchAll(database, sql: "SELECT * FROM person WHERE state = 'active'")
        guard try active.contains(where: { try person($0, database).keepsAccounts }) else {
            throw AccountError.lastKeeper
        }
    }

    private func tell(_ before: Person, _ database: Database, at now: Int64) throws {
        guard before.state == .active else { return }
        try post(.rolesChanged, to: before.id, nil, database, at: now)
        guard try person(before.id, database).needsSecondFactor, !before.hasTimeCode else { return }
        for table in ["session", "link", "token"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [before.id])
        }
        try post(.reset, to: before.id, link(.reset, for: before.id, database, at: now), database, at: now)
    }

    func insert(_ grant: ProgrammeGrant, of id: Int64, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO granted (person, programme, role, scope, record) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                id, grant.programme, grant.grant.role.rawValue, grant.grant.scope.kind.rawValue,
                grant.grant.scope.record,
            ])
    }
}
