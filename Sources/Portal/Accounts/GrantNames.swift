import Accounts
import Commands
import Ledger
import Register
import WorkPlan

/// What the organisations and projects are called for which roles are granted.
struct GrantNames: Sendable {
    private var names: [String: String] = [:]

    /// Looks up the records that the grants are for, in the programmes that can be looked at.
    init(_ grants: [ProgrammeGrant], at site: Site, _ speaker: Speaker) {
        for programme in Set(grants.map(\.programme)) {
            guard case .ready(let desk)? = site.standing(of: programme) else { continue }
            let view = desk.register.view(audience: .internal)
            for grant in grants where grant.programme == programme {
                names[grant.grant.scope.record ?? ""] = Self.name(of: grant.grant.scope, in: view, speaker)
            }
        }
    }

    private static func name(of scope: Grant.Scope, in view: View, _ speaker: Speaker) -> String? {
        switch scope {
        case .programme: nil
        case .organisation(let id): view.organisation(id).map { speaker.text($0.body.name).words }
        case .project(let id): view.project(id).map { "\($0.body.code), \(speaker.text($0.body.title).words)" }
        }
    }

    /// The name; the beginning of the identity where the register has none.
    func name(of record: String) -> String { names[record] ?? String(record.prefix(8)) + "…" }
}

extension Speaker {
    /// A role and what it is granted for.
    func grant(_ grant: ProgrammeGrant, _ names: GrantNames) -> String {
        let role = self(grant.grant.role.wording)
        let scope =
            switch grant.grant.scope {
            case .programme: ""
            case .organisation(let record): ", " + self(.grantOrganisation, ["record": names.name(of: record.text)])
            case .project(let record): ", " + self(.grantProject, ["record": names.name(of: record.text)])
            }
        return "\(role), \(grant.programme)\(scope)"
    }
}
