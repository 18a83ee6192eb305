import Crypto
import Foundation
import GRDB

/// Makes those who guess wait longer and longer, and nobody else.
///
/// Failures are counted three times: for a network with an account, for a network, and for an account. The first two
/// grow to a quarter of an hour. The last one only slows: whoever sends wrong passphrases for somebody else's account
/// from many networks costs its holder ten seconds, and never locks them out. What is counted is a hash of the address
/// that was typed, so an account that does not exist makes one wait as one that does.
enum Throttle {
    /// After so many seconds without an attempt it is forgotten.
    static let memory: Int64 = 86_400

    private struct Limit {
        let key: Data
        /// So many failures cost nothing.
        let free: Int
        /// The longest wait.
        let longest: Int64
    }

    private static func limits(_ account: String, _ network: String) -> [Limit] {
        [
            Limit(key: key("pair", account, network), free: 5, longest: 900),
            Limit(key: key("network", network), free: 30, longest: 900),
            Limit(key: key("account", account), free: 100, longest: 10),
        ]
    }

    private static func key(_ parts: String...) -> Data {
        Data(SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)))
    }

    /// Counts an attempt as failed until it succeeds, so that attempts side by side do not slip through.
    ///
    /// - Throws: ``AccountError/wait(_:)``.
    static func begin(_ account: String, _ network: String, _ database: Database, at now: Int64) throws {
        let limits = limits(account, network)
        let waits = try limits.map { limit in
            try Int64.fetchOne(database, sql: "SELECT until FROM attempt WHERE key = ?", arguments: [limit.key]) ?? 0
        }
        if let until = waits.max(), until > now { throw AccountError.wait(Int(until - now)) }
        for limit in limits { try count(limit, database, at: now) }
    }

    private static func count(_ limit: Limit, _ database: Database, at now: Int64) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT failures, last FROM attempt WHERE key = ?", arguments: [limit.key])
        let isFresh = row.map { $0["last"] > now - memory } ?? false
        let failures = (isFresh ? row?["failures"] ?? 0 : 0) + 1
        let wait = failures < limit.free ? 0 : min(limit.longest, 1 << Int64(min(20, failures - limit.free)))
        try database.execute(
            sql: "INSERT OR REPLACE INTO attempt (key, failures, last, until) VALUES (?, ?, ?, ?)",
            arguments: [limit.key, failures, now, now + wait])
    }

    /// An attempt succeeded: its network may use the account freely again. Of the network only this attempt is forgiven,
    /// or else whoever has one account could guess at others without end.
    static func succeed(_ account: String, _ network: String, _ database: Database) throws {
        for limit in limits(account, network) {
            try database.execute(
                sql: limit.key == key("network", network)
                    ? "UPDATE attempt SET failures = max(0, failures - 1) WHERE key = ?"
                    : "DELETE FROM attempt WHERE key = ?", arguments: [limit.key])
        }
    }
}
