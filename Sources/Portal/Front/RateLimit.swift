import Synchronization

/// So many requests a minute for each client, with a reserve for bursts: a token bucket for each, in bounded memory.
///
/// Buckets lie in two halves. When the young half is full, the old one is forgotten: a client that was away gets a full
/// bucket again, and no number of clients makes the memory grow.
final class RateLimit: Sendable {
    private let perMinute: Double
    private let burst: Double
    private let capacity: Int
    private let halves = Mutex(Halves())

    private struct Halves {
        var young: [Client: Bucket] = [:]
        var old: [Client: Bucket] = [:]
    }

    private struct Bucket {
        var tokens: Double
        var moment: ContinuousClock.Instant
    }

    /// - Parameters:
    ///   - perMinute: how many tokens come back in a minute; 0 sets no limit.
    ///   - burst: how many a client may use at once.
    ///   - capacity: how many clients one half remembers.
    init(perMinute: Double, burst: Int, capacity: Int = 4_096) {
        self.perMinute = perMinute
        self.burst = Double(max(1, burst))
        self.capacity = capacity
    }

    /// So many an hour.
    convenience init(perHour: Int) { self.init(perMinute: Double(perHour) / 60, burst: perHour) }

    /// Takes a token.
    ///
    /// - Returns: `nil` when there was one, else the seconds until there will be.
    func take(_ client: Client, at now: ContinuousClock.Instant = .now) -> Int? {
        guard perMinute > 0 else { return nil }
        return halves.withLock { halves in
            var bucket = halves.young[client] ?? halves.old[client] ?? Bucket(tokens: burst, moment: now)
            let elapsed = bucket.moment.duration(to: now).components
            let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
            bucket.tokens = min(burst, bucket.tokens + max(0, seconds) * perMinute / 60)
            bucket.moment = now
            let isAllowed = bucket.tokens >= 1
            if isAllowed { bucket.tokens -= 1 }
            if halves.young.count >= capacity, halves.young[client] == nil {
                halves.old = halves.young
                halves.young = [:]
            }
            halves.young[client] = bucket
            return isAllowed ? nil : max(1, Int(((1 - bucket.tokens) * 60 / perMinute).rounded(.up)))
        }
    }

    /// How many clients are remembered.
    var count: Int { halves.withLock { $0.young.count + $0.old.count } }
}
