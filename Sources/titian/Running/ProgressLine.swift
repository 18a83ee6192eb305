import Foundation
import Ledger
import Synchronization

/// Says on standard error how far long work is, at most a few times a second, and stops it on Ctrl-C.
final class ProgressLine: Sendable {
    private let label: String
    private let isShown: Bool
    private let last = Mutex<(time: ContinuousClock.Instant?, wrote: Bool)>((nil, false))

    init(_ label: String, isShown: Bool) {
        self.label = label
        self.isShown = isShown
        Interruption.watch()
    }

    /// What ledgers take.
    var report: Ledger.Progress { { done, total in try self.step(done, of: total) } }

    /// Notes a step.
    func step(_ done: Int, of total: Int?) throws {
        try Interruption.check()
        guard isShown else { return }
        let now = ContinuousClock.now
        let isDue = last.withLock { last in
            guard last.time.map({ now - $0 > .milliseconds(200) }) ?? true || done == total else { return false }
            last = (now, true)
            return true
        }
        if isDue { write(done, total) }
    }

    /// Ends the line, and the watch for Ctrl-C.
    func finish() {
        Interruption.endWatch()
        if Console.isWatched, last.withLock(\.wrote) { Console.remark("") }
    }

    private func write(_ done: Int, _ total: Int?) {
        let share = total.map { $0 > 0 ? " of \($0) (\(done * 100 / $0)%)" : "" } ?? ""
        let text = "\(label): \(done)\(share)"
        // A person sees one line that changes; a file gets lines.
        Console.write(Console.isWatched ? "\r\u{1B}[K\(text)" : text + "\n", to: .standardError)
    }
}
