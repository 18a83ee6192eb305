import ArgumentParser
import Commands
import Ledger

/// `titian key`
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Look after the keys that sign ledgers.",
        discussion: """
            EXAMPLES:
              titian key rotate sample
            """,
        subcommands: [KeyRotateCommand.self])
}

/// `titian key rotate`
struct KeyRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Put a new signing key in force, by a commit that both keys sign.",
        discussion: """
            The old key's file is kept under another name and signs nothing more.

            EXAMPLES:
              titian key rotate sample --reason "A year has passed."
            """)

    @Argument(help: "The programme (default: the only one).")
    var programme: String?

    @Option(help: "Why.")
    var reason = "The signing key is changed."

    @OptionGroup var author: AuthorOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let code = try place.programme(programme)
        let ledger = try place.writable(code)
        let appended = try place.folder.rotateKey(
            of: ledger, author: author.name, organisation: author.affiliation, reason: reason)
        let key = try SigningKey(contentsOf: place.folder.keyURL(ledger.id)).verifier
        if place.json {
            Console.show([
                "format": "titian-key/1", "programme": .string(code), "commit": .integer(appended.number),
                "key": .string(key.text),
            ])
        } else {
            Console.show("\(code): commit \(appended.number) puts a new key in force\n  \(key.text)")
        }
    }
}
