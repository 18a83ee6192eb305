import Dispatch
import Synchronization

/// Those who wait to be served together, and how many are worth waiting for.
///
/// Whoever has been answered often comes back with the next command a moment later. A group that starts at once would
/// take only those who came while the last one was served, and the others would wait for another whole turn: twice as
/// many turns as needed. So a group waits for as many as there were the last time, but not for long.
final class WaitingLine<Element: Sendable>: Sendable {
    /// The most that one group takes.
    private static var limit: Int { 256 }

    /// The longest that a group waits for others, in nanoseconds, and never longer than half of the last turn.
    private static var patience: UInt64 { 2_000_000 }

    private struct Line {
        var elements: [Element] = []
        /// How many the next group waits for, and how long, in nanoseconds.
        var expected = 0
        var patience: UInt64 = 0
        /// Whether a group is waiting now.
        var isAwaited = false
    }

    private let line = Mutex(Line())
    private let arrival = DispatchSemaphore(value: 0)

    /// Joins the line.
    func join(_ element: Element) {
        let isLast = line.withLock { line in
            line.elements.append(element)
            guard line.isAwaited, line.elements.count >= line.expected else { return false }
            line.isAwaited = false
            return true
        }
        if isLast { arrival.signal() }
    }

    /// Serves a group, if anybody waits, and then answers each. For one thread at a time.
    func serve<Outcome>(_ serve: ([Element]) -> [Outcome], answer: (Element, Outcome) -> Void) {
        awaitOthers()
        let group = line.withLock { line in
            let group = Array(line.elements.prefix(Self.limit))
            line.elements.removeFirst(group.count)
            return group
        }
        guard !group.isEmpty else { return }
        let start = DispatchTime.now().uptimeNanoseconds
        let outcomes = serve(group)
        let duration = DispatchTime.now().uptimeNanoseconds - start
        line.withLock { line in
            // Counted before anybody is answered, and so comes back.
            line.expected = min(group.count + line.elements.count, Self.limit)
            line.patience = min(duration / 2, Self.patience)
        }
        for (element, outcome) in zip(group, outcomes) { answer(element, outcome) }
    }

    private func awaitOthers() {
        let patience: UInt64? = line.withLock { line in
            line.isAwaited = !line.elements.isEmpty && line.elements.count < line.expected
            return line.isAwaited ? line.patience : nil
        }
        guard let patience else { return }
        if arrival.wait(timeout: .now() + .nanoseconds(Int(patience))) == .success { return }
        let isSignalled = line.withLock { line in
            defer { line.isAwaited = false }
            return !line.isAwaited
        }
        // The last one came just when the time was over: its signal is not left behind for the next group.
        if isSignalled { arrival.wait() }
    }
}
