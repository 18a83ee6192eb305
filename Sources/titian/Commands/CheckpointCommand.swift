import ArgumentParser
import Commands
import Foundation
import Ledger

/// `titian checkpoint`
struct CheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Write the newest signed head of a ledger, for somebody else to keep.",
        discussion: """
            Whoever keeps a checkpoint can tell later whether the ledger was rewritten. The form is that of C2SP \
            checkpoints, so that other transparency logs' tools read it.

            EXAMPLES:
              titian checkpoint sample
              titian checkpoint sample --output sample.checkpoint
            """)

    @Argument(help: "The programme (default: the only one).")
    var programme: String?

    @Option(help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
    var output: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let code = try place.programme(programme)
        let ledger = try place.folder.openForReading(code)
        // The short look at an opened ledger can meet another process's commit half way; a thorough one does not.
        if ledger.damage != nil { try ledger.verify() }
        if let damage = ledger.damage {
            throw Failure(
                .data, "the ledger \(code) is damaged at commit \(damage.commit): it has no head to give away")
        }
        let checkpoint = try ledger.checkpoint()
        if let output { try OutputFile.write(Array(checkpoint.text.utf8), to: output) }
        if place.json {
            Console.show([
                "format": "titian-checkpoint/1", "programme": .string(code),
                "ledger": .string(checkpoint.ledger.description), "size": .integer(checkpoint.size),
                "root": .string(checkpoint.root.hex), "note": .string(checkpoint.text),
                "genesis-key": .string(ledger.genesis.key.text), "file": output.map { .string($0) } ?? .null,
            ])
        } else if let output {
            Console.show("\(output): \(code) at commit \(checkpoint.size), root \(checkpoint.root)")
        } else {
            Console.write(checkpoint.text, to: .standardOutput)
        }
    }
}
