public import Foundation
import GRDB

/// Accounts in a SQLite file of their own, apart from every ledger: personal data can be erased, and no ledger forgets.
///
/// No method holds the file while a passphrase is hashed. All times are seconds since 1970.
public final class AccountStore: Sendable {
    let queue: DatabaseQueue
    let key: AccountKey
    let hashing: PassphraseHashing

    /// What unknown people's passphrases are held against, so that the answer takes as long.
    let decoy: String

    /// Opens the file, or makes it; only its owner may read it.
    public init(at url: URL, key: AccountKey, hashing: PassphraseHashing = PassphraseHashing()) throws {
        self.key = key
        self.hashing = hashing
        decoy = try hashing.hash(Passphrase(Secret.random().text))
        if !FileManager.default.fileExists(atPath: url.path) {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            _ = FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        // What is erased is overwritten, and no log beside the file holds it.
        configuration.prepareDatabase {
            try $0.execute(
                sql: "PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
        }
        queue = try DatabaseQueue(path: url.path, configuration: configuration)
        try queue.write { database in
            try database.execute(sql: Self.schema)
            try Self.widen(database)
        }
    }

    /// Adds what files of earlier versions lack.
    private static func widen(_ database: Database) throws {
        for (table, columns) in additions {
            let present = try Set(database.columns(in: table).map(\.name))
            for (name, declaration) in columns where !present.contains(name) {
                try database.execute(sql: "ALTER TABLE \(table) ADD COLUMN \(name) \(declaration)")
            }
        }
    }

    private static let additions = [
        (
            "person",
            [("next_timecode", "BLOB"), ("next_timecode_ends", "INTEGER NOT NULL DEFAULT 0"), ("subject", "TEXT")]
        ),
        (
            "outbox",
            [
                ("ends", "INTEGER NOT NULL DEFAULT 9223372036854775807"), ("mark", "TEXT NOT NULL DEFAULT ''"),
                ("state", "TEXT NOT NULL DEFAULT 'waiting'"), ("attempts", "INTEGER NOT NULL DEFAULT 0"),
                ("next", "INTEGER NOT NULL DEFAULT 0"), ("failure", "TEXT"),
            ]
        ),
    ]

    /// Deletes what has run out: sessions, links, tokens, and counts of attempts long ago.
    public func collect(at now: Int64) throws {
        try queue.write { database in
            try database.execute(
                sql: "DELETE FROM session WHERE ends <= ? OR seen <= ?", arguments: [now, now - Session.idle])
            try database.execute(sql: "DELETE FROM link WHERE ends <= ?", arguments: [now])
            try database.execute(sql: "DELETE FROM token WHERE ends <= ?", arguments: [now])
            try database.execute(
                sql: "DELETE FROM outbox WHERE state <> 'waiting' AND next <= ?", arguments: [now - Letter.memory])
            try database.execute(sql: "DELETE FROM attempt WHERE last <= ?", arguments: [now - Throttle.memory])
        }
    }

    static let schema = """
        CREATE TABLE IF NOT EXISTS person (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            email TEXT NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 200),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            organisation TEXT NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200),
            language TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
            passphrase TEXT,
            timecode BLOB,
            timecode_step INTEGER NOT NULL DEFAULT 0,
            timecode_confirmed INTEGER NOT NULL DEFAULT 0,
            made INTEGER NOT NULL,
            last_sign_in INTEGER
        ) STRICT;
        CREATE TABLE IF NOT EXISTS granted (
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            programme TEXT NOT NULL CHECK (length(programme) <= 40),
            role TEXT NOT NULL,
            scope TEXT NOT NULL,
            record TEXT
        ) STRICT;
        CREATE INDEX IF NOT EXISTS granted_person ON granted (person);
        CREATE TABLE IF NOT EXISTS recovery (
            hash BLOB PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE
        ) STRICT;
        CREATE TABLE IF NOT EXISTS session (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            hash BLOB NOT NULL UNIQUE,
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            began INTEGER NOT NULL, seen INTEGER NOT NULL, ends INTEGER NOT NULL,
            network TEXT NOT NULL, browser TEXT NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS link (
            hash BLOB PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            purpose TEXT NOT NULL,
            ends INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS token (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            hash BLOB NOT NULL UNIQUE,
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            name TEXT NOT NULL, prefix TEXT NOT NULL, scope TEXT NOT NULL,
            made INTEGER NOT NULL, ends INTEGER NOT NULL, last_use INTEGER
        ) STRICT;
        CREATE TABLE IF NOT EXISTS reset (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
            asked_by INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            asked INTEGER NOT NULL, reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS attempt (
            key BLOB PRIMARY KEY,
            failures INTEGER NOT NULL, last INTEGER NOT NULL, until INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS event (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL, person INTEGER NOT NULL,
            actor INTEGER, keeper TEXT, kind TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS event_person ON event (person);
        CREATE TABLE IF NOT EXISTS noticed (
            programme TEXT PRIMARY KEY CHECK (length(programme) <= 40),
            head INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            kind TEXT NOT NULL,
            secret BLOB,
            written INTEGER NOT NULL
        ) STRICT;
        """
}
