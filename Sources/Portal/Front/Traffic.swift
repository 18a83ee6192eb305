import Synchronization

/// Counts requests, for whoever watches the server.
final class Traffic: Sendable {
    /// The upper ends, in seconds, of the classes of durations.
    static let bounds: [Double] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    /// What is counted apart.
    struct Label: Hashable, Sendable {
        let route: String
        let status: Int
    }

    /// Everything counted so far.
    struct Counts: Sendable {
        var requests: [Label: Int] = [:]
        var sources: [Visit.Source: Int] = [:]
        var durations = [Int](repeating: 0, count: Traffic.bounds.count + 1)
        var seconds = 0.0
        var bytes = 0
        var reports: [String: Int] = [:]
    }

    private let held = Mutex(Counts())
    private let running = Atomic(0)

    var counts: Counts { held.withLock { $0 } }

    /// How many requests are being answered.
    var inProgress: Int { running.load(ordering: .relaxed) }

    func began() { running.add(1, ordering: .relaxed) }

    func ended(_ visit: Visit) {
        running.subtract(1, ordering: .relaxed)
        let place = Self.bounds.firstIndex { visit.seconds <= $0 } ?? Self.bounds.count
        held.withLock { counts in
            counts.requests[Label(route: visit.route, status: visit.status), default: 0] += 1
            counts.sources[visit.source, default: 0] += 1
            counts.durations[place] += 1
            counts.seconds += visit.seconds
            counts.bytes += visit.bytes ?? 0
        }
    }
}
