public import Foundation
import GRDB

/// What people have typed and not saved, in a file apart from every ledger: it is personal, it ends, and it can be erased.
public final class DraftStore: Sendable {
    /// A draft.
    public struct Draft: Sendable, Hashable {
        /// The programme.
        public let programme: String

        /// The record that it is of, by its identity; the record may not be there yet.
        public let record: String

        /// When it was kept; seconds since 1970.
        public let kept: Int64

        /// What was typed. This module does not look into it.
        public let content: Data

        /// A draft.
        public init(programme: String, record: String, kept: Int64, content: Data) {
            (self.programme, self.record, self.kept, self.content) = (programme, record, kept, content)
        }

        /// When it ends.
        public var ends: Int64 { kept + DraftStore.lifetime }
    }

    /// Why a draft is not kept.
    public enum Refusal: Error, Sendable, Hashable {
        /// It is too long.
        case tooLong
        /// So many are kept of one person.
        case tooMany
    }

    /// How long a draft is kept after it was last typed at, in seconds: thirty days.
    public static let lifetime: Int64 = 30 * 86_400

    /// The longest draft, in bytes.
    public static let longest = 1 << 20

    /// The most drafts of one person.
    public static let most = 100

    private let queue: DatabaseQueue

    /// Opens the file, or makes it; only its owner may read it.
    public init(at url: URL) throws {
        if !FileManager.default.fileExists(atPath: url.path) {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            _ = FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        // What is erased is overwritten, and no log beside the file holds it.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE") }
        queue = try DatabaseQueue(path: url.path, configuration: configuration)
        try queue.write { try $0.execute(sql: Self.schema) }
    }

    private static let schema = """
        CREATE TABLE IF NOT EXISTS draft (
            owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 60),
            programme TEXT NOT NULL CHECK (length(programme) <= 40),
            record TEXT NOT NULL CHECK (length(record) = 32),
            kept INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (owner, programme, record)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS draft_kept ON draft (kept);
        """

    /// Keeps a draft in place of the one of the same record, and lets go of all that have ended.
    ///
    /// - Throws: ``Refusal``.
    public func keep(_ draft: Draft, of owner: String) throws {
        guard draft.content.count <= Self.longest else { throw Refusal.tooLong }
        try queue.write { database in
            try database.execute(sql: "DELETE FROM draft WHERE kept <= ?", arguments: [draft.kept - Self.lifetime])
            let others = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM draft WHERE owner = ? AND NOT (programme = ? AND record = ?)",
                arguments: [owner, draft.programme, draft.record])
            guard (others ?? 0) < Self.most else { throw Refusal.tooMany }
            try database.execute(
                sql: """
                    INSERT INTO draft (owner, programme, record, kept, content) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET kept = excluded.kept, content = excluded.content
                    """,
                arguments: [owner, draft.programme, draft.record, draft.kept, draft.content])
        }
    }

    /// The draft of a record that somebody keeps; `nil` when there is none, or it has ended.
    public func draft(of record: String, in programme: String, of owner: String, at now: Int64) throws -> Draft? {
        try drafts(of: owner, in: programme, at: now).first { $0.record == record }
    }

    /// Everything that somebody keeps of a programme, what was typed at last first.
    public func drafts(of owner: String, in programme: String, at now: Int64) throws -> [Draft] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT record, kept, content FROM draft WHERE owner = ? AND programme = ? AND kept > ?
                    ORDER BY kept DESC, record
                    """, arguments: [owner, programme, now - Self.lifetime]
            ).map { Draft(programme: programme, record: $0[0], kept: $0[1], content: $0[2]) }
        }
    }

    /// Erases the draft of a record.
    public func drop(_ record: String, in programme: String, of owner: String) throws {
        try queue.write {
            try $0.execute(
                sql: "DELETE FROM draft WHERE owner = ? AND programme = ? AND record = ?",
                arguments: [owner, programme, record])
        }
    }

    /// Erases everything that somebody keeps.
    public func erase(_ owner: String) throws {
        try queue.write { try $0.execute(sql: "DELETE FROM draft WHERE owner = ?", arguments: [owner]) }
    }
}
