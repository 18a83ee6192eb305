import Foundation
import Languages

/// The same records in SQLite's FTS5: words parted and folded by us, as its own tokenizers know neither Khmer nor đ, and
/// the commits between which each stood.
final class SearchDatabase {
    private let database = SQLite(":memory:")
    private var insertRow: SQLite.Statement
    private var insertWords: SQLite.Statement
    private var close: SQLite.Statement
    private var find: SQLite.Statement?
    private var rows: [String: Int64] = [:]
    private var next: Int64 = 0
    private let breaker = WordBreaker()
    private let order = Collation(.english)

    init() {
        database.run(
            """
            CREATE TABLE revision (id INTEGER PRIMARY KEY, kind INTEGER, title BLOB, from_k INTEGER, to_k INTEGER);
            CREATE VIRTUAL TABLE found USING fts5(words, content='', prefix='1 2 3', detail=none,
                tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");
            BEGIN;
            """)
        insertRow = database.prepare("INSERT INTO revision VALUES (?1, ?2, ?4, ?3, 9000000000)")
        insertWords = database.prepare("INSERT INTO found (rowid, words) VALUES (?1, ?2)")
        close = database.prepare("UPDATE revision SET to_k = ?2 WHERE id = ?1")
    }

    func add(_ record: String, kind: Int64, title: String, texts: [String], commit: Int) {
        if let last = rows[record] { _ = close.bind(last, Int64(commit)).step() }
        next += 1
        rows[record] = next
        _ = insertRow.bind(next, kind, Int64(commit)).bind(blob: order.key(of: title), at: 4).step()
        let words = texts.flatMap { breaker.words(in: $0) }.map(\.folded).joined(separator: " ")
        _ = insertWords.bind(next).bind(text: words, at: 2).step()
    }

    func finish() {
        database.run("COMMIT; INSERT INTO found (found) VALUES ('optimize'); ANALYZE;")
        // The count of each kind and its first five, as the page shows them.
        find = database.prepare(
            """
            SELECT n, c FROM (
                SELECT row_number() OVER (PARTITION BY kind ORDER BY title) n, count(*) OVER (PARTITION BY kind) c
                FROM found JOIN revision ON revision.id = found.rowid
                WHERE found MATCH ?2 AND from_k <= ?1 AND ?1 < to_k)
            WHERE n <= 5
            """)
    }

    /// How many match.
    func count(_ text: String, known: Int) -> Int {
        guard let find else { return 0 }
        let match = breaker.words(in: text).map { "\"\($0.folded)\"*" }.joined(separator: " ")
        find.bind(Int64(known)).bind(text: match, at: 2)
        var count = 0
        while find.step() { if find.integer(0) == 1 { count += Int(find.integer(1)) } }
        return count
    }
}
