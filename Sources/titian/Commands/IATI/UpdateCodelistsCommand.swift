import ArgumentParser
import Foundation
import IATI
import Ledger

/// `titian iati codelists update`
struct UpdateCodelistsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Make a newer set of codelists from a folder.",
        discussion: """
            The folder holds the codelists as IATI publishes them, one XML file each, or is a copy of one of IATI's \
            repositories, which have them in xml. Lists that it does not hold stay as titian brings them. Nothing is \
            written if one file is broken. Give the result to titian iati validate with --codelists, and to titian serve \
            with --iati-codelists.

            EXAMPLES:
              titian iati codelists update IATI-Codelists-NonEmbedded --output codelists.txt
            """)

    @Argument(help: "The folder with the codelists.")
    var folder: String

    @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "codelists.txt"

    @Flag(help: "Write one JSON object in the place of text.")
    var json = false

    func run() throws {
        let url = URL(filePath: folder)
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw Failure(.noInput, "there is no folder \(folder)")
        }
        let newer: CodelistLibrary
        do { newer = try CodelistLibrary(folder: url) } catch let fault as CodelistLibrary.Fault {
            throw Failure(.data, fault.description)
        }
        let all = CodelistLibrary.standard.updated(with: newer)
        do { _ = try Rulebook(codelists: all) } catch { throw Failure(.data, "the codelists cannot be used: \(error)") }
        let changes = CodelistLibrary.standard.changes(to: newer)
        try OutputFile.write(Array(all.text.utf8), to: output)
        if json {
            return Console.show([
                "format": "titian-codelists/1", "file": .string(output), "lists": .integer(newer.names.count),
                "added": .integer(changes.reduce(0) { $0 + $1.added.count }),
                "removed": .integer(changes.reduce(0) { $0 + $1.removed.count }),
            ])
        }
        for change in changes {
            let added = change.added.isEmpty ? "" : " + " + change.added.joined(separator: " ")
            let removed = change.removed.isEmpty ? "" : " - " + change.removed.joined(separator: " ")
            Console.show("\(change.list):\(added)\(removed)")
        }
        Console.show("\(output): \(newer.names.count) lists from \(folder), \(changes.count) of them changed")
    }
}
