import Foundation
import Synchronization

/// Files that are still to be judged; each is taken once.
final class FileQueue: Sendable {
    private let rest: Mutex<ArraySlice<URL>>

    init(_ files: [URL]) { rest = Mutex(files[...]) }

    /// The next file, or nil when all are taken.
    func next() -> URL? { rest.withLock { $0.popFirst() } }
}
