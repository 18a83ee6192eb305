import Accounts
import Commands

/// The officers' page of accounts.
struct PeoplePage: Page {
    let speaker: Speaker
    let visitor: Visitor
    let choice: Choice
    let people: [Person]
    let resets: [ResetRequest]
    let programmes: [String]
    let deliveries: [Delivery]
    let grantNames: GrantNames
    var notice: String?
    /// A link that was just made; it is shown this once, to be handed over where mail does not reach.
    var link: String?
    var problems: [(field: String, words: String)] = []
    var typed: [String: String] = [:]

    var title: LocalText { LocalText(words: speaker(.peopleTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.peopleTitle))</h1>
        \(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
        \(link.map { "<p class=\"notice\" role=\"status\">\(speaker(.linkMade)) <code>\($0)</code></p>" as HTML })
        \(form.summary)
        \(waiting)
        <h2>\(speaker(.peopleAll))</h2>
        <ul class="records">\(people, each: item)</ul>
        <h2>\(speaker(.inviteTitle))</h2>
        \(invite)
        \(mail.content)
        """
    }

    private var mail: DeliveryList {
        let names = Dictionary(people.map { ($0.id, $0.publicName) }) { first, _ in first }
        return DeliveryList(speaker: speaker, deliveries: deliveries, names: names)
    }

    private var form: AccountForm {
        AccountForm(
            speaker: speaker,
            action: Address(route: .account(.people), choice: Choice(language: choice.language)),
            token: visitor.formToken, problems: problems)
    }

    private func act(_ act: PeopleAct, _ id: Int64, _ button: Wording, _ fields: HTML = .empty) -> HTML {
        form(
            [form.hidden("act", act.rawValue), form.hidden("id", String(id)), fields].joined, button: button,
            isPlain: true)
    }

    private var waiting: HTML? {
        guard !resets.isEmpty else { return nil }
        return """
            <h2>\(speaker(.resetsTitle))</h2>
            <p>\(speaker(.resetsIntro))</p>
            <ul class="records">\(resets, each: reset)</ul>
            """
    }

    private func name(_ id: Int64) -> String { people.first { $0.id == id }?.publicName ?? "#\(id)" }

    private func reset(_ request: ResetRequest) -> HTML {
        let words = speaker(
            .resetLine,
            [
                "name": name(request.person), "asker": name(request.askedBy), "time": speaker.moment(request.asked),
                "reason": request.reason,
            ])
        let isMine = request.askedBy == visitor.person.id || request.person == visitor.person.id
        return """
            <li><p>\(words)</p>\(isMine ? "<p class=\"help\">\(speaker(.resetAnother))</p>" as HTML
                : act(.approve, request.id, .resetApprove))</li>
            """
    }

    private func item(_ person: Person) -> HTML {
        """
        <li><p><strong>\(person.publicName)</strong>, \(person.organisation)<br>\(person.email)<br>\
        \(speaker(person.state.wording)) \
        \(person.lastSignIn.map { speaker(.lastSignIn, ["time": speaker.moment($0)]) } ?? "")</p>
        <ul>\(person.grants, each: { "<li>\(speaker.grant($0, grantNames))</li>" })</ul>
        <details><summary>\(speaker(.peopleActs))</summary>\(acts(person))</details></li>
        """
    }

    private func acts(_ person: Person) -> HTML {
        let erase = act(
            .erase, person.id, .personErase,
            """
            <p class="help">\(speaker(.personEraseHelp))</p>
            <p><label><input type="checkbox" name="sure" value="yes" required> \(speaker(.personEraseSure))</label></p>
            """)
        switch person.state {
        case .invited: return [roles(person), act(.inviteAgain, person.id, .inviteAgain), erase].joined
        case .disabled: return [act(.enable, person.id, .personEnable), erase].joined
        case .active:
            let reason: HTML = """
                <p><label for="reason-\(String(person.id))">\(speaker(.resetReason))</label>
                <input type="text" id="reason-\(String(person.id))" name="reason" required maxlength="300"></p>
                """
            return [
                roles(person), act(.reset, person.id, .resetAsk, reason),
                act(.disable, person.id, .personDisable), erase,
            ].joined
        }
    }

    /// Taking roles away, and giving more. Nobody changes their own.
    private func roles(_ person: Person) -> HTML {
        guard person.id != visitor.person.id else { return "<p class=\"help\">\(speaker(.rolesOwn))</p>" }
        let kept = person.grants.filter { programmes.contains($0.programme) }
        let removals = kept.map { grant in
            act(
                .removeRole, person.id, .roleRemove,
                """
                \(form.hidden("grant", grant.key))<p>\(speaker.grant(grant, grantNames))</p>
                """)
        }
        return [removals.joined, act(.addRole, person.id, .roleAdd, roleFields(mark: "-\(person.id)"))].joined
    }

    private func roleFields(mark: String, typed: [String: String] = [:]) -> HTML {
        [
            form.choice(
                "programme", .personProgramme, programmes.map { ($0, $0) }, chosen: typed["programme"] ?? "",
                mark: mark),
            form.choice(
                "role", .personRole, Role.allCases.map { ($0.rawValue, speaker($0.wording)) },
                chosen: typed["role"] ?? "", mark: mark),
            form.field(
                "for", .personScope, help: .personScopeHelp, value: typed["for"] ?? "", isRequired: false, mark: mark),
        ].joined
    }

    private var invite: HTML {
        form(
            [
                form.hidden("act", PeopleAct.invite.rawValue),
                form.field("email", .accountEmail, type: "email", value: typed["email"] ?? ""),
                form.field("name", .personName, help: .personNameHelp, value: typed["name"] ?? ""),
                form.field("organisation", .personOrganisation, value: typed["organisation"] ?? ""),
                form.choice(
                    "language", .personLanguage, [("en", "English"), ("vi", "Tiếng Việt")],
                    chosen: typed["language"] ?? ""),
                roleFields(mark: "", typed: typed),
            ].joined, button: .inviteSend)
    }
}

/// What an officer does with an account.
enum PeopleAct: String, Sendable, CaseIterable {
    case invite, disable, enable, reset, approve, erase
    case inviteAgain = "invite-again"
    case addRole = "add-role"
    case removeRole = "remove-role"
}

extension ProgrammeGrant {
    /// What a form calls the grant by.
    var key: String { [programme, grant.role.rawValue, grant.scope.record ?? ""].joined(separator: " ") }
}
