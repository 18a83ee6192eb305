import Dispatch
import Foundation
import Synchronization

/// Brings bytes from a task that must not wait to a thread that may: at most a few pieces lie between them.
///
/// The task writes and is suspended while the pipe is full; the thread reads and waits while it is empty. When the
/// thread has had enough, what is still written is dropped.
final class BytePipe: Sendable {
    private struct State {
        var pieces: [Data] = []
        var isFinished = false
        var failure: (any Error)?
        var isClosed = false
        var writer: CheckedContinuation<Void, Never>?
    }

    private static let room = 4
    private let state = Mutex(State())
    private let changed = DispatchSemaphore(value: 0)

    /// Hands on a piece; comes back when there is room for another.
    func write(_ piece: Data) async {
        guard !piece.isEmpty else { return }
        await withCheckedContinuation { writer in
            let goesOn = state.withLock { state in
                guard !state.isClosed else { return true }
                state.pieces.append(piece)
                guard state.pieces.count >= Self.room else { return true }
                state.writer = writer
                return false
            }
            changed.signal()
            if goesOn { writer.resume() }
        }
    }

    /// Says that nothing more comes; with a failure, reading throws it.
    func finish(_ failure: (any Error)? = nil) {
        state.withLock { state in
            state.isFinished = true
            state.failure = failure
        }
        changed.signal()
    }

    /// The next piece, or nil at the end. Waits for it.
    func next() throws -> Data? {
        while true {
            let (piece, isEnd, writer) = try state.withLock { state in
                if let failure = state.failure { throw failure }
                let piece = state.pieces.isEmpty ? nil : state.pieces.removeFirst()
                defer { state.writer = nil }
                return (piece, piece == nil && state.isFinished, state.writer)
            }
            writer?.resume()
            if piece != nil || isEnd { return piece }
            changed.wait()
        }
    }

    /// Says that nobody reads any more.
    func close() {
        let writer = state.withLock { state in
            state.isClosed = true
            state.pieces = []
            defer { state.writer = nil }
            return state.writer
        }
        writer?.resume()
    }
}
