import Accounts
import ArgumentParser
import Commands
import Foundation
import Ledger
import Portal

/// `titian account`
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Keep accounts: of the first officer, and where nobody can sign in.",
        discussion: """
            Accounts lie in a file of their own in the data folder, apart from every ledger, and can be erased. As soon \
            as there is one, titian serve lets people sign in at /account. add prints a link by which somebody sets up \
            a passphrase and an authenticator app; no passphrase is ever an argument. docs/access.md says who may do \
            what, and how secrets are kept.

            EXAMPLES:
              titian account list
            """,
        subcommands: [
            List.self, Add.self, Disable.self, Enable.self, Reset.self, Erase.self, Mail.self,
        ], defaultSubcommand: List.self)

    /// `titian account list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every account.",
            discussion: """
                EXAMPLES:
                  titian account list
                  titian account list --json
                """)

        @OptionGroup var place: PlaceOptions

        func run() throws {
            let people = try place.existingAccounts()?.people() ?? []
            if place.json {
                return Console.show(["format": "titian-accounts/1", "accounts": .array(people.map(\.json))])
            }
            if people.isEmpty { Console.show("There is no account; titian account add makes one.") }
            for person in people {
                Console.show("\(person.id)  \(person.email)  \(person.state.rawValue)")
                Console.show("    \(person.publicName), \(person.organisation)")
                for grant in person.grants { Console.show("    \(grant.text)") }
            }
        }
    }
}

extension PlaceOptions {
    /// The accounts; the file is made when there is none.
    func accounts() throws -> AccountStore {
        let folder = try folder
        return try AccountStore(at: folder.accountsURL, key: AccountKey(at: folder.accountsKeyURL))
    }

    /// The accounts; `nil` when there are none.
    func existingAccounts() throws -> AccountStore? {
        FileManager.default.fileExists(atPath: try folder.accountsURL.path) ? try accounts() : nil
    }

    /// An account by its address.
    func account(_ email: String) throws -> (store: AccountStore, person: Person) {
        guard let store = try existingAccounts() else { throw AccountError.notFound }
        return (store, try store.person(email: email))
    }

    /// The address under which people reach the server, for links.
    func base() throws -> String {
        let settings = try settings([:], [.publicAddress, .host, .port])
        let address = settings[.publicAddress]
        guard address.isEmpty else { return address.hasSuffix("/") ? String(address.dropLast()) : address }
        return "http://\(settings[.host]):\(settings[.port])"
    }
}

extension Person {
    fileprivate var json: JSON {
        [
            "id": .integer(Int(id)), "email": .string(email), "name": .string(publicName),
            "organisation": .string(organisation), "state": .string(state.rawValue),
            "roles": .array(grants.map { .string($0.text) }), "second-factor": .bool(hasTimeCode),
        ]
    }
}

extension ProgrammeGrant {
    /// Role, programme and scope.
    var text: String {
        let scope = grant.scope.record.map { " for \(grant.scope.kind.rawValue) \($0)" } ?? ""
        return "\(grant.role.rawValue) of \(programme)\(scope)"
    }
}

extension AccountError {
    /// How a command ends that is refused so, in words.
    var failure: Failure {
        switch self {
        case .notFound: Failure(.noInput, "there is no such account; titian account list shows those there are")
        case .taken: Failure(.data, "an account with this address exists")
        case .invalid(let field, let right): Failure(.data, "\(field): \(right)")
        case .notAllowed: Failure(.data, "the account is not in a state in which this can be done")
        case .lastKeeper: Failure(.data, "nobody else keeps accounts: add another officer first")
        case .key(let path):
            Failure(.configuration, "the key of accounts, \(path), is broken, or others can read it: chmod 600")
        default: Failure(.fault, "this is a fault of titian, please report it: \(self)")
        }
    }
}
