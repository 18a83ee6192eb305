import Commands
import Foundation
import WorkPlan

@testable import Accounts

/// A store of accounts in a folder that goes with it, and a clock that the test moves.
final class TestAccounts {
    let folder = FileManager.default.temporaryDirectory.appending(path: "accounts-\(UUID().uuidString)")
    let store: AccountStore
    var now: Int64 = 1_760_000_000

    /// Argon2 with little memory: the tests are of what is built on it.
    static let quick = PassphraseHashing(memory: 64, passes: 1)

    static let passphrase = "correct horse battery staple"
    static let country = Identifier<Organisation>(high: 7, low: 7)

    init(hashing: PassphraseHashing = TestAccounts.quick) throws {
        store = try AccountStore(
            at: folder.appending(path: "data/accounts.sqlite"),
            key: AccountKey(at: folder.appending(path: "keys/accounts.key")), hashing: hashing)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var file: Data { get throws { try Data(contentsOf: folder.appending(path: "data/accounts.sqlite")) } }

    func reopened(hashing: PassphraseHashing = TestAccounts.quick) throws -> AccountStore {
        try AccountStore(
            at: folder.appending(path: "data/accounts.sqlite"),
            key: AccountKey(at: folder.appending(path: "keys/accounts.key")), hashing: hashing)
    }

    func origin(_ network: String = "192.0.2.1") -> Origin {
        Origin(network: network, shown: "192.0.2.0/24", browser: "Test")
    }

    func invitation(_ email: String, _ role: Role) throws -> Invitation {
        let scope: Grant.Scope = role.scopes.contains(.programme) ? .programme : .organisation(Self.country)
        return try Invitation(
            email: email, publicName: "Name of \(email.prefix { $0 != "@" })", organisation: "Office",
            grants: [ProgrammeGrant(programme: "iai", grant: Grant(role: role, scope: scope))])
    }

    /// An account that is set up, with what its person has on paper and in the phone.
    struct Made {
        let person: Person
        let session: Secret
        let timeCode: TimeCode
        let recovery: [String]
    }

    func made(_ email: String, _ role: Role = .officer, passphrase: String? = TestAccounts.passphrase) throws -> Made {
        let (_, link) = try store.invite(try invitation(email, role), by: .keeper("root"), at: now)
        let (_, timeCode) = try store.setUp(link, at: now)
        let code = role.needsSecondFactor ? self.code(timeCode) : ""
        let (signedIn, recovery) = try store.finishSetUp(
            link, passphrase.map { Passphrase($0) }, code: code, from: origin(), at: now)
        now += 60
        return Made(person: signedIn.person, session: signedIn.session, timeCode: timeCode, recovery: recovery)
    }

    func code(_ timeCode: TimeCode, steps: Int64 = 0) -> String { timeCode.code(step: now / 30 + steps) }

    func signIn(
        _ made: Made, _ passphrase: String = TestAccounts.passphrase, code: String? = nil,
        network: String = "192.0.2.1"
    ) throws -> SignedIn? {
        try store.signIn(
            made.person.email, Passphrase(passphrase), code: code ?? self.code(made.timeCode), from: origin(network),
            at: now)
    }
}
