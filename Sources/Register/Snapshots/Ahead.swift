import Dispatch
import Synchronization

/// Makes things on a thread of its own, a few ahead of the one who takes them.
final class Ahead<Element: Sendable>: Sendable {
    private struct Queue: Sendable {
        var elements: [Element?] = []
        var isStopped = false
    }

    private let queue = Mutex(Queue())
    private let made = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)

    private init(_ places: Int) { for _ in 0..<places { room.signal() } }

    /// Takes one thing after another, while the next ones are being made.
    ///
    /// Nothing of it goes on when this returns.
    ///
    /// - Parameters:
    ///   - places: how many things may wait to be taken.
    ///   - make: given 0, 1, 2 and so on, makes the thing of that number; `nil` when there is none.
    ///   - take: called on the caller's thread; gives `false` when it wants no more.
    static func forEach(
        places: Int = 8, _ make: @escaping @Sendable (Int) -> Element?, _ take: (Element) -> Bool
    ) {
        let ahead = Ahead(places)
        let group = DispatchGroup()
        DispatchQueue.global(qos: .userInitiated).async(group: group) {
            var number = 0
            while ahead.hasRoom(), ahead.put(make(number)) { number += 1 }
        }
        while let element = ahead.next(), take(element) {}
        ahead.stop()
        group.wait()
    }

    private func hasRoom() -> Bool {
        room.wait()
        return !queue.withLock { $0.isStopped }
    }

    /// Gives whether there is another one after this.
    private func put(_ element: Element?) -> Bool {
        queue.withLock { $0.elements.append(element) }
        made.signal()
        return element != nil
    }

    private func next() -> Element? {
        made.wait()
        defer { room.signal() }
        return queue.withLock { $0.elements.removeFirst() }
    }

    private func stop() {
        queue.withLock { $0.isStopped = true }
        room.signal()
    }
}
