import Foundation
import GRDB

extension AccountStore {
    /// Makes a key for another authenticator app, for whoever knows the passphrase. The old app stays good until a code
    /// of the new one is brought.
    public func newApp(
        for id: Int64, _ passphrase: Passphrase, from origin: Origin, at now: Int64
    ) throws -> TimeCode {
        _ = try confirm(passphrase, of: id, from: origin, at: now)
        let timeCode = TimeCode.random()
        let closed = Data(try key.close(timeCode.key, for: "next timecode \(id)"))
        try queue.write {
            try $0.execute(
                sql: "UPDATE person SET next_timecode = ?, next_timecode_ends = ? WHERE id = ?",
                arguments: [closed, now + Self.appPatience, id])
        }
        return timeCode
    }

    /// After so many seconds a key that no code was brought of is worth nothing.
    static let appPatience: Int64 = 900

    /// The key that waits for its first code; `nil` when none does.
    public func waitingApp(of id: Int64, at now: Int64) throws -> TimeCode? {
        try queue.read { try waitingApp(of: id, $0, at: now) }
    }

    private func waitingApp(of id: Int64, _ database: Database, at now: Int64) throws -> TimeCode? {
        let closed = try Data.fetchOne(
            database, sql: "SELECT next_timecode FROM person WHERE id = ? AND next_timecode_ends > ?",
            arguments: [id, now])
        return try closed.map { TimeCode(key: try key.open(Array($0), for: "next timecode \(id)")) }
    }

    /// Puts the new app in force: the old one, the old codes for paper and all other sessions end, and the person is
    /// told by mail.
    ///
    /// - Returns: new codes for paper.
    /// - Throws: ``AccountError/wrongCode``; ``AccountError/notFound`` when no key waits.
    public func confirmApp(
        of id: Int64, code: String, keeping session: Int64, from origin: Origin, at now: Int64
    ) throws -> [String] {
        try queue.write { try Throttle.begin("app \(id)", origin.network, $0, at: now) }
        return try queue.write { database in
            guard let timeCode = try waitingApp(of: id, database, at: now) else { throw AccountError.notFound }
            guard let step = timeCode.step(of: code.filter { !$0.isWhitespace }, at: now, after: 0) else {
                throw AccountError.wrongCode
            }
            try Throttle.succeed("app \(id)", origin.network, database)
            let closed = Data(try key.close(timeCode.key, for: "timecode \(id)"))
            try database.execute(
                sql: """
                    UPDATE person SET timecode = ?, timecode_step = ?, timecode_confirmed = 1,
                    next_timecode = NULL, next_timecode_ends = 0 WHERE id = ?
                    """, arguments: [closed, step, id])
            try database.execute(sql: "DELETE FROM session WHERE person = ? AND id <> ?", arguments: [id, session])
            try record(.appChanged, of: id, by: nil, database, at: now)
            try post(.appChanged, to: id, nil, database, at: now)
            return try newRecoveryCodes(of: id, database)
        }
    }
}
