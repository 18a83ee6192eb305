import Commands
import Foundation
import Testing

@testable import Accounts

@Suite("Signing in")
struct SigningInTests {
    @Test("an officer is invited, sets up, and signs in with passphrase and code")
    func officer() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        #expect(made.person.state == .active)
        #expect(made.recovery.count == 10)
        let signedIn = try #require(try accounts.signIn(made))
        let session = try #require(try accounts.store.session(signedIn.session, at: accounts.now))
        #expect(session.person.principal(in: "iai").may(.keepAccounts))
        #expect(session.person.principal(in: "other").grants.isEmpty)
        #expect(session.person.principal(in: "iai").name == "Name of an")
    }

    @Test("the address is the same in capitals, and with spaces around it")
    func address() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        #expect(
            try accounts.store.signIn(
                " An@Example.ORG ", Passphrase(TestAccounts.passphrase), code: accounts.code(made.timeCode),
                from: accounts.origin(), at: accounts.now) != nil)
    }

    @Test("a wrong passphrase, a wrong code, no code and no account are answered alike")
    func wrong() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        #expect(try accounts.signIn(made, "another passphrase here", network: "a") == nil)
        #expect(try accounts.signIn(made, code: "000000", network: "b") == nil)
        #expect(try accounts.signIn(made, code: "", network: "c") == nil)
        #expect(
            try accounts.store.signIn(
                "nobody@example.org", Passphrase("x"), code: "", from: accounts.origin("d"), at: accounts.now) == nil)
        #expect(try accounts.signIn(made, network: "e") != nil)
    }

    @Test("a code opens once, also the code of an earlier step")
    func replay() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        let (earlier, code) = (accounts.code(made.timeCode, steps: -1), accounts.code(made.timeCode))
        #expect(try accounts.signIn(made, code: code) != nil)
        #expect(try accounts.signIn(made, code: code) == nil)
        #expect(try accounts.signIn(made, code: earlier) == nil)
        accounts.now += 30
        #expect(try accounts.signIn(made) != nil)
    }

    @Test("a code of the paper opens once, however it is typed, and only for its own person")
    func recovery() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        let other = try accounts.made("other@example.org")
        #expect(try accounts.signIn(other, code: made.recovery[0]) == nil)
        #expect(try accounts.signIn(made, code: made.recovery[0].lowercased().replacing("-", with: " ")) != nil)
        #expect(try accounts.signIn(made, code: made.recovery[0]) == nil)
        #expect(try accounts.store.recoveryCodesLeft(of: made.person.id) == 9)
        let codes = try accounts.store.renewRecoveryCodes(
            of: made.person.id, Passphrase(TestAccounts.passphrase), from: accounts.origin(), at: accounts.now)
        #expect(try accounts.signIn(made, code: made.recovery[1]) == nil)
        #expect(try accounts.signIn(made, code: codes[0]) != nil)
    }

    @Test("a failed passphrase uses up no code")
    func order() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        let code = accounts.code(made.timeCode)
        #expect(try accounts.signIn(made, "another passphrase here", code: code) == nil)
        #expect(try accounts.signIn(made, code: code) != nil)
    }

    @Test("a passphrase kept with other parameters is made anew when its person signs in")
    func upgrade() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        let stronger = PassphraseHashing(memory: 128, passes: 2)
        let later = try accounts.reopened(hashing: stronger)
        func kept() throws -> Bool { try accounts.file.range(of: Data("$m=128,t=2,p=1$".utf8)) != nil }
        #expect(try !kept())
        _ = try later.signIn(
            made.person.email, Passphrase(TestAccounts.passphrase), code: accounts.code(made.timeCode),
            from: accounts.origin(), at: accounts.now)
        #expect(try kept())
        accounts.now += 30
        #expect(try accounts.signIn(made) != nil)
    }

    @Test("who files twice a year signs in by a link, once, within a quarter of an hour")
    func links() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("desk@example.org", .partnerOfficer, passphrase: nil)
        #expect(made.recovery.isEmpty && !made.person.hasPassphrase)
        try accounts.store.askForLink("Desk@example.org", from: accounts.origin(), at: accounts.now)
        let letter = try #require(try accounts.store.letters().last)
        #expect(letter.kind == .signIn && letter.address == "desk@example.org")
        let secret = try #require(letter.secret)
        #expect(try accounts.store.signIn(link: secret, from: accounts.origin(), at: accounts.now + 901) == nil)
        #expect(try accounts.store.signIn(link: secret, from: accounts.origin(), at: accounts.now) != nil)
        #expect(try accounts.store.signIn(link: secret, from: accounts.origin(), at: accounts.now) == nil)
    }

    @Test("an officer gets no link to sign in by, and nobody learns who has an account")
    func noLinks() throws {
        let accounts = try TestAccounts()
        _ = try accounts.made("an@example.org")
        for letter in try accounts.store.letters() { try accounts.store.sent(letter.id, at: accounts.now) }
        try accounts.store.askForLink("an@example.org", from: accounts.origin(), at: accounts.now)
        try accounts.store.askForLink("nobody@example.org", from: accounts.origin(), at: accounts.now)
        #expect(try accounts.store.letters().isEmpty)
    }

    @Test("an account without codes cannot have an officer's role set up")
    func secondFactor() throws {
        let accounts = try TestAccounts()
        let (_, link) = try accounts.store.invite(
            try accounts.invitation("an@example.org", .director), by: .keeper("root"), at: accounts.now)
        let (_, timeCode) = try accounts.store.setUp(link, at: accounts.now)
        let good = Passphrase(TestAccounts.passphrase)
        #expect(throws: AccountError.wrongCode) {
            try accounts.store.finishSetUp(link, good, code: "", from: accounts.origin(), at: accounts.now)
        }
        #expect(throws: AccountError.passphrase([.tooShort])) {
            try accounts.store.finishSetUp(link, nil, code: "1", from: accounts.origin(), at: accounts.now)
        }
        #expect(throws: AccountError.passphrase([.tooShort])) {
            try accounts.store.finishSetUp(
                link, Passphrase("few letter"), code: "1", from: accounts.origin(), at: accounts.now)
        }
        // The app's key is the same until it is confirmed: reloading the page does not break the phone.
        #expect(try accounts.store.setUp(link, at: accounts.now).timeCode.key == timeCode.key)
        _ = try accounts.store.finishSetUp(
            link, good, code: accounts.code(timeCode), from: accounts.origin(), at: accounts.now)
        #expect(throws: AccountError.notFound) { try accounts.store.setUp(link, at: accounts.now) }
    }

    @Test("an invitation opens once, for seven days, and anew when it is sent again")
    func invitations() throws {
        let accounts = try TestAccounts()
        let (person, link) = try accounts.store.invite(
            try accounts.invitation("desk@example.org", .coordinator), by: .keeper("root"), at: accounts.now)
        #expect(throws: AccountError.notFound) { try accounts.store.setUp(link, at: accounts.now + 7 * 86_400) }
        let again = try accounts.store.inviteAgain(person.id, by: .keeper("root"), at: accounts.now)
        #expect(throws: AccountError.notFound) { try accounts.store.setUp(link, at: accounts.now) }
        #expect(try accounts.store.setUp(again, at: accounts.now).person.id == person.id)
        #expect(throws: AccountError.taken) {
            try accounts.store.invite(
                try accounts.invitation("DESK@example.org", .officer), by: .keeper("root"), at: accounts.now)
        }
    }

    @Test("only who keeps accounts invites")
    func inviting() throws {
        let accounts = try TestAccounts()
        let officer = try accounts.made("an@example.org")
        let coordinator = try accounts.made("desk@example.org", .coordinator)
        _ = try accounts.store.invite(
            try accounts.invitation("a@example.org", .auditor), by: .person(officer.person.id), at: accounts.now)
        #expect(throws: AccountError.notAllowed) {
            try accounts.store.invite(
                try accounts.invitation("b@example.org", .officer), by: .person(coordinator.person.id),
                at: accounts.now)
        }
    }

    @Test(
        "what cannot be an address, a name or a role for a scope is refused",
        arguments: [
            ("", "N", Role.officer), ("a@b", "N", .officer), ("a b<c@d.e", "N", .officer), ("a@b.c", " ", .officer),
            ("a@b.c", "<b>", .officer), ("a@b.c", "N", .coordinator), ("a@b.c\r\nBcc: x@y.z", "N", .officer),
        ])
    func fields(email: String, name: String, role: Role) {
        #expect(throws: AccountError.self) {
            try Invitation(
                email: email, publicName: name, organisation: "O",
                grants: [ProgrammeGrant(programme: "iai", grant: Grant(role: role))])
        }
    }
}
