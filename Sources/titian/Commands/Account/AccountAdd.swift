import Accounts
import ArgumentParser
import Commands
import Foundation
import Ledger
import Portal
import Register

extension AccountCommand {
    /// `titian account add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an account, and print the link that sets it up.",
            discussion: """
                The link works once, for seven days; hand it over in a way that others do not read. The name and \
                organisation stand in the commits of whoever it is, for ever.

                EXAMPLES:
                  titian account add an@example.org --name "An Officer" \\
                    --organisation Secretariat --role officer --programme iai
                """)

        @Argument(help: "The e-mail address with which the person signs in.")
        var email: String

        @Option(help: "The name that commits carry.")
        var name: String

        @Option(help: "The organisation that commits carry.")
        var organisation: String

        @Option(
            help: ArgumentHelp(
                "The role: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "role"))
        var role: String

        @Option(name: .customLong("for"), help: "The organisation or project, by its code, for roles that have one.")
        var scope: String?

        @Option(help: "The programme; needed when there are several.")
        var programme: String?

        @Option(help: "The language of mail: en or vi.")
        var language = "en"

        @OptionGroup var place: PlaceOptions

        func run() throws {
            guard let role = Role(rawValue: role) else { throw Failure(.usage, "there is no role “\(role)”") }
            let code = try place.programme(programme)
            let invitation: Invitation
            do {
                invitation = try Invitation(
                    email: email, publicName: name, organisation: organisation, language: language,
                    grants: [
                        ProgrammeGrant(programme: code, grant: Grant(role: role, scope: scope(of: role, in: code)))
                    ])
            } catch { throw (error as? AccountError)?.failure ?? error }
            let (person, secret) = try AccountCommand.refusing {
                try place.accounts().invite(invitation, by: .keeper(NSUserName()), at: AccountCommand.now)
            }
            let link = AccountLink.address(secret, for: .setUp, base: try place.base())
            if place.json {
                return Console.show([
                    "format": "titian-account/1", "id": .integer(Int(person.id)), "email": .string(person.email),
                    "link": .string(link),
                ])
            }
            Console.show("\(person.email) is invited. This link sets the account up, once, within seven days:")
            Console.show(link)
        }

        private func scope(of role: Role, in code: String) throws -> Grant.Scope {
            if role.scopes == [.programme], scope == nil { return .programme }
            let view = try place.open(code).register.view(audience: .internal)
            guard let found = view.scope(of: role, named: scope ?? "") else {
                let kinds = role.scopes.map(\.rawValue).sorted().joined(separator: " or ")
                throw Failure(.noInput, "--for names no \(kinds) of \(code), which the role \(role.rawValue) is for")
            }
            return found
        }
    }

    /// Seconds since 1970.
    static var now: Int64 { LedgerClock.system.now().microseconds / 1_000_000 }

    /// Tells what accounts refuse as the command line does.
    static func refusing<R>(_ work: () throws -> R) throws -> R {
        do { return try work() } catch let error as AccountError { throw error.failure }
    }
}
