import GRDB

/// Checks the tables that are derived from commits, or stand beside them, in one snapshot of the file.
struct TableChecker {
    let db: Database

    /// A stored checkpoint.
    struct Note: Sendable {
        let size: Int
        let text: String
    }

    func size() throws -> Int {
        try SQLStatement.one("SELECT coalesce(max(number), 0) FROM commits", db)
    }

    func notes(through size: Int) throws -> [Note] {
        let rows = try SQLStatement("SELECT size, note FROM checkpoints WHERE size <= ? ORDER BY size", db)
            .bind(.integer(size))
        var notes: [Note] = []
        while try rows.step() { notes.append(Note(size: rows.integer(0), text: rows.text(1))) }
        return notes
    }

    /// Holds the table of acts against the acts that the commits have.
    func checkActs(_ history: inout HistoryChecker) throws {
        var expected: [Int: ActRow] = [:]
        for act in history.acts { expected[act.id] = act.content.actRow }
        let rows = try SQLStatement("SELECT id, kind, target FROM acts WHERE id < ? ORDER BY id", db)
            .bind(.integer(LeafRow.id(history.size + 1, 0)))
        while try rows.step() {
            let row = ActRow(kind: rows.text(1), target: rows.isNull(2) ? nil : rows.integer(2))
            if expected.removeValue(forKey: rows.integer(0)) != row {
                history.note(max(1, LeafRow.reference(rows.integer(0)).commit), "the table of acts has what it has not")
            }
        }
        for id in expected.keys {
            history.note(LeafRow.reference(id).commit, "the table of acts lacks one of its acts")
        }
    }

    /// Checks the indexes, by which commands are known again: rows alone do not show that they are right.
    func checkIndexes(_ history: inout HistoryChecker) throws {
        let rows = try SQLStatement("SELECT command, number FROM commits ORDER BY command", db)
        var count = 0
        while try rows.step() {
            let number = rows.integer(1)
            if number > history.size { continue }
            guard let command = CommandID(bytes: Array(rows.blob(0))), history.commands[command] == number else {
                return history.note(max(1, number), "the index of commands is damaged")
            }
            count += 1
        }
        if count != history.size { history.note(1, "the index of commands is damaged") }
        for table in ["acts", "scrubs"] {
            let check = try SQLStatement("PRAGMA integrity_check(\(table))", db)
            if try check.step(), check.text(0) != "ok" {
                history.note(1, "the table of \(table) is damaged: \(check.text(0))")
            }
            check.reset()
        }
    }

    /// Looks for bodies that should not be there: erased ones, and those of no commit.
    func checkBodies(_ history: inout HistoryChecker) throws {
        let erased = try SQLStatement(
            "SELECT acts.id FROM acts JOIN bodies ON bodies.id = acts.target WHERE kind = 'erasure' ORDER BY acts.id",
            db)
        while try erased.step() {
            history.note(LeafRow.reference(erased.integer(0)).commit, "what it erases is still there")
        }
        // Two queries, because an OR would walk over the whole table.
        for (condition, limit) in [("id <", LeafRow.id(1, 0)), ("id >=", LeafRow.id(try size() + 1, 0))] {
            let stray = try SQLStatement("SELECT id FROM bodies WHERE \(condition) ? ORDER BY id LIMIT 1", db)
                .bind(.integer(limit))
            if try stray.step() {
                history.note(
                    max(1, LeafRow.reference(stray.integer(0)).commit), "a body stands there that no leaf names")
            }
            stray.reset()
        }
    }
}
