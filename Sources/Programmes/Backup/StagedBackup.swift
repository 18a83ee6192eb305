import Commands
import Foundation
import Ledger

/// A backup that was unpacked and checked, but is not in its place yet.
struct StagedBackup {
    /// A ledger that was checked throughout.
    struct StagedLedger {
        let programme: String
        let file: String
        let id: LedgerID
        let head: Head
        /// The root that the ledger had at a size.
        let root: @Sendable (Int) throws -> Digest
    }

    let workspace: Workspace
    private(set) var ledgers: [StagedLedger] = []
    /// The names of the attachments, which are their SHA-256, with their places in the workspace.
    private(set) var attachments: [(digest: String, file: String)] = []

    /// Unpacks a backup, and checks every digest and every ledger.
    init(_ file: URL, for folder: DataFolder, progress: ByteProgress) throws {
        workspace = try Workspace(in: folder.url)
        let (manifest, files) = try Self.unpack(file, to: workspace, progress)
        for entry in manifest.entries where entry.name.hasPrefix("attachments/") {
            let digest = String(entry.name.dropFirst("attachments/".count))
            guard entry.digest.hex == digest else {
                throw BackupError(.unreadable, "\(entry.name): the content has another SHA-256")
            }
            attachments.append((digest, files[entry.name, default: ""]))
        }
        for ledger in manifest.ledgers {
            guard let file = files["ledgers/\(ledger.programme).ledger"] else {
                throw BackupError(.unreadable, "the backup names the ledger \(ledger.programme) and does not hold it")
            }
            ledgers.append(try Self.check(ledger, in: file, of: workspace))
        }
    }

    private static func unpack(
        _ file: URL, to workspace: Workspace, _ progress: ByteProgress
    ) throws -> (BackupManifest, [String: String]) {
        var archive = try TarReader(file)
        var entries: [BackupManifest.Entry] = []
        var files: [String: String] = [:]
        var manifest: BackupManifest?
        while let header = try archive.next() {
            guard manifest == nil, files[header.name] == nil else {
                throw BackupError(.unreadable, "\(header.name) does not belong where it stands in the backup")
            }
            if header.name == BackupManifest.name {
                manifest = try BackupManifest(parsing: archive.content(header, limit: 64 << 20))
                continue
            }
            guard isPlace(header.name) else {
                throw BackupError(.unreadable, "\(header.name) is no file of a backup")
            }
            let name = String(files.count)
            entries.append(try archive.extract(header, to: workspace.file(name), progress))
            files[header.name] = name
        }
        guard let manifest else { throw BackupError(.unreadable, "the backup has no manifest: it was cut short") }
        for (found, stated) in zip(entries, manifest.entries) where found != stated {
            throw BackupError(.unreadable, "\(found.name) is not what the manifest says: the backup was changed")
        }
        guard entries.count == manifest.entries.count else {
            throw BackupError(.unreadable, "the backup does not hold the files that its manifest names")
        }
        return (manifest, files)
    }

    private static func isPlace(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return false }
        if parts[0] == "attachments" { return Digest(hex: parts[1]) != nil }
        return parts[0] == "ledgers" && parts[1].hasSuffix(".ledger") && DataFolder.isCode(String(parts[1].dropLast(7)))
    }

    private static func check(
        _ stated: BackupManifest.Ledger, in file: String, of workspace: Workspace
    ) throws -> StagedLedger {
        // Opened for writing, so that a ledger of an older version is brought up; no key, so that nothing is signed.
        let ledger = try SQLiteLedger.open(at: workspace.file(file))
        defer { try? ledger.close() }
        if let damage = try ledger.verify().damage {
            throw BackupError(.unreadable, "the ledger \(stated.programme) in the backup is damaged at \(damage)")
        }
        let head = try ledger.head
        guard ledger.genesis.programme == stated.programme, try ledger.checkpoint() == stated.checkpoint,
            head.state == stated.checkpoint.state
        else { throw BackupError(.unreadable, "the ledger \(stated.programme) is not the one of the manifest") }
        let url = workspace.file(file)
        return StagedLedger(programme: stated.programme, file: file, id: ledger.id, head: head) { size in
            let ledger = try SQLiteLedger.open(at: url)
            defer { try? ledger.close() }
            return try ledger.root(ofFirst: size)
        }
    }
}
