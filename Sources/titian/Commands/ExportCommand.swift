import ArgumentParser
import Foundation
import Ledger
import Register

/// `titian export`
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a ledger as JSON Lines: all of it, or what the public may see.",
        discussion: """
            docs/ledger.md describes the form. Without --public everything is written that is not erased: take care \
            whom you give it to. From the public export anybody can verify the ledger and evaluate every published \
            figure again. The output is JSON either way; --json reports on it when it goes to a file.

            EXAMPLES:
              titian export sample --public --output sample.jsonl
            """)

    @Argument(help: "The programme (default: the only one).")
    var programme: String?

    @Flag(name: .customLong("public"), help: "Only what the public may see.")
    var isPublic = false

    @Option(help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
    var output: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let opened = try place.open(programme)
        let line = place.line("exporting \(opened.code)")
        let audience: Audience = isPublic ? .public : .internal
        if let output {
            let file = try OutputFile(output)
            do {
                try opened.ledger.export(for: audience, through: opened.register.head, progress: line.report) {
                    try file.write($0)
                }
            } catch {
                file.discard()
                throw error
            }
            try file.finish()
            report(opened, audience, output)
        } else {
            try opened.ledger.export(for: audience, through: opened.register.head, progress: line.report) { bytes in
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            }
        }
        line.finish()
        try opened.endIfDamaged()
    }

    private func report(_ opened: OpenedProgramme, _ audience: Audience, _ output: String) {
        if place.json {
            return Console.show([
                "format": "titian-export-report/1", "programme": .string(opened.code), "file": .string(output),
                "audience": .string(audience.rawValue), "commits": .integer(opened.register.head),
            ])
        }
        Console.show("\(output): \(opened.code), \(opened.register.head) commits, \(audience.rawValue)")
    }
}
