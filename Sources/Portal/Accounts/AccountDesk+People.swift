import Accounts
import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension AccountDesk {
    /// What is told on the page of accounts after something was done.
    private struct Done: Sendable {
        var notice: Wording?
        var link: String?
        var problems: [(field: String, words: String)] = []
        var typed: [String: String] = [:]
    }

    func people(_ request: Request) async throws -> Response {
        let call = try await call(request, .people)
        guard let visitor = call.visitor else { return signInFirst(call) }
        return try await peoplePage(call, visitor, Done())
    }

    /// Nobody but keepers of accounts learns that there is a page.
    private func peoplePage(_ call: Call, _ visitor: Visitor, _ done: Done) async throws -> Response {
        guard visitor.person.keepsAccounts else { throw PageProblem.notFound }
        let programmes = site.desks.map(\.code).filter { visitor.principal(in: $0).may(.keepAccounts) }
        let (site, speaker) = (site, call.speaker)
        let page = try await store { store in
            let people = try store.people().filter { person in
                person.grants.contains { programmes.contains($0.programme) }
            }
            let ids = Set(people.map(\.id))
            return PeoplePage(
                speaker: call.speaker, visitor: visitor, choice: call.choice, people: people,
                resets: try store.resets().filter { ids.contains($0.person) }, programmes: programmes,
                deliveries: try store.deliveries(limit: 30).filter { ids.contains($0.person) },
                grantNames: GrantNames(people.flatMap(\.grants), at: site, speaker),
                notice: done.notice.map { call.speaker($0) }, link: done.link, problems: done.problems,
                typed: done.typed)
        }
        return answer(page, call, status: done.problems.isEmpty ? .ok : .unprocessableContent)
    }

    func act(_ request: Request) async throws -> Response {
        let call = try await call(request, .people)
        guard let (visitor, fields) = try await fields(call) else { return signInFirst(call) }
        guard visitor.person.keepsAccounts, let act = PeopleAct(rawValue: fields["act"]) else {
            throw PageProblem.notFound
        }
        do {
            let done =
                act == .invite
                ? try await invite(visitor, fields) : try await change(act, Int64(fields["id"]) ?? 0, visitor, fields)
            return try await peoplePage(call, visitor, done)
        } catch let error as AccountError {
            let typed = Dictionary(
                uniqueKeysWithValues: ["email", "name", "organisation", "language", "programme", "role", "for"].map {
                    ($0, fields[$0])
                })
            return try await peoplePage(
                call, visitor,
                Done(problems: call.speaker.peopleProblems(error), typed: act == .invite ? typed : [:]))
        }
    }

    private func change(
        _ act: PeopleAct, _ id: Int64, _ visitor: Visitor, _ fields: FormFields
    ) async throws -> Done {
        let (officer, now, base, reason) = (visitor.person.id, site.seconds, site.base, fields["reason"])
        let isSure = fields["sure"] == "yes"
        if act == .addRole || act == .removeRole { return try await changeRoles(act, id, visitor, fields) }
        return try await store { [site] store in
            switch act {
            case .disable: try store.disable(id, by: .person(officer), at: now)
            case .enable: try store.enable(id, by: .person(officer), at: now)
            case .erase:
                guard isSure else { throw AccountError.notAllowed }
                let person = try store.people().first { $0.id == id }
                try store.erase(id, by: .person(officer), at: now)
                if let person { try site.drafts.erase(person) }
            case .reset:
                try store.askReset(of: id, by: officer, reason: reason, at: now)
                return Done(notice: .resetAsked)
            case .approve:
                let secret = try store.approveReset(id, by: officer, at: now)
                return Done(link: AccountLink.address(secret, for: .reset, base: base))
            case .inviteAgain, .invite, .addRole, .removeRole:
                let secret = try store.inviteAgain(id, by: .person(officer), at: now)
                return Done(link: AccountLink.address(secret, for: .setUp, base: base))
            }
            return Done(notice: .peopleDone)
        }
    }

    /// Gives a role, or takes one away; the rest stays as it is.
    private func changeRoles(
        _ act: PeopleAct, _ id: Int64, _ visitor: Visitor, _ fields: FormFields
    ) async throws -> Done {
        let (officer, now) = (visitor.person.id, site.seconds)
        let key = fields["grant"]
        let added: ProgrammeGrant? = act == .addRole ? try grant(fields) : nil
        try await store { store in
            let present = try store.person(id).grants
            guard let changed = added ?? present.first(where: { $0.key == key }) else { throw AccountError.notFound }
            let others = present.filter { $0.programme == changed.programme && $0 != changed }.map(\.grant)
            try store.change(
                roles: others + (added.map { [$0.grant] } ?? []), in: changed.programme, of: id,
                by: .person(officer), at: now)
        }
        return Done(notice: .rolesDone)
    }

    private func grant(_ fields: FormFields) throws -> ProgrammeGrant {
        guard let role = Role(rawValue: fields["role"]) else { throw AccountError.invalid(field: "role", "a role") }
        let programme = fields["programme"]
        let scope = try scope(of: role, fields["for"], in: programme)
        return ProgrammeGrant(programme: programme, grant: Grant(role: role, scope: scope))
    }

    private func invite(_ visitor: Visitor, _ fields: FormFields) async throws -> Done {
        let invitation = try Invitation(
            email: fields["email"], publicName: fields["name"], organisation: fields["organisation"],
            language: fields["language"],
            grants: [try grant(fields)])
        let (officer, now, base) = (visitor.person.id, site.seconds, site.base)
        let (_, secret) = try await store { try $0.invite(invitation, by: .person(officer), at: now) }
        return Done(link: AccountLink.address(secret, for: .setUp, base: base))
    }

    /// What a role is granted for, by the code of an organisation or a project.
    private func scope(of role: Role, _ code: String, in programme: String) throws -> Grant.Scope {
        guard case .ready(let desk)? = site.standing(of: programme) else {
            throw AccountError.invalid(field: "programme", "a programme")
        }
        guard let scope = desk.register.view(audience: .internal).scope(of: role, named: code) else {
            throw AccountError.invalid(field: "for", "a code")
        }
        return scope
    }
}

extension Speaker {
    fileprivate func peopleProblems(_ error: AccountError) -> [(field: String, words: String)] {
        switch error {
        case .invalid(let field, _): [(field: field, words: self(.fieldNamedWrong, ["field": field]))]
        case .taken: [(field: "email", words: self(.emailTaken))]
        default: [(field: "content", words: self(error.wording))]
        }
    }
}
