import Commands
import Foundation
import Testing

@testable import Accounts

@Suite("Signing in whom a provider has proved")
struct SigningOnTests {
    private func signOn(_ accounts: TestAccounts, _ email: String, _ subject: String = "issuer 1") throws -> String {
        switch try accounts.store.signIn(proven: email, subject: subject, from: accounts.origin(), at: accounts.now) {
        case .signedIn(let signedIn): signedIn.person.email
        case .needsSecondFactor: "needs second factor"
        case .unknown: "unknown"
        }
    }

    @Test("an account for which links are enough is signed in, one that was only invited too, and its link ends")
    func invited() throws {
        let accounts = try TestAccounts()
        let (person, link) = try accounts.store.invite(
            try accounts.invitation("a@example.org", .auditor), by: .keeper("root"), at: accounts.now)
        #expect(try signOn(accounts, "A@Example.org") == "a@example.org")
        #expect(try accounts.store.person(person.id).state == .active)
        #expect(try accounts.store.holder(of: link, at: accounts.now) == nil)
        #expect(try accounts.store.events(of: person.id).map(\.kind).contains(.setUp))
    }

    @Test("an officer, a director, and whoever has codes of their own need them", arguments: [Role.officer, .director])
    func second(role: Role) throws {
        let accounts = try TestAccounts()
        _ = try accounts.made("a@example.org", role)
        #expect(try signOn(accounts, "a@example.org") == "needs second factor")
        _ = try accounts.store.invite(
            try accounts.invitation("b@example.org", role), by: .keeper("root"), at: accounts.now)
        #expect(try signOn(accounts, "b@example.org", "issuer 2") == "needs second factor")
    }

    @Test("nobody's address makes an account, and a disabled one stays so")
    func unknown() throws {
        let accounts = try TestAccounts()
        #expect(try signOn(accounts, "nobody@example.org") == "unknown")
        #expect(try signOn(accounts, "no address") == "unknown")
        #expect(try accounts.store.people().isEmpty)
        _ = try accounts.made("k@example.org")
        let made = try accounts.made("a@example.org", .auditor)
        try accounts.store.disable(made.person.id, by: .keeper("root"), at: accounts.now)
        #expect(try signOn(accounts, "a@example.org") == "unknown")
    }

    @Test("another person at the provider does not come in by the same address, until a reset")
    func subject() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("a@example.org", .auditor, passphrase: nil)
        #expect(try signOn(accounts, "a@example.org", "issuer 1") == "a@example.org")
        #expect(try signOn(accounts, "a@example.org", "issuer 2") == "unknown")
        _ = try accounts.store.reset(made.person.id, byKeeper: "root", at: accounts.now)
        #expect(try signOn(accounts, "a@example.org", "issuer 2") == "a@example.org")
    }
}
