import Dispatch
import Synchronization

/// Works on many items with the caller's thread and one more.
final class TwoThreads<Item: Sendable, Result: Sendable>: Sendable {
    private struct Queue: Sendable {
        var next = 0
        var done = 0
        var isStopped = false
        var results: [Result?]
    }

    private let items: [Item]
    private let work: @Sendable (Item) -> Result
    private let queue: Mutex<Queue>

    private init(_ items: [Item], _ work: @escaping @Sendable (Item) -> Result) {
        self.items = items
        self.work = work
        queue = Mutex(Queue(results: Array(repeating: nil, count: items.count)))
    }

    /// Works on all items, and gives the results in their order.
    ///
    /// `progress` is called on the caller's thread with the count of items that are done; when it throws, or the
    /// caller's task is cancelled, the work stops after the items in hand.
    static func map(
        _ items: [Item], progress: (Int) throws -> Void, _ work: @escaping @Sendable (Item) -> Result
    ) throws -> [Result] {
        let threads = TwoThreads(items, work)
        let group = DispatchGroup()
        if items.count > 1 {
            DispatchQueue.global(qos: .userInitiated).async(group: group) { while threads.step() != nil {} }
        }
        defer { group.wait() }
        do {
            while let done = threads.step() {
                if Task.isCancelled { throw LedgerError(.cancelled, "the work was stopped") }
                try progress(done)
            }
        } catch {
            threads.queue.withLock { $0.isStopped = true }
            throw error
        }
        group.wait()
        return threads.queue.withLock { $0.results.compactMap(\.self) }
    }

    /// Takes the next item, works on it and gives how many are done; nil when none is left.
    private func step() -> Int? {
        let index: Int? = queue.withLock { queue in
            guard !queue.isStopped, queue.next < items.count else { return nil }
            queue.next += 1
            return queue.next - 1
        }
        guard let index else { return nil }
        let result = work(items[index])
        return queue.withLock { queue in
            queue.results[index] = result
            queue.done += 1
            return queue.done
        }
    }
}
