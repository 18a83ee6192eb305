import Dispatch
import Foundation
import Synchronization

/// Ctrl-C during long work: the work stops at its next step, and nothing is left half done.
enum Interruption {
    private static let requested = Atomic<Bool>(false)
    private static let source = Mutex<(any DispatchSourceSignal)?>(nil)

    /// Listens from now on; a second Ctrl-C ends the process at once.
    static func watch() {
        source.withLock { source in
            guard source == nil else { return }
            signal(SIGINT, SIG_IGN)
            let listener = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
            listener.setEventHandler {
                if requested.exchange(true, ordering: .relaxed) { _exit(Status.interrupted.rawValue) }
            }
            listener.resume()
            source = listener
        }
    }

    /// Listens no more: from now on Ctrl-C ends the process at once, which leaves a transaction undone as a whole.
    static func endWatch() {
        source.withLock { source in
            source?.cancel()
            source = nil
            signal(SIGINT, SIG_DFL)
        }
    }

    /// - Throws: `CancellationError` when the work is to stop.
    static func check() throws {
        if requested.load(ordering: .relaxed) { throw CancellationError() }
    }
}
