import Foundation
import GRDB

/// Mail is written in the transaction that it tells of, so a crash loses neither, and sent after it.
extension AccountStore {
    func post(
        _ kind: Letter.Kind, to id: Int64, _ secret: Secret?, _ database: Database, at now: Int64
    ) throws {
        // Whoever reads the file, or a copy of it, must not find a link that opens something.
        let closed = try secret.map { Data(try key.close(Array($0.text.utf8), for: "letter \(id)")) }
        try database.execute(
            sql: "INSERT INTO outbox (person, kind, secret, written) VALUES (?, ?, ?, ?)",
            arguments: [id, kind.rawValue, closed, now])
    }

    /// The letters that wait, the oldest first.
    public func letters(limit: Int = 50) throws -> [Letter] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT outbox.id, outbox.person, email, language, kind, secret
                    FROM outbox JOIN person ON person.id = outbox.person ORDER BY outbox.id LIMIT ?
                    """, arguments: [limit]
            ).compactMap { row in
                guard let kind = Letter.Kind(rawValue: row[4]) else { return nil }
                let id: Int64 = row[1]
                let secret = try (row[5] as Data?).map { try key.open(Array($0), for: "letter \(id)") }
                return Letter(
                    id: row[0], address: row[2], language: row[3], kind: kind,
                    secret: secret.flatMap { Secret(String(decoding: $0, as: UTF8.self)) })
            }
        }
    }

    /// A letter was sent: it is erased here.
    public func sent(_ letter: Int64) throws {
        try queue.write { try $0.execute(sql: "DELETE FROM outbox WHERE id = ?", arguments: [letter]) }
    }

    /// Sends what waits, and stops at the first letter that cannot be sent: it is tried again the next time. One that
    /// was sent just before a crash is sent twice rather than never.
    ///
    /// - Returns: how many were sent.
    public func deliver(by postman: some Postman) async throws -> Int {
        var count = 0
        for letter in try letters() {
            try await postman.send(letter)
            try sent(letter.id)
            count += 1
        }
        return count
    }
}
