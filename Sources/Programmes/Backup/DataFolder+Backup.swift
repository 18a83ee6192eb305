public import Commands
public import Foundation
import Ledger

extension DataFolder {
    /// Copies all ledgers and attachments into one new file, while others read and write.
    ///
    /// Each ledger is copied as it stands at one moment. Keys are never in it; see ``backUpKeys(to:)``. The file is a
    /// tar archive whose last entry, `manifest.json`, names every file with its SHA-256 and every ledger with its
    /// newest checkpoint.
    public func backUp(to file: URL, progress: ByteProgress = { _ in }) throws -> BackupManifest {
        let workspace = try Workspace(in: file.deletingLastPathComponent())
        try Self.refuseExisting(file)
        var archive = try TarWriter(creating: workspace.file("backup"))
        var entries: [BackupManifest.Entry] = []
        var ledgers: [BackupManifest.Ledger] = []
        for programme in programmes {
            let copy = workspace.file("ledger")
            try openForReading(programme).backup(to: copy)
            ledgers.append(.init(programme: programme, checkpoint: try Self.checkpoint(of: copy)))
            entries.append(try archive.add("ledgers/\(programme).ledger", contentsOf: copy, progress))
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: copy.path + suffix)
            }
        }
        for name in storedAttachments {
            entries.append(
                try archive.add("attachments/\(name)", contentsOf: attachments.appending(path: name), progress))
        }
        let manifest = BackupManifest(entries: entries, ledgers: ledgers)
        try archive.add(BackupManifest.name, manifest.json.canonical)
        try archive.finish()
        try workspace.publish("backup", as: file)
        return manifest
    }

    /// Copies the keys that are in force into one new file that only its owner may read.
    ///
    /// - Returns: how many they are.
    public func backUpKeys(to file: URL) throws -> Int {
        let workspace = try Workspace(in: file.deletingLastPathComponent())
        try Self.refuseExisting(file)
        var archive = try TarWriter(creating: workspace.file("keys"))
        let names = KeyFiles.names(in: keys)
        for name in names { _ = try archive.add("keys/\(name)", contentsOf: keys.appending(path: name)) { _ in } }
        try archive.finish()
        try workspace.publish("keys", as: file)
        return names.count
    }

    /// The documents that are stored, by their SHA-256.
    private var storedAttachments: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: attachments.path)) ?? []
        return names.filter { Digest(hex: $0) != nil }.sorted()
    }

    private static func checkpoint(of copy: URL) throws -> Checkpoint {
        let ledger = try SQLiteLedger.open(at: copy, readOnly: true)
        defer { try? ledger.close() }
        return try ledger.checkpoint()
    }

    private static func refuseExisting(_ file: URL) throws(BackupError) {
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw BackupError(.cannotMake, "\(file.path) is there already; name a file that is not")
        }
    }
}
