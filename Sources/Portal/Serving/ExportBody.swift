import Dispatch
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Synchronization

/// Sends an export line by line: a thread reads the ledger and waits whenever the reader is slow, so that memory stays
/// flat however large the ledger is.
enum ExportBody {
    /// How long one export may take.
    private static let allowance = Duration.seconds(900)

    /// The headers of an export.
    static func headers(_ code: String) -> HTTPFields {
        [
            .contentType: "application/jsonl; charset=utf-8", .cacheControl: "no-cache",
            .contentDisposition: "attachment; filename=\"\(code).public.jsonl\"",
        ]
    }

    /// The body.
    ///
    /// - Parameter done: called once, when nothing more is sent, for whatever reason.
    static func stream(
        _ ledger: SQLiteLedger, through size: Int, done: @escaping @Sendable () async -> Void
    ) -> ResponseBody {
        ResponseBody { writer in
            let pipe = Pipe()
            let deadline = ContinuousClock.now + allowance
            DispatchQueue.global().async {
                do {
                    try ledger.export(for: .public, through: size) { line in try pipe.put(line, by: deadline) }
                    pipe.end(nil)
                } catch {
                    pipe.end(error)
                }
            }
            do {
                for try await piece in pipe.pieces { try await writer.write(ByteBuffer(bytes: piece)) }
                pipe.stop()
                await done()
            } catch {
                pipe.stop()
                await done()
                throw error
            }
            try await writer.finish(nil)
        }
    }

    /// Carries pieces from a thread to a task; the thread waits while sixteen are on their way.
    private final class Pipe: Sendable {
        let pieces: Pieces
        private let input: AsyncThrowingStream<[UInt8], any Error>.Continuation
        private let places = DispatchSemaphore(value: 16)
        private let state = Mutex(State())

        private struct State {
            var waiting: [UInt8] = []
            var isStopped = false
        }

        /// How many bytes make a piece.
        private static let pieceSize = 65_536

        init() {
            let (stream, input) = AsyncThrowingStream.makeStream(of: [UInt8].self)
            self.input = input
            pieces = Pieces(stream: stream, places: places)
        }

        func put(_ line: [UInt8], by deadline: ContinuousClock.Instant) throws {
            let piece: [UInt8]? = try state.withLock { state in
                if state.isStopped { throw LedgerError(.cancelled, "the reader went away") }
                state.waiting += line
                guard state.waiting.count >= Self.pieceSize else { return nil }
                defer { state.waiting = [] }
                return state.waiting
            }
            if let piece { try send(piece, by: deadline) }
        }

        private func send(_ piece: [UInt8], by deadline: ContinuousClock.Instant) throws {
            while places.wait(timeout: .now() + .seconds(1)) == .timedOut {
                let isStopped = state.withLock(\.isStopped)
                if isStopped || ContinuousClock.now > deadline {
                    throw LedgerError(.cancelled, "the reader was too slow, or went away")
                }
            }
            input.yield(piece)
        }

        func end(_ error: (any Error)?) {
            let rest = state.withLock(\.waiting)
            if error == nil, !rest.isEmpty { input.yield(rest) }
            input.finish(throwing: error)
        }

        func stop() { state.withLock { $0.isStopped = true } }
    }

    /// The pieces as they are taken; each one taken makes a place.
    private struct Pieces: AsyncSequence, Sendable {
        let stream: AsyncThrowingStream<[UInt8], any Error>
        let places: DispatchSemaphore

        func makeAsyncIterator() -> Iterator { Iterator(base: stream.makeAsyncIterator(), places: places) }

        struct Iterator: AsyncIteratorProtocol {
            var base: AsyncThrowingStream<[UInt8], any Error>.AsyncIterator
            let places: DispatchSemaphore

            mutating func next() async throws -> [UInt8]? {
                let piece = try await base.next()
                if piece != nil { places.signal() }
                return piece
            }
        }
    }
}
