import Foundation

/// Where a ledger takes its times from.
public struct LedgerClock: Sendable {
    /// The time now.
    public let now: @Sendable () -> Timestamp

    /// A clock that asks a function.
    public init(now: @escaping @Sendable () -> Timestamp) {
        self.now = now
    }

    /// The system's clock.
    public static let system = LedgerClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
}
