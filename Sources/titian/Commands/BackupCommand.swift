import ArgumentParser
import Commands
import Foundation
import Ledger
import Programmes

/// `titian backup`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy all ledgers and attachments into one file, while others read and write.",
        discussion: """
            The file is a tar archive with a manifest; each ledger in it stands as at one moment. Signing keys are \
            never in it: --keys-to writes them into a file of their own, to be kept elsewhere. Keep backups where only \
            you can read them. A backup holds what is erased later; see docs/backup.md.

            EXAMPLES:
              titian backup titian.backup --keys-to titian.keys
            """)

    @Argument(help: "The file to make; one that is there already is never touched.")
    var file: String

    @Option(help: ArgumentHelp("Also copy the signing keys, into this file.", valueName: "file"))
    var keysTo: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let folder = try place.folder
        if folder.programmes.isEmpty { _ = try place.programme(nil) }
        let line = place.line("bytes copied")
        let manifest = try folder.backUp(to: URL(filePath: file)) { try line.step($0, of: nil) }
        line.finish()
        let keys = try keysTo.map { try folder.backUpKeys(to: URL(filePath: $0)) }
        let bytes = manifest.entries.reduce(0) { $0 + $1.size }
        if place.json {
            Console.show([
                "format": "titian-backup-report/1", "file": .string(file), "bytes": .integer(bytes),
                "ledgers": .array(
                    manifest.ledgers.map {
                        ["programme": .string($0.programme), "commits": .integer($0.checkpoint.size)]
                    }), "attachments": .integer(manifest.entries.count - manifest.ledgers.count),
                "keys": keys.map { .integer($0) } ?? .null,
            ])
        } else {
            for ledger in manifest.ledgers {
                Console.show("\(file): \(ledger.programme), \(ledger.checkpoint.size) commits")
            }
            if let keysTo, let keys { Console.show("\(keysTo): \(keys) signing keys; keep them apart from the backup") }
        }
    }
}
