import Commands
import Foundation
import Testing

@testable import Accounts

@Suite("Keeping accounts")
struct KeepingTests {
    @Test("sessions end when idle, after half a day, when revoked, and when signed out")
    func sessions() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        let store = accounts.store
        let second = try #require(try accounts.signIn(made))
        #expect(try store.sessions(of: made.person.id, at: accounts.now).count == 2)

        #expect(try store.session(second.session, at: accounts.now + Session.idle) == nil)
        var moment = accounts.now
        while moment < accounts.now + Session.lifetime - 3_600 {
            moment += 3_600
            #expect(try store.session(second.session, at: moment) != nil)
        }
        #expect(try store.session(second.session, at: accounts.now + Session.lifetime) == nil)

        let other = try accounts.made("other@example.org")
        let listed = try #require(try store.sessions(of: made.person.id, at: accounts.now).first)
        #expect(throws: AccountError.notFound) {
            try store.revoke(session: listed.id, of: other.person.id, at: accounts.now)
        }
        try store.revoke(session: listed.id, of: made.person.id, at: accounts.now)
        #expect(try store.session(second.session, at: accounts.now) == nil)
        try store.signOut(made.session, at: accounts.now)
        #expect(try store.session(made.session, at: accounts.now) == nil)
    }

    @Test("a change of passphrase asks for the present one, and ends all other sessions")
    func passphrase() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        let second = try #require(try accounts.signIn(made))
        let here = try #require(try accounts.store.session(second.session, at: accounts.now)).session.id
        let new = Passphrase("rain falls upon the roof")
        func change(from present: String) throws {
            try accounts.store.changePassphrase(
                of: made.person.id, from: Passphrase(present), to: new, keeping: here, from: accounts.origin(),
                at: accounts.now)
        }
        #expect(throws: AccountError.wrongCode) { try change(from: "not the present one") }
        try change(from: TestAccounts.passphrase)
        #expect(try accounts.store.session(made.session, at: accounts.now) == nil)
        #expect(try accounts.store.session(second.session, at: accounts.now) != nil)
        accounts.now += 30
        #expect(try accounts.signIn(made) == nil)
        #expect(try accounts.signIn(made, "rain falls upon the roof") != nil)
    }

    @Test("a token has a name, a scope and an end, shows its beginning and its last use, and is revoked")
    func tokens() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        let store = accounts.store
        let secret = try store.makeToken(for: made.person.id, name: "Importer", .read, days: 30, at: accounts.now)
        let listed = try #require(try store.tokens(of: made.person.id, at: accounts.now).first)
        #expect(secret.text.hasPrefix(listed.prefix) && listed.prefix.count == 12 && listed.lastUse == nil)
        let found = try #require(try store.token(secret, at: accounts.now))
        #expect(found.person.principal(in: "iai", through: found.token) == nil)
        #expect(try store.tokens(of: made.person.id, at: accounts.now).first?.lastUse == accounts.now)
        #expect(try store.token(secret, at: accounts.now + 30 * 86_400) == nil)
        #expect(throws: AccountError.self) {
            try store.makeToken(for: made.person.id, name: "x", .write, days: 367, at: accounts.now)
        }
        try store.revoke(token: listed.id, of: made.person.id, at: accounts.now)
        #expect(try store.token(secret, at: accounts.now) == nil)
        for _ in 0..<AccountStore.mostTokens {
            _ = try store.makeToken(for: made.person.id, name: "x", .write, days: 1, at: accounts.now)
        }
        #expect(throws: AccountError.tooMany) {
            try store.makeToken(for: made.person.id, name: "x", .write, days: 1, at: accounts.now)
        }
    }

    @Test("a reset needs a second officer, tells the person, and ends all that was open")
    func resets() throws {
        let accounts = try TestAccounts()
        let store = accounts.store
        let lost = try accounts.made("lost@example.org")
        let (first, second) = (try accounts.made("a@example.org"), try accounts.made("b@example.org", .director))
        let clerk = try accounts.made("c@example.org", .coordinator)
        let token = try store.makeToken(for: lost.person.id, name: "x", .write, days: 1, at: accounts.now)
        #expect(throws: AccountError.needsAnother) {
            try store.askReset(of: lost.person.id, by: lost.person.id, reason: "x", at: accounts.now)
        }
        #expect(throws: AccountError.notAllowed) {
            try store.askReset(of: lost.person.id, by: clerk.person.id, reason: "x", at: accounts.now)
        }
        try store.askReset(of: lost.person.id, by: first.person.id, reason: "Phone lost.", at: accounts.now)
        let request = try #require(try store.resets().first)
        #expect(try store.letters().contains { $0.kind == .resetNotice && $0.address == "lost@example.org" })
        for id in [first.person.id, lost.person.id] {
            #expect(throws: AccountError.needsAnother) { try store.approveReset(request.id, by: id, at: accounts.now) }
        }
        #expect(throws: AccountError.notAllowed) {
            try store.approveReset(request.id, by: clerk.person.id, at: accounts.now)
        }
        #expect(try store.session(lost.session, at: accounts.now) != nil)

        let link = try store.approveReset(request.id, by: second.person.id, at: accounts.now)
        #expect(try store.resets().isEmpty)
        #expect(try store.session(lost.session, at: accounts.now) == nil)
        #expect(try store.token(token, at: accounts.now) == nil)
        #expect(try accounts.signIn(lost) == nil)
        let (_, timeCode) = try store.setUp(link, at: accounts.now)
        #expect(timeCode.key != lost.timeCode.key)
        _ = try store.finishSetUp(
            link, Passphrase("rain falls upon the roof"), code: accounts.code(timeCode), from: accounts.origin(),
            at: accounts.now)
        #expect(try store.letters().contains { $0.kind == .resetDone })
        let events = try store.events(of: lost.person.id)
        #expect(events.map(\.kind).prefix(4) == [.signedIn, .resetDone, .resetApproved, .resetAsked])
        #expect(events[2].actor == "Name of b" && events[3].actor == "Name of a")
    }

    @Test("an account that is disabled opens nothing, and comes back as it was")
    func disabling() throws {
        let accounts = try TestAccounts()
        let store = accounts.store
        let (officer, other) = (try accounts.made("a@example.org"), try accounts.made("b@example.org"))
        let token = try store.makeToken(for: other.person.id, name: "x", .read, days: 1, at: accounts.now)
        try store.disable(other.person.id, by: .person(officer.person.id), at: accounts.now)
        #expect(try store.session(other.session, at: accounts.now) == nil)
        #expect(try store.token(token, at: accounts.now) == nil)
        #expect(try accounts.signIn(other) == nil)
        try store.enable(other.person.id, by: .person(officer.person.id), at: accounts.now)
        #expect(try accounts.signIn(other) != nil)
    }

    @Test("officers neither make a director nor come by a director's account")
    func directors() throws {
        let accounts = try TestAccounts()
        let store = accounts.store
        let (first, second) = (try accounts.made("a@example.org"), try accounts.made("b@example.org"))
        let director = try accounts.made("d@example.org", .director)
        let third = try accounts.made("e@example.org", .director)
        #expect(throws: AccountError.notAllowed) {
            try store.invite(
                try accounts.invitation("x@example.org", .director), by: .person(first.person.id), at: accounts.now)
        }
        #expect(throws: AccountError.notAllowed) {
            try store.disable(director.person.id, by: .person(first.person.id), at: accounts.now)
        }
        try store.askReset(of: director.person.id, by: first.person.id, reason: "x", at: accounts.now)
        let request = try #require(try store.resets().first)
        #expect(throws: AccountError.notAllowed) {
            try store.approveReset(request.id, by: second.person.id, at: accounts.now)
        }
        _ = try store.approveReset(request.id, by: third.person.id, at: accounts.now)
    }

    @Test("an officer of one programme has no say in another")
    func programmes() throws {
        let accounts = try TestAccounts()
        let officer = try accounts.made("a@example.org")
        let foreign = try Invitation(
            email: "f@example.org", publicName: "F", organisation: "O",
            grants: [ProgrammeGrant(programme: "other", grant: Grant(role: .auditor))])
        #expect(throws: AccountError.notAllowed) {
            try accounts.store.invite(foreign, by: .person(officer.person.id), at: accounts.now)
        }
        let (person, _) = try accounts.store.invite(foreign, by: .keeper("root"), at: accounts.now)
        #expect(throws: AccountError.notAllowed) {
            try accounts.store.erase(person.id, by: .person(officer.person.id), at: accounts.now)
        }
    }

    @Test("the last one who keeps accounts stays")
    func lastKeeper() throws {
        let accounts = try TestAccounts()
        let officer = try accounts.made("a@example.org")
        _ = try accounts.made("c@example.org", .coordinator)
        for actor in [Actor.keeper("root"), .person(officer.person.id)] {
            #expect(throws: AccountError.lastKeeper) {
                try accounts.store.disable(officer.person.id, by: actor, at: accounts.now)
            }
            #expect(throws: AccountError.lastKeeper) {
                try accounts.store.erase(officer.person.id, by: actor, at: accounts.now)
            }
        }
    }

    @Test("what is erased is in the file no more")
    func erasing() throws {
        let accounts = try TestAccounts()
        let officer = try accounts.made("a@example.org")
        let gone = try accounts.made("quetzalcoatl@example.org")
        #expect(try accounts.file.range(of: Data("quetzalcoatl".utf8)) != nil)
        try accounts.store.erase(gone.person.id, by: .person(officer.person.id), at: accounts.now)
        #expect(try accounts.file.range(of: Data("quetzalcoatl".utf8)) == nil)
        #expect(throws: AccountError.notFound) { try accounts.store.person(gone.person.id) }
        #expect(try accounts.store.events().first?.kind == .erased)
        let next = try accounts.made("next@example.org")
        #expect(next.person.id > gone.person.id)
    }

    @Test("nothing that opens an account stands in the file")
    func hashed() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("a@example.org")
        let desk = try accounts.made("d@example.org", .coordinator)
        let token = try accounts.store.makeToken(for: made.person.id, name: "x", .read, days: 1, at: accounts.now)
        try accounts.store.askForLink(desk.person.email, from: accounts.origin(), at: accounts.now)
        let link = try #require(try accounts.store.letters().last?.secret)
        let file = try accounts.file
        let secrets = [made.session.text, token.text, link.text, TestAccounts.passphrase] + made.recovery
        for secret in secrets + made.recovery.map({ $0.replacing("-", with: "") }) {
            #expect(file.range(of: Data(secret.utf8)) == nil)
        }
        #expect(file.range(of: Data(made.timeCode.key)) == nil)
    }

    @Test("what has run out is collected")
    func collecting() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("a@example.org")
        try accounts.store.collect(at: accounts.now + Session.lifetime)
        #expect(try accounts.store.sessions(of: made.person.id, at: 0).isEmpty)
    }

    @Test("the file is its owner's alone")
    func mode() throws {
        let accounts = try TestAccounts()
        let path = accounts.folder.appending(path: "data/accounts.sqlite").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
