import GRDB

/// The tables of a ledger's file, and the numbered steps that make them.
///
/// A step that was released is never edited; a change is a new step at the end.
enum Schema {
    /// "TITN", which names the file's kind in its header.
    static let applicationID = 0x5449_544E

    static let steps: [@Sendable (Database) throws -> Void] = [{ try makeTables($0) }, { try indexActs($0) }]

    static var version: Int { steps.count }

    static func version(of db: Database) throws -> Int {
        try SQLStatement.one("PRAGMA user_version", db)
    }

    /// Brings a file to the newest version, or to an older one for a test of this.
    static func migrate(_ db: Database, to target: Int = version) throws {
        for step in try version(of: db)..<max(target, try version(of: db)) {
            try steps[step](db)
            try db.execute(sql: "PRAGMA user_version = \(step + 1)")
        }
    }

    private static func makeTables(_ db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA application_id = \(applicationID);
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
                -- id is commit * 2^20 + index of the leaf; entry is salt and content, the bytes that are hashed.
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
                """)
    }

    /// Version 2 finds openings, erasures and rotations without reading all commits, and erases by them only.
    private static func indexActs(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE acts (
                    id INTEGER PRIMARY KEY,
                    kind TEXT NOT NULL,
                    target INTEGER
                ) STRICT;
                CREATE INDEX acts_by_target ON acts (target, kind);
                CREATE INDEX acts_by_kind ON acts (kind, id);
                CREATE TRIGGER bodies_stay BEFORE DELETE ON bodies
                    WHEN NOT EXISTS (SELECT 1 FROM acts WHERE target = OLD.id AND kind = 'erasure')
                    BEGIN SELECT RAISE(ABORT, 'only an erasure takes a body away'); END;
                CREATE TRIGGER acts_stay BEFORE DELETE ON acts
                    BEGIN SELECT RAISE(ABORT, 'an act is never taken away'); END;
                CREATE TRIGGER acts_stand BEFORE UPDATE ON acts
                    BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
                -- Erasures whose bytes may still stand somewhere in the file.
                CREATE TABLE scrubs (id INTEGER PRIMARY KEY) STRICT;
                """)
        let bodies = try SQLStatement("SELECT id, entry FROM bodies ORDER BY id", db)
        while try bodies.step() {
            let content = bodies.bytes(1).dropFirst(OpenedLeaf.saltCount)
            guard ActBytes.begin(content), let row = try? LeafContent(parsing: Array(content)).actRow else { continue }
            try ActRow.insert(id: bodies.integer(0), row, db)
        }
    }
}

extension SQLStatement {
    /// The one whole number that a statement gives.
    static func one(_ sql: String, _ db: Database) throws -> Int {
        let statement = try SQLStatement(sql, db)
        guard try statement.step() else { throw LedgerError(.damaged, "nothing answers \(sql)") }
        defer { statement.reset() }
        return statement.integer(0)
    }
}
