public import Commands
public import Foundation
public import Ledger

/// How a backup is to be restored where there is something already.
public struct RestoreOptions: Sendable, Hashable {
    /// Puts ledgers of the backup in the place of those that are there.
    public var replace = false

    /// Goes on from the backup although the ledger had gone further; a commit says so.
    public var continueFromBackup = false

    /// Who says so.
    public var author = ""

    /// For whom.
    public var organisation = ""

    /// Refuses to replace anything.
    public init() {}
}

/// What came of restoring one ledger.
public struct RestoredLedger: Sendable {
    /// The programme's code.
    public let programme: String

    /// The ledger.
    public let ledger: LedgerID

    /// How many commits the backup held.
    public let commits: Int

    /// Where the ledger is kept that stood there before.
    public let replaced: URL?

    /// The commit that says that the history goes on from the backup.
    public let continued: Int?

    /// Why nothing can be written yet; `nil` when the ledger can be written.
    public let refusal: LedgerError?
}

extension DataFolder {
    /// Restores the ledgers and attachments of a backup, after checking all of them throughout.
    ///
    /// Nothing is put in its place before everything was checked. What is replaced is kept under another name. Whether
    /// a restored ledger is the newest that was signed here is asked of the witness beside its key.
    public func restore(
        _ file: URL, _ options: RestoreOptions = RestoreOptions(), progress: ByteProgress = { _ in }
    ) throws -> [RestoredLedger] {
        try prepare()
        let staged = try StagedBackup(file, for: self, progress: progress)
        let present = try staged.ledgers.map { try PresentLedger($0, in: self) }
        for (ledger, present) in zip(staged.ledgers, present) {
            try refuseSameName(ledger)
            try present?.check(ledger, replace: options.replace, goOn: options.continueFromBackup)
            if options.continueFromBackup, !FileManager.default.fileExists(atPath: keyURL(ledger.id).path) {
                throw BackupError(
                    .inTheWay, "\(ledger.programme): going on from the backup needs the key \(keyURL(ledger.id).path)")
            }
        }
        try putAttachments(of: staged)
        return try zip(staged.ledgers, present).map { try put($0, of: staged, for: $1, options) }
    }

    /// Brings back the keys of a keys' backup; one that is there already is never touched.
    ///
    /// - Returns: how many were brought back.
    public func restoreKeys(_ file: URL) throws -> Int {
        try prepare()
        let workspace = try Workspace(in: keys)
        var archive = try TarReader(file)
        var names: [String] = []
        while let header = try archive.next() {
            let name = String(header.name.dropFirst("keys/".count))
            guard header.name.hasPrefix("keys/"), KeyFiles.isKey(name) else {
                throw BackupError(.unreadable, "\(header.name) is no file of a keys' backup")
            }
            _ = try archive.extract(header, to: workspace.file(name)) { _ in }
            guard try SigningKey(contentsOf: workspace.file(name)).ledger.description == name.prefix(32) else {
                throw BackupError(.unreadable, "\(header.name) is the key of another ledger")
            }
            names.append(name)
        }
        let missing = names.filter { !FileManager.default.fileExists(atPath: keys.appending(path: $0).path) }
        for name in missing { try workspace.publish(name, as: keys.appending(path: name)) }
        return missing.count
    }

    /// No two programmes may hold the same ledger.
    private func refuseSameName(_ staged: StagedBackup.StagedLedger) throws {
        for other in programmes where other != staged.programme {
            let ledger = try? openForReading(other)
            defer { try? ledger?.close() }
            guard ledger?.id != staged.id else {
                throw BackupError(
                    .inTheWay, "\(staged.programme): its ledger \(staged.id) stands at \(ledgerURL(other).path) already"
                )
            }
        }
    }

    private func putAttachments(of staged: StagedBackup) throws {
        for (digest, file) in staged.attachments {
            let place = attachments.appending(path: digest)
            guard !FileManager.default.fileExists(atPath: place.path) else { continue }
            try staged.workspace.publish(file, as: place)
        }
    }

    private func put(
        _ ledger: StagedBackup.StagedLedger, of staged: StagedBackup, for present: PresentLedger?,
        _ options: RestoreOptions
    ) throws -> RestoredLedger {
        let aside = try present?.putAside()
        try staged.workspace.publish(ledger.file, as: ledgerURL(ledger.programme))
        var continued: Int?
        var refusal: LedgerError?
        do {
            let opened = try openForWriting(ledger.programme)
            defer { try? opened.close() }
            let isLost = if case .ahead? = present?.relation { true } else { false }
            if options.continueFromBackup, isLost || opened.refusal?.code == .behindWitness {
                continued = try opened.continueFromBackup(
                    author: options.author, organisation: options.organisation,
                    reason: "The history goes on from a backup of \(ledger.head.size) commits."
                ).number
            }
            refusal = opened.refusal
        } catch let error as LedgerError where [.file, .wrongKey, .malformed].contains(error.code) {
            refusal = error
        }
        return RestoredLedger(
            programme: ledger.programme, ledger: ledger.id, commits: ledger.head.size, replaced: aside,
            continued: continued, refusal: refusal)
    }
}
