import ArgumentParser
import Commands
import Figures
import Ledger
import Programmes

/// `titian define`
struct DefineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "define",
        abstract: "Give a ledger the definitions of figures that came with this titian and that it does not hold.",
        discussion: """
            A ledger evaluates its figures by its own definitions, so one that an older program made goes on with those \
            that it has. This adds the newer versions beside them: from then on a figure is shown in its newest \
            version, and what was cited in an older one resolves as before. Loading a folder does the same beside \
            its records.

            EXAMPLES:
              titian define sample --check
              titian define sample
            """)

    @Argument(help: "The programme (default: the only one).")
    var programme: String?

    @Flag(help: "Say which are missing, and write nothing.")
    var check = false

    @Option(help: "Why they are added.")
    var reason = "The definitions of the figures that come with Titian"

    @OptionGroup var author: AuthorOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        if check {
            let opened = try place.open(programme)
            opened.warnOfDamage()
            return try report(load(opened), opened.code, commit: nil)
        }
        let (desk, opened) = try place.openForWriting(programme)
        let load = try load(opened)
        var commit: Int?
        if let command = load.command { commit = try await desk.submit(command).appended.number }
        report(load, opened.code, commit: commit)
    }

    private func load(_ opened: OpenedProgramme) throws -> DefinitionLoad {
        try DefinitionLoad(into: opened.register, of: opened.ledger.id, by: author.keeper, because: reason)
    }

    private func report(_ load: DefinitionLoad, _ code: String, commit: Int?) {
        let labels = load.missing.map(\.label)
        if place.json {
            return Console.show([
                "format": "titian-define/1", "programme": .string(code), "checked": .bool(check),
                "missing": .array(labels.map(JSON.string)), "commit": commit.map { .integer($0) } ?? .null,
            ])
        }
        if labels.isEmpty {
            Console.show("\(code): the ledger holds every definition that came with this titian. Nothing was written.")
        } else if let commit {
            Console.show("\(code): commit \(commit) adds \(labels.joined(separator: ", ")).")
        } else {
            Console.show("\(code): the ledger lacks \(labels.joined(separator: ", ")). Nothing was written.")
        }
    }
}
