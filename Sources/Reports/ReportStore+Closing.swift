import GRDB

extension ReportStore {
    /// Which reports are looked at.
    public enum Stage: String, Sendable, Hashable, CaseIterable { case open, closed }

    /// The reports of a programme in a stage, the newest first, and how many there are.
    public func reports(
        of programme: String, _ stage: Stage, from first: Int = 0, limit: Int = 50
    ) throws -> (rows: [Kept], total: Int) {
        let condition = " WHERE programme = ? AND closed IS \(stage == .open ? "" : "NOT ")NULL"
        return try queue.read { database in
            let rows = try Row.fetchAll(
                database, sql: Self.columns + condition + " ORDER BY id DESC LIMIT ? OFFSET ?",
                arguments: [programme, limit, first])
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM report" + condition, arguments: [programme])
            return (try rows.map(Self.kept), total ?? 0)
        }
    }

    /// Closes a report of a programme; who closed it first stays so.
    ///
    /// - Parameter contact: whether how the reader can be reached is kept.
    /// - Returns: whether there was such a report, and it was open.
    public func close(
        _ id: Int64, of programme: String, _ closing: ReportClosing, keepingContact contact: Bool
    ) throws -> Bool {
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE report SET outcome = ?1, answer = ?2, closed = ?3, closed_by = ?4,
                    contact = CASE WHEN ?5 THEN contact END
                    WHERE id = ?6 AND programme = ?7 AND closed IS NULL
                    """,
                arguments: [
                    closing.outcome.rawValue, closing.answer, closing.time, closing.by, contact, id, programme,
                ])
            return database.changesCount == 1
        }
    }

    /// Opens a closed report again; the answer is taken back.
    ///
    /// - Returns: whether there was such a report, and it was closed.
    public func reopen(_ id: Int64, of programme: String) throws -> Bool {
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE report SET outcome = NULL, answer = NULL, closed = NULL, closed_by = NULL
                    WHERE id = ? AND programme = ? AND closed IS NOT NULL
                    """, arguments: [id, programme])
            return database.changesCount == 1
        }
    }
}
