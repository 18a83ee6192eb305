import Commands
import Figures
import Foundation
import GRDB
import Ledger
import Programmes
import Register
import Testing
import WorkPlan

/// A data folder as the first versions of Titian left it, made anew for each test.
///
/// Commits are signed by the ledger of today, whose format is still the first; all that has another form today is put
/// into the form of that time, which is frozen here: the tables of a file of version 1, claims of schema 1, the first
/// version of each definition and no other, a snapshot of the first layout, and neither accounts nor reports.
struct OlderFolder {
    private let folder: DataFolder

    init(in place: Workplace) {
        folder = DataFolder(url: place.url.appending(path: "data"), keys: place.url.appending(path: "keys"))
    }

    /// The sample of seed 1, with a commit that opens another's reason and one that erases another's author.
    func writeSample() throws {
        let sample = SampleProgramme(seed: 1)
        let first = try #require(sample.first { _ in true })
        let ledger = try folder.create(
            "sample", purpose: .sample, author: "titian sample", organisation: "Titian",
            reason: "A sample programme begins: seed 1.", time: Timestamp(microseconds: first.time))
        var drafts = try SampleCommands(sample, named: "seed 1", ledger: ledger.id).map(Self.draft)
        let acts: [Act] = [
            .opening(LeafReference(commit: 2, index: 2)), .erasure(LeafReference(commit: 3, index: 0)),
        ]
        for act in acts {
            drafts.append(
                Draft(command: .random(), author: "Keeper", organisation: "Titian", reason: "Asked for.", acts: [act]))
        }
        try append(drafts, to: ledger)
    }

    /// A programme folder, as it was loaded then.
    func write(_ programme: URL) throws {
        let programme = try ProgrammeFolder.read(programme)
        let header = programme.header
        let ledger = try folder.create(
            header.code.lowercased(), purpose: .live, author: header.author, organisation: header.organisation,
            reason: "The ledger of the programme \(header.code) begins.")
        let load = try FolderLoad(programme, into: RegisterSource.register(of: ledger), of: ledger.id)
        try append(load.commands.map(Self.draft), to: ledger)
    }

    private func append(_ drafts: [Draft], to ledger: SQLiteLedger) throws {
        try ledger.write { transaction in
            for draft in drafts { try transaction.append(expecting: transaction.last, draft) }
        }
        let root = try ledger.head.root
        try ledger.close()
        try OlderTables.rewrite(ledger.url)
        try Self.snapshot(root).write(to: folder.snapshotURL(ledger.id))
    }

    private static func draft(_ command: Command) -> Draft {
        Draft(
            command: command.id, author: command.principal.name, organisation: command.principal.organisation,
            reason: command.reason, revisions: command.changes.compactMap(revision), time: command.time)
    }

    /// What a change wrote then; nothing, when it is of a definition that came later.
    private static func revision(_ change: Change) -> Revision? {
        if let document = change.body as? DefinitionDocument, document.version > 1 { return nil }
        var object = change.body?.json.object
        if change.kind == .claim { object?["words"] = nil }
        return Revision(
            record: change.record.recordID, kind: change.kind.rawValue, schema: 1, version: change.expecting + 1,
            visibility: change.visibility, state: object.map { .body(.object($0)) } ?? .retired)
    }

    /// The beginning of a snapshot of the first layout, of the very state that the ledger has: mark, root and size.
    private static func snapshot(_ root: Digest) -> Data {
        var sink = ByteSink()
        sink.put(word: 0x5449_5449_414e_0001)
        sink.put(text: root.hex)
        return Data(sink.bytes + Digest.of(sink.bytes).bytes)
    }
}

/// The tables of a ledger's file of version 1.
enum OlderTables {
    private static let sql = """
        PRAGMA application_id = 0x5449544E;
        CREATE TABLE commits (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            header BLOB NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            leaves BLOB NOT NULL CHECK (length(leaves) % 32 = 0),
            command BLOB NOT NULL UNIQUE CHECK (length(command) = 16)
        ) STRICT;
        CREATE TRIGGER commits_stay BEFORE DELETE ON commits
            BEGIN SELECT RAISE(ABORT, 'a commit is never taken away'); END;
        CREATE TRIGGER commits_stand BEFORE UPDATE ON commits
            BEGIN SELECT RAISE(ABORT, 'a commit is never changed'); END;
        CREATE TABLE bodies (
            id INTEGER PRIMARY KEY,
            entry BLOB NOT NULL CHECK (length(entry) > 32)
        ) STRICT;
        CREATE TRIGGER bodies_stand BEFORE UPDATE ON bodies
            BEGIN SELECT RAISE(ABORT, 'a body is never changed'); END;
        CREATE TABLE checkpoints (
            size INTEGER PRIMARY KEY CHECK (size > 0),
            note TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER checkpoints_stay BEFORE DELETE ON checkpoints
            BEGIN SELECT RAISE(ABORT, 'a checkpoint is never taken away'); END;
        CREATE TRIGGER checkpoints_stand BEFORE UPDATE ON checkpoints
            BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
        PRAGMA user_version = 1;
        """

    /// Puts the rows of a ledger's file into one of version 1, in its place.
    static func rewrite(_ file: URL) throws {
        let draft = file.appendingPathExtension("older")
        let older = try DatabaseQueue(path: draft.path)
        try older.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: sql)
            try db.execute(sql: "ATTACH ? AS today", arguments: [file.path])
            for table in ["commits", "bodies", "checkpoints"] {
                try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM today.\(table)")
            }
            try db.execute(sql: "DETACH today")
        }
        try older.close()
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
        try FileManager.default.moveItem(at: draft, to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    /// Says that a ledger's file is of another version.
    static func set(version: Int, of file: URL) throws {
        let queue = try DatabaseQueue(path: file.path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
        try queue.close()
    }

    /// The version of a ledger's file.
    static func version(_ file: URL) throws -> Int {
        let queue = try DatabaseQueue(path: file.path)
        defer { try? queue.close() }
        return try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
    }
}
