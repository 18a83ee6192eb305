import ArgumentParser
import Commands
import Foundation
import Ledger
import Programmes

/// `titian restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring back the ledgers and attachments of a backup, after verifying all of them.",
        discussion: """
            Every file is held against the manifest and every ledger is verified throughout before anything is put in \
            its place. A ledger that is there already is left alone, unless --replace is given and the backup holds \
            all that it says. When the backup is older than what was signed here, writing is refused until \
            --continue-from-backup says, in a commit of its own, that the history goes on from it.

            EXAMPLES:
              titian restore titian.backup --keys-from titian.keys \\
                --data restored --keys restored-keys
            """)

    @Argument(help: "The backup.")
    var file: String

    @Flag(help: "Put ledgers of the backup in the place of those that are there; the old files are kept.")
    var replace = false

    @Flag(help: "Go on from the backup although the ledger had gone further, and say so in a commit.")
    var continueFromBackup = false

    @Option(help: ArgumentHelp("Also bring back the signing keys from this file.", valueName: "file"))
    var keysFrom: String?

    @OptionGroup var author: AuthorOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        for path in [file, keysFrom].compactMap(\.self) where !FileManager.default.fileExists(atPath: path) {
            throw Failure(.noInput, "there is no file \(path)")
        }
        let folder = try place.folder
        let keys = try keysFrom.map { try folder.restoreKeys(URL(filePath: $0)) }
        var options = RestoreOptions()
        options.replace = replace
        options.continueFromBackup = continueFromBackup
        options.author = author.name
        options.organisation = author.affiliation
        let line = place.line("bytes read")
        let restored = try folder.restore(URL(filePath: file), options) { try line.step($0, of: nil) }
        line.finish()
        if place.json {
            Console.show([
                "format": "titian-restore/1", "ledgers": .array(restored.map(\.json)),
                "keys": keys.map { .integer($0) } ?? .null,
            ])
        } else {
            for ledger in restored { Console.show(ledger.text(folder.keyURL(ledger.ledger))) }
        }
    }
}

extension RestoredLedger {
    fileprivate func text(_ key: URL) -> String {
        var lines = ["\(programme): \(commits) commits restored and verified"]
        if let replaced { lines.append("  the ledger that was there is kept as \(replaced.path)") }
        if let continued { lines.append("  commit \(continued) says that the history goes on from the backup") }
        if let refusal {
            lines.append("  it can be read, not written: \(refusal.detail)")
            lines.append("  " + remedy(refusal, key))
        }
        return lines.joined(separator: "\n")
    }

    private func remedy(_ refusal: LedgerError, _ key: URL) -> String {
        refusal.code == .behindWitness
            ? "restore again with --replace --continue-from-backup to go on from it"
            : "bring the key back to \(key.path), or restore again with --keys-from and --replace"
    }

    fileprivate var json: JSON {
        [
            "programme": .string(programme), "ledger": .string(ledger.description), "commits": .integer(commits),
            "replaced": replaced.map { .string($0.path) } ?? .null,
            "continued": continued.map { .integer($0) } ?? .null,
            "writable": .bool(refusal == nil), "refusal": refusal.map { .string($0.detail) } ?? .null,
        ]
    }
}
