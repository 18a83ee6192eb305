import Ledger
import Logging
import Synchronization

/// Says in the log how far the reading of a ledger is, every few seconds, and its end if it said anything before.
///
/// Pages say it too; the log is for those who started the server.
final class ReadingNotices: Sendable {
    private let logger: Logger
    private let code: String
    private let pause: Duration
    private let next: Mutex<(time: ContinuousClock.Instant, hasSpoken: Bool)>

    init(_ code: String, _ logger: Logger, pause: Duration = .seconds(5)) {
        (self.code, self.logger, self.pause) = (code, logger, pause)
        next = Mutex((.now + pause, false))
    }

    /// Notes how far it is.
    func step(_ done: Int, of total: Int) {
        let isDue = next.withLock { next in
            guard ContinuousClock.now >= next.time else { return false }
            next = (.now + pause, true)
            return true
        }
        if isDue { logger.notice("reading \(code): \(done) of \(total) commits") }
    }

    /// Notes the end.
    func finish(_ total: Int) {
        if next.withLock(\.hasSpoken) { logger.notice("\(code) is read: \(total) commits") }
    }
}
