import IATI
import Reports
import Synchronization

/// Reports that wait for the browser whose files they are about, for a short time and in bounded number.
final class KeptReports: Sendable {
    /// Seconds.
    static let lifetime: Int64 = 30 * 60

    /// How many results are kept, of all and of one browser; the oldest goes.
    static let most = 64
    static let mostOfOne = 8

    /// How many findings are kept in all; each takes about half a kilobyte.
    static let mostFindings = 100_000

    private struct Entry {
        let owner: String
        let reports: [Report]
        let moment: Int64
        var weight: Int { reports.reduce(1) { $0 + $1.findings.count } }
    }

    private struct Held {
        var entries: [String: Entry] = [:]
        var order: [String] = []

        mutating func drop(_ name: String) {
            entries[name] = nil
            order.removeAll { $0 == name }
        }
    }

    private let held = Mutex(Held())

    /// Keeps reports for a browser; answers with the name that only it is told.
    func keep(_ reports: [Report], for owner: String, at moment: Int64) -> String {
        let name = FormSeal.nonce()
        held.withLock { held in
            held.entries[name] = Entry(owner: owner, reports: reports, moment: moment)
            held.order.append(name)
            let own = held.order.filter { held.entries[$0]?.owner == owner }
            if own.count > Self.mostOfOne { own.dropLast(Self.mostOfOne).forEach { held.drop($0) } }
            while held.order.count > 1,
                held.order.count > Self.most || held.entries.values.reduce(0, { $0 + $1.weight }) > Self.mostFindings
            {
                held.drop(held.order[0])
            }
        }
        return name
    }

    /// The reports of a name, for the browser that they belong to.
    func reports(_ name: String, for owner: String?, at moment: Int64) -> [Report]? {
        held.withLock { held in
            guard let owner, let entry = held.entries[name], entry.owner == owner,
                moment - entry.moment <= Self.lifetime
            else { return nil }
            return entry.reports
        }
    }

    /// Forgets a result.
    func forget(_ name: String, of owner: String) {
        held.withLock { if $0.entries[name]?.owner == owner { $0.drop(name) } }
    }

    /// Forgets what is too old.
    func sweep(at moment: Int64) {
        held.withLock { held in
            for name in held.order where moment - (held.entries[name]?.moment ?? 0) > Self.lifetime { held.drop(name) }
        }
    }

    /// How many results are kept.
    var count: Int { held.withLock { $0.order.count } }
}
