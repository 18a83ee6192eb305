import Commands
import Foundation
import Testing

@testable import Accounts

@Suite("Roles that change, and apps that change")
struct RolesTests {
    private let auditor = Grant(role: .auditor)
    private let officer = Grant(role: .officer)
    private let director = Grant(role: .director)
    private let coordinator = Grant(role: .coordinator, scope: .organisation(TestAccounts.country))

    @Test("who keeps accounts changes what another may do; it holds at once, stands in the list, and is mailed")
    func changed() throws {
        let accounts = try TestAccounts()
        let (keeper, other) = (try accounts.made("a@example.org"), try accounts.made("b@example.org", .auditor))
        let store = accounts.store
        try store.change(
            roles: [auditor, coordinator], in: "iai", of: other.person.id, by: .person(keeper.person.id),
            at: accounts.now)
        let person = try store.person(other.person.id)
        #expect(person.grants.map(\.grant) == [auditor, coordinator])
        #expect(try store.session(other.session, at: accounts.now)?.person == person)
        #expect(try store.events(of: person.id).first?.kind == .rolesChanged)
        #expect(try store.letters().last?.kind == .rolesChanged)
    }

    @Test("nobody changes their own, and only a director makes or unmakes a director")
    func notOwn() throws {
        let accounts = try TestAccounts()
        let (keeper, other) = (try accounts.made("a@example.org"), try accounts.made("b@example.org", .auditor))
        let chief = try accounts.made("c@example.org", .director)
        let store = accounts.store
        func change(_ roles: [Grant], _ of: TestAccounts.Made, by: TestAccounts.Made) throws {
            try store.change(
                roles: roles, in: "iai", of: of.person.id, by: .person(by.person.id), at: accounts.now)
        }
        #expect(throws: AccountError.needsAnother) { try change([director], keeper, by: keeper) }
        #expect(throws: AccountError.notAllowed) { try change([director], other, by: keeper) }
        #expect(throws: AccountError.notAllowed) { try change([auditor], chief, by: keeper) }
        #expect(throws: AccountError.notAllowed) { try change([officer], keeper, by: other) }
        try change([director, auditor], other, by: chief)
    }

    @Test("roles of a programme that one does not keep cannot be changed, and the others stay")
    func otherProgramme() throws {
        let accounts = try TestAccounts()
        let (keeper, other) = (try accounts.made("a@example.org"), try accounts.made("b@example.org", .auditor))
        let (store, id) = (accounts.store, other.person.id)
        #expect(throws: AccountError.notAllowed) {
            try store.change(roles: [auditor], in: "other", of: id, by: .person(keeper.person.id), at: accounts.now)
        }
        try store.change(roles: [auditor], in: "other", of: id, by: .keeper("root"), at: accounts.now)
        try store.change(roles: [], in: "iai", of: id, by: .person(keeper.person.id), at: accounts.now)
        #expect(try store.person(id).grants == [ProgrammeGrant(programme: "other", grant: auditor)])
    }

    @Test("an account keeps a role, and the last who keeps accounts stays one")
    func last() throws {
        let accounts = try TestAccounts()
        let (keeper, other) = (try accounts.made("a@example.org"), try accounts.made("b@example.org", .auditor))
        let store = accounts.store
        #expect(throws: AccountError.self) {
            try store.change(roles: [], in: "iai", of: other.person.id, by: .keeper("root"), at: accounts.now)
        }
        #expect(throws: AccountError.lastKeeper) {
            try store.change(roles: [auditor], in: "iai", of: keeper.person.id, by: .keeper("root"), at: accounts.now)
        }
        #expect(try store.person(keeper.person.id).keepsAccounts)
    }

    @Test("whoever becomes an officer without a second factor sets one up by a link that only they get")
    func second() throws {
        let accounts = try TestAccounts()
        let keeper = try accounts.made("a@example.org")
        let other = try accounts.made("b@example.org", .auditor, passphrase: nil)
        let store = accounts.store
        try store.change(
            roles: [officer], in: "iai", of: other.person.id, by: .person(keeper.person.id), at: accounts.now)
        #expect(try store.session(other.session, at: accounts.now) == nil)
        let letter = try #require(try store.letters().last)
        let link = try #require(letter.secret)
        #expect(letter.kind == .reset && letter.address == "b@example.org")
        #expect(throws: AccountError.passphrase([.tooShort])) {
            try store.finishSetUp(link, nil, code: "", from: accounts.origin(), at: accounts.now)
        }
        let (_, timeCode) = try store.setUp(link, at: accounts.now)
        _ = try store.finishSetUp(
            link, Passphrase(TestAccounts.passphrase), code: accounts.code(timeCode), from: accounts.origin(),
            at: accounts.now)
        #expect(try store.person(other.person.id).hasTimeCode)
    }

    @Test("another app counts from its first code on; the old one, its paper and other sessions end")
    func app() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("a@example.org")
        let (store, id) = (accounts.store, made.person.id)
        let elsewhere = try #require(try accounts.signIn(made))
        accounts.now += 60
        let session = try #require(try store.session(made.session, at: accounts.now)).session
        #expect(throws: AccountError.wrongCode) {
            try store.newApp(for: id, Passphrase("not the right one"), from: accounts.origin(), at: accounts.now)
        }
        let next = try store.newApp(
            for: id, Passphrase(TestAccounts.passphrase), from: accounts.origin(), at: accounts.now)
        #expect(throws: AccountError.wrongCode) {
            try store.confirmApp(
                of: id, code: accounts.code(made.timeCode), keeping: session.id, from: accounts.origin(),
                at: accounts.now)
        }
        let codes = try store.confirmApp(
            of: id, code: accounts.code(next), keeping: session.id, from: accounts.origin(), at: accounts.now)
        accounts.now += 60
        #expect(codes.count == 10 && Set(codes).isDisjoint(with: made.recovery))
        #expect(try store.session(elsewhere.session, at: accounts.now) == nil)
        #expect(try store.session(made.session, at: accounts.now) != nil)
        #expect(try accounts.signIn(made) == nil)
        #expect(try accounts.signIn(made, code: accounts.code(next)) != nil)
        #expect(try accounts.signIn(made, code: made.recovery[0]) == nil)
        #expect(try accounts.signIn(made, code: codes[0]) != nil)
        #expect(try store.letters().last?.kind == .appChanged)
    }

    @Test("a key that no code was brought of runs out, and the old app stays")
    func appTooLate() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("a@example.org")
        let next = try accounts.store.newApp(
            for: made.person.id, Passphrase(TestAccounts.passphrase), from: accounts.origin(), at: accounts.now)
        accounts.now += AccountStore.appPatience
        #expect(try accounts.store.waitingApp(of: made.person.id, at: accounts.now) == nil)
        #expect(throws: AccountError.notFound) {
            try accounts.store.confirmApp(
                of: made.person.id, code: accounts.code(next), keeping: 0, from: accounts.origin(), at: accounts.now)
        }
        #expect(try accounts.signIn(made) != nil)
    }
}
