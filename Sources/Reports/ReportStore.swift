public import Foundation
import GRDB

/// Readers' reports of errors, in a file apart from every ledger: they can be erased, and no ledger forgets.
public final class ReportStore: Sendable {
    /// A report as it is kept.
    public struct Kept: Sendable, Hashable {
        /// Its number, from 1; none is given twice.
        public let id: Int64

        /// When it came, in UTC: `2026-01-31T10:15:00Z`.
        public let time: String

        /// What it says.
        public let report: ErrorReport

        /// How it was closed; `nil` while it is open.
        public let closing: ReportClosing?
    }

    /// Why a report was not kept.
    public enum Refusal: Error, Sendable, Hashable {
        /// So many are kept that an officer has to look at them first.
        case full
        /// Too many came today.
        case enoughForToday
    }

    /// The most reports that are kept.
    public static let capacity = 10_000

    /// The most reports that are taken in a day, from everybody together.
    public static let mostPerDay = 200

    let queue: DatabaseQueue

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
        try queue.write { database in
            try database.execute(sql: Self.schema)
            try Self.widen(database)
        }
    }

    /// Adds what files of earlier versions lack.
    private static func widen(_ database: Database) throws {
        let present = try Set(database.columns(in: "report").map(\.name))
        for column in ["outcome", "answer", "closed", "closed_by"] where !present.contains(column) {
            try database.execute(sql: "ALTER TABLE report ADD COLUMN \(column) TEXT")
        }
        try database.execute(sql: "CREATE INDEX IF NOT EXISTS report_programme ON report (programme, closed)")
    }

    private static let schema = """
        CREATE TABLE IF NOT EXISTS report (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time TEXT NOT NULL CHECK (length(time) = 20),
            programme TEXT NOT NULL CHECK (length(programme) <= 40),
            page TEXT NOT NULL CHECK (length(page) <= 300),
            choice TEXT NOT NULL CHECK (length(choice) <= 300),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
            contact TEXT CHECK (length(contact) <= 200)
        ) STRICT;
        """

    /// Keeps a report.
    ///
    /// - Parameter time: in UTC, `2026-01-31T10:15:00Z`.
    /// - Throws: ``Refusal``.
    public func keep(_ report: ErrorReport, at time: String) throws -> Int64 {
        try queue.write { database in
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM report") ?? 0
            guard count < Self.capacity else { throw Refusal.full }
            let day = String(time.prefix(10))
            let today = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM report WHERE substr(time, 1, 10) = ?", arguments: [day])
            guard (today ?? 0) < Self.mostPerDay else { throw Refusal.enoughForToday }
            try database.execute(
                sql: "INSERT INTO report (time, programme, page, choice, words, contact) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [time, report.programme, report.page, report.choice, report.words, report.contact])
            return database.lastInsertedRowID
        }
    }

    /// The reports that are kept, the newest first.
    public func all() throws -> [Kept] {
        try queue.read { database in
            try Row.fetchAll(database, sql: Self.columns + " ORDER BY id DESC").map(Self.kept)
        }
    }

    static let columns = """
        SELECT id, time, programme, page, choice, words, contact, outcome, answer, closed, closed_by FROM report
        """

    static func kept(_ row: Row) throws -> Kept {
        let report = try ErrorReport(
            programme: row[2], page: row[3], choice: row[4], words: row[5], contact: row[6])
        let outcome = (row[7] as String?).flatMap(ReportClosing.Outcome.init(rawValue:))
        let closing = outcome.map {
            ReportClosing(outcome: $0, answer: row[8] ?? "", time: row[9] ?? "", by: row[10] ?? "")
        }
        return Kept(id: row[0], time: row[1], report: report, closing: closing)
    }

    /// Erases how the reader of a report can be reached.
    ///
    /// - Returns: whether there is such a report.
    public func eraseContact(of id: Int64) throws -> Bool {
        try change("UPDATE report SET contact = NULL WHERE id = ?", id)
    }

    /// Erases a whole report.
    ///
    /// - Returns: whether there was one.
    public func erase(_ id: Int64) throws -> Bool { try change("DELETE FROM report WHERE id = ?", id) }

    private func change(_ sql: String, _ id: Int64) throws -> Bool {
        try queue.write { database in
            try database.execute(sql: sql, arguments: [id])
            return database.changesCount > 0
        }
    }
}
