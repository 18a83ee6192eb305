import Accounts
import ArgumentParser
import Commands
import Drafts
import Foundation
import Ledger
import Mail
import Portal

extension AccountCommand {
    /// What is done with one account.
    struct One: ParsableArguments {
        @Argument(help: "The e-mail address of the account.")
        var email: String

        @OptionGroup var place: PlaceOptions

        /// Does it, and says so.
        func run(_ done: String, _ work: (AccountStore, Person, Actor) throws -> Secret?) throws {
            let (person, secret) = try AccountCommand.refusing {
                let (store, person) = try place.account(email)
                return (person, try work(store, person, .keeper(NSUserName())))
            }
            let base = try place.base()
            let link = secret.map {
                AccountLink.address($0, for: person.state == .invited ? .setUp : .reset, base: base)
            }
            if place.json {
                return Console.show([
                    "format": "titian-account/1", "id": .integer(Int(person.id)), "email": .string(person.email),
                    "link": link.map { .string($0) } ?? .null,
                ])
            }
            Console.show("\(person.email) is \(done)")
            if let link { Console.show(link) }
        }
    }

    /// `titian account disable`
    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an account out of use; every session, link and token of it ends.",
            discussion: """
                EXAMPLES:
                  titian account disable an@example.org
                """)
        @OptionGroup var one: One

        func run() throws {
            try one.run("disabled") { store, person, actor in
                try store.disable(person.id, by: actor, at: AccountCommand.now)
                return nil
            }
        }
    }

    /// `titian account enable`
    struct Enable: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a disabled account into use again.",
            discussion: """
                EXAMPLES:
                  titian account enable an@example.org
                """)
        @OptionGroup var one: One

        func run() throws {
            try one.run("enabled") { store, person, actor in
                try store.enable(person.id, by: actor, at: AccountCommand.now)
                return nil
            }
        }
    }

    /// `titian account reset`
    struct Reset: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reset what opens an account, and print the link that sets it up anew.",
            discussion: """
                For the day on which no second officer can sign in to approve a reset. It leaves a notice in the \
                account, with your user name, and mail to the person. Of somebody who is invited it makes a new link.

                EXAMPLES:
                  titian account reset an@example.org
                """)
        @OptionGroup var one: One

        func run() throws {
            try one.run("reset. This link sets the account up anew, once:") { store, person, actor in
                if person.state == .invited {
                    return try store.inviteAgain(person.id, by: actor, at: AccountCommand.now)
                }
                return try store.reset(person.id, byKeeper: NSUserName(), at: AccountCommand.now)
            }
        }
    }

    /// `titian account erase`
    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase an account with everything personal in it.",
            discussion: """
                Commits keep the public name and organisation that they were written with.

                EXAMPLES:
                  titian account erase an@example.org
                """)
        @OptionGroup var one: One

        func run() throws {
            try one.run("erased") { store, person, actor in
                try store.erase(person.id, by: actor, at: AccountCommand.now)
                try DraftStore(at: one.place.folder.draftsURL).erase(person.draftOwner)
                return nil
            }
        }
    }

    /// `titian account mail`
    struct Mail: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the oldest letter that waits, in the form that sendmail -t takes, and take it out.",
            discussion: """
                A site without an SMTP server hands its mail over so; the server sends by itself where mail-server names \
                one. With --all as many lines say what waits, without the links.

                EXAMPLES:
                  titian account mail --all
                  titian account mail
                """)

        @Flag(help: "Only say what waits.")
        var all = false

        @OptionGroup var place: PlaceOptions

        func run() throws {
            let store = try AccountCommand.refusing { try place.existingAccounts() }
            if place.json || all {
                let letters = try store?.letters(limit: 1_000) ?? []
                let waiting = letters.map { letter -> JSON in
                    ["to": .string(letter.address), "kind": .string(letter.kind.rawValue)]
                }
                if place.json { return Console.show(["format": "titian-mail/1", "waiting": .array(waiting)]) }
                return letters.forEach { Console.show("\($0.address)  \($0.kind.rawValue)") }
            }
            guard let letter = try store?.takeLetter(at: AccountCommand.now) else { return }
            guard let message = AccountMail.message(letter, from: nil, base: try place.base()) else {
                throw Failure(.data, "mail cannot reach the address of letter \(letter.id)")
            }
            Console.show(String(decoding: message.bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
            try store?.sent(letter.id, at: AccountCommand.now)
        }
    }
}
