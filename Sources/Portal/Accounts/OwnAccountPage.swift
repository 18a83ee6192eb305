import Accounts
import Commands
import Languages
import Ledger
import WorkPlan

/// What somebody sees of their own account.
struct OwnAccountPage: Page {
    let speaker: Speaker
    let visitor: Visitor
    let choice: Choice
    let sessions: [Session]
    let tokens: [APIToken]
    let codesLeft: Int
    let events: [AccountEvent]
    let names: GrantNames
    var notice: String?
    var problems: [(field: String, words: String)] = []
    /// A token that was just made; it is shown this once.
    var made: Secret?

    var title: LocalText { LocalText(words: speaker(.accountTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.accountTitle))</h1>
        \(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
        \(form(.own).summary)
        <p>\(speaker(.accountIs, ["name": person.publicName, "organisation": person.organisation]))</p>
        <ul>\(person.grants, each: { "<li>\(speaker.grant($0, names))</li>" })</ul>
        \(people)
        <ul>\(programmes, each: workspace)</ul>
        \(form(.signOut)(.empty, button: .signOut))
        <h2>\(speaker(.sessionsTitle))</h2>
        <p>\(speaker(.sessionsIntro))</p>
        <ul class="records">\(sessions, each: session)</ul>
        \(passphrase)
        \(app)
        \(recovery)
        \(tokenPart)
        <h2>\(speaker(.eventsTitle))</h2>
        <ul class="records">\(events, each: event)</ul>
        """
    }

    private var person: Person { visitor.person }

    private func address(_ place: AccountPlace) -> Address {
        Address(route: .account(place), choice: Choice(language: choice.language))
    }

    private func form(_ place: AccountPlace) -> AccountForm {
        AccountForm(speaker: speaker, action: address(place), token: visitor.formToken, problems: problems)
    }

    private var people: HTML? {
        guard person.keepsAccounts else { return nil }
        return "<p><a href=\"\(address(.people).text)\">\(speaker(.peopleTitle))</a></p>"
    }

    /// The programmes in which the person holds a role.
    private var programmes: [String] { Set(person.grants.map(\.programme)).sorted() }

    private func workspace(_ code: String) -> HTML {
        let there = Address(route: .work(code, .own), choice: Choice(language: choice.language))
        return "<li><a href=\"\(there.text)\">\(speaker(.workspaceLink, ["programme": code]))</a></li>"
    }

    private func session(_ session: Session) -> HTML {
        let words = speaker(
            .sessionLine,
            ["began": speaker.moment(session.began), "seen": speaker.moment(session.seen), "network": session.network])
        let form = form(.sessions)
        let here = session.id == visitor.session.id
        return """
            <li><p>\(words)<br><span class="help">\(session.browser)</span></p>\
            \(here ? "<p><strong>\(speaker(.sessionHere))</strong></p>" as HTML
                : form(form.hidden("session", String(session.id)), button: .sessionEnd, isPlain: true))</li>
            """
    }

    private var passphrase: HTML? {
        guard person.hasPassphrase else { return nil }
        let form = form(.passphrase)
        return """
            <h2>\(speaker(.passphraseTitle))</h2>
            \(form(
                [
                    form.field("present", .passphrasePresent, type: "password", complete: "current-password"),
                    form.field(
                        "passphrase", .passphraseNew, help: .passphraseHelp, type: "password",
                        complete: "new-password"),
                    form.field("again", .passphraseAgain, type: "password", complete: "new-password"),
                ].joined, button: .passphraseChange))
            """
    }

    private var app: HTML? {
        guard person.hasPassphrase else { return nil }
        let form = form(.app)
        return """
            <h2>\(speaker(.appTitle))</h2>
            <p>\(speaker(.appIntro))</p>
            \(form(
                form.field("app-present", .passphrasePresent, type: "password", complete: "current-password"),
                button: .appChange))
            """
    }

    private var recovery: HTML? {
        guard person.hasTimeCode else { return nil }
        let form = form(.recoveryCodes)
        return """
            <h2>\(speaker(.recoveryTitle))</h2>
            <p>\(speaker(.recoveryLeft, ["count": speaker.number(codesLeft)]))</p>
            \(form(
                form.field("confirm", .passphrasePresent, type: "password", complete: "current-password"),
                button: .recoveryRenew))
            """
    }

    private var tokenPart: HTML {
        let form = form(.tokens)
        return """
            <h2>\(speaker(.tokensTitle))</h2>
            <p>\(speaker(.tokensIntro))</p>
            \(made.map { "<p class=\"notice\" role=\"status\">\(speaker(.tokenMade)) <code>\($0.text)</code></p>" as HTML })
            <ul class="records">\(tokens, each: token)</ul>
            \(form(
                [
                    form.field("token-name", .tokenName, help: .tokenNameHelp),
                    form.choice(
                        "scope", .tokenScope, [("read", speaker(.tokenRead)), ("write", speaker(.tokenWrite))]),
                    form.choice(
                        "days", .tokenDays, ["30", "90", "366"].map { ($0, $0) }, chosen: "90"),
                ].joined, button: .tokenMake))
            """
    }

    private func token(_ token: APIToken) -> HTML {
        let form = form(.tokens)
        let use = token.lastUse.map { speaker(.tokenUsed, ["time": speaker.moment($0)]) } ?? speaker(.tokenUnused)
        let words = speaker(
            .tokenLine,
            [
                "name": token.name, "scope": speaker(token.scope == .read ? .tokenRead : .tokenWrite),
                "ends": speaker.moment(token.ends), "use": use,
            ])
        return """
            <li><p><code>\(token.prefix)…</code> \(words)</p>\
            \(form(form.hidden("revoke", String(token.id)), button: .tokenRevoke, isPlain: true))</li>
            """
    }

    private func event(_ event: AccountEvent) -> HTML {
        let actor = event.actor.map { speaker(.eventBy, ["name": $0]) } ?? ""
        return "<li>\(speaker.moment(event.time)): \(speaker(event.kind.wording)) \(actor)</li>"
    }
}

extension Speaker {
    /// A moment to the minute, in UTC.
    func moment(_ seconds: Int64) -> String {
        let text = Timestamp(microseconds: seconds * 1_000_000).description
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
    }
}
