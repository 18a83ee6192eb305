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
        /// Whether a turn was called that has not taken its group yet: one is enough for all who join until then.
        var isTurnCalled = false
    }

    private let line = Mutex(Line())
    private let arrival = DispatchSemaphore(value: 0)

    /// Joins the line.
    ///
    /// - Returns: whether the caller must see to a turn; else one is coming.
    func join(_ element: Element) -> Bool {
        let (isLast, isFirst) = line.withLock { line in
            line.elements.append(element)
            let isLast = line.isAwaited && line.elements.count >= line.expected
            if isLast { line.isAwaited = false }
            defer { line.isTurnCalled = true }
            return (isLast, !line.isTurnCalled)
        }
        if isLast { arrival.signal() }
        return isFirst
    }

    /// Serves a group, if anybody waits, and then answers each. For one thread at a time.
    ///
    /// - Returns: whether others wait who need another turn.
    func serve<Outcome>(_ serve: ([Element]) -> [Outcome], answer: (Element, Outcome) -> Void) -> Bool {
        awaitOthers()
        let (group, othersWait) = line.withLock { line in
            let group = Array(line.elements.prefix(Self.limit))
            line.elements.removeFirst(group.count)
            // Whoever joins from here on is not in the group, and calls a turn again.
            line.isTurnCalled = !line.elements.isEmpty
            return (group, line.isTurnCalled)
        }
        guard !group.isEmpty else { return false }
        let start = DispatchTime.now().uptimeNanoseconds
        let outcomes = serve(group)
        let duration = DispatchTime.now().uptimeNanoseconds - start
        line.withLock { line in
            // Counted before anybody is answered, and so comes back.
            line.expected = min(group.count + line.elements.count, Self.limit)
            line.patience = min(duration / 2, Self.patience)
        }
        for (element, outcome) in zip(group, outcomes) { answer(element, outcome) }
        return othersWait
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
