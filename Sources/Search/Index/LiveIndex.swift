public import Register
import Synchronization

/// The index of one programme, kept up while others search in it.
public final class LiveIndex: Sendable {
    private let published = Mutex<SearchIndex?>(nil)
    private let writing = Mutex(())

    /// An index of nothing, that cannot be searched yet.
    public init() {}

    /// The index as of the newest register that it learned from; `nil` until the first.
    public var index: SearchIndex? { published.withLock { $0 } }

    /// Learns what a register holds. Blocks; one at a time, while others go on searching in what was there before.
    public func learn(from register: Register) {
        writing.withLock { _ in
            var next = index ?? SearchIndex()
            guard index == nil || next.isBehind(register) else { return }
            next.learn(from: register)
            published.withLock { $0 = next }
        }
    }
}

extension SearchIndex {
    /// Whether a register holds what is not known yet.
    public func isBehind(_ register: Register) -> Bool { register.head > head }
}
