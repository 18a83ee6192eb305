import Foundation
import GRDB

/// Mail is written in the transaction that it tells of, so a crash loses neither, and sent after it.
extension AccountStore {
    func post(
        _ kind: Letter.Kind, to id: Int64, _ secret: Secret?, _ database: Database, at now: Int64
    ) throws {
        // Whoever reads the file, or a copy of it, must not find a link that opens something.
        let closed = try secret.map { Data(try key.close(Array($0.text.utf8), for: "letter \(id)")) }
        let lifetime = secret == nil ? Letter.patience : kind.purpose.lifetime
        try database.execute(
            sql: "INSERT INTO outbox (person, kind, secret, written, ends, mark) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [id, kind.rawValue, closed, now, now + lifetime, Secret.random().text])
    }

    /// The letters that wait, the oldest first.
    public func letters(limit: Int = 50) throws -> [Letter] {
        try queue.read { database in
            try Row.fetchAll(
                database, sql: Self.waiting + " ORDER BY outbox.id LIMIT ?", arguments: [limit]
            ).compactMap(letter)
        }
    }

    private static let waiting = """
        SELECT outbox.id, outbox.person, email, language, kind, secret, written, mark
        FROM outbox JOIN person ON person.id = outbox.person WHERE outbox.state = 'waiting'
        """

    private func letter(_ row: Row) throws -> Letter? {
        guard let kind = Letter.Kind(rawValue: row[4]) else { return nil }
        let id: Int64 = row[1]
        let secret = try (row[5] as Data?).map { try key.open(Array($0), for: "letter \(id)") }
        return Letter(
            id: row[0], address: row[2], language: row[3], kind: kind,
            secret: secret.flatMap { Secret(String(decoding: $0, as: UTF8.self)) }, written: row[6], mark: row[7])
    }

    /// Takes the oldest letter that is due, for one sender alone: nobody else gets it until the lease is over.
    public func takeLetter(at now: Int64) throws -> Letter? {
        try queue.write { database in
            try database.execute(
                sql:
                    "UPDATE outbox SET state = 'late', secret = NULL, next = ?1 WHERE state = 'waiting' AND ends <= ?1",
                arguments: [now])
            let row = try Row.fetchOne(
                database, sql: Self.waiting + " AND outbox.next <= ? ORDER BY outbox.id LIMIT 1", arguments: [now])
            guard let letter = try row.flatMap(letter) else { return nil }
            try database.execute(
                sql: "UPDATE outbox SET next = ?, attempts = attempts + 1 WHERE id = ?",
                arguments: [now + Letter.lease, letter.id])
            return letter
        }
    }

    /// A mail server has a letter: what it holds is erased here.
    public func sent(_ letter: Int64, at now: Int64) throws {
        try queue.write {
            try $0.execute(
                sql: "UPDATE outbox SET state = 'sent', secret = NULL, failure = NULL, next = ? WHERE id = ?",
                arguments: [now, letter])
        }
    }

    private func failed(_ letter: Int64, _ failure: UndeliveredLetter, at now: Int64) throws {
        try queue.write { database in
            let row = try Row.fetchOne(database, sql: "SELECT attempts FROM outbox WHERE id = ?", arguments: [letter])
            let next = failure.isFinal ? now : now + Letter.wait(after: row?[0] ?? 1)
            let state: Delivery.State = failure.isFinal ? .refused : .waiting
            try database.execute(
                sql: """
                    UPDATE outbox SET state = ?1, next = ?2, failure = ?3,
                    secret = CASE WHEN ?1 = 'waiting' THEN secret END WHERE id = ?4
                    """, arguments: [state.rawValue, next, String(failure.words.prefix(300)), letter])
        }
    }

    /// Sends what is due, one letter after another, and ends after one that failed for now: the others are likely to.
    ///
    /// A letter that a mail server took just before a crash, or before this could be written down, is sent again after
    /// its lease: twice, with the same mark, rather than never.
    ///
    /// - Returns: how many were sent, and why the last one was not.
    public func deliver(
        by postman: some Postman, now: @Sendable () -> Int64
    ) async throws -> (sent: Int, failure: UndeliveredLetter?) {
        var count = 0
        while !Task.isCancelled, let letter = try takeLetter(at: now()) {
            do throws(UndeliveredLetter) {
                try await postman.send(letter)
            } catch {
                try failed(letter.id, error, at: now())
                if error.isFinal { continue }
                return (count, error)
            }
            try sent(letter.id, at: now())
            count += 1
        }
        return (count, nil)
    }

    /// How far the newest letters are.
    public func deliveries(limit: Int = 50) throws -> [Delivery] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, person, kind, state, written, attempts, next, failure
                    FROM outbox ORDER BY id DESC LIMIT ?
                    """, arguments: [limit]
            ).compactMap { row in
                guard let kind = Letter.Kind(rawValue: row[2]), let state = Delivery.State(rawValue: row[3]) else {
                    return nil
                }
                return Delivery(
                    id: row[0], person: row[1], kind: kind, state: state, written: row[4], attempts: row[5],
                    next: row[6], failure: row[7])
            }
        }
    }
}

extension Letter.Kind {
    /// What the link in such a letter is for.
    public var purpose: LinkPurpose {
        switch self {
        case .signIn: .signIn
        case .reset: .reset
        case .invitation, .resetNotice, .resetDone, .rolesChanged, .appChanged, .projectReturned, .projectDecided:
            .setUp
        }
    }
}
