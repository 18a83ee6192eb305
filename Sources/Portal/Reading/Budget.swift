import Dispatch
import Foundation

/// Lets so many pieces of work run at once and so many wait, and turns the rest away.
///
/// Work runs on Dispatch's threads, so that a long evaluation never keeps the server from answering others.
actor Budget {
    private let limit: Int
    private let places: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// How long anybody waits for a turn.
    private static let patience = Duration.seconds(5)

    /// How long one page may take to make.
    static let allowance = Duration.seconds(10)

    /// - Parameters:
    ///   - running: how many run at once; as many as there are processors, but at least two.
    ///   - waiting: how many may wait for their turn.
    init(running: Int = max(2, ProcessInfo.processInfo.activeProcessorCount), waiting: Int = 64) {
        limit = running
        places = waiting
    }

    /// Does a piece of work when it is its turn.
    ///
    /// - Throws: ``PageProblem/busy`` when too many wait, or the turn comes too late; else what the work throws.
    nonisolated func run<R: Sendable>(_ work: @escaping @Sendable (Deadline) throws -> R) async throws -> R {
        try await enter()
        do {
            let result = try await Blocking.run { try work(Deadline(after: Self.allowance)) }
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    /// Waits for a turn.
    func enter() async throws {
        guard running >= limit else {
            running += 1
            return
        }
        guard waiting.count < places else { throw PageProblem.busy }
        let start = ContinuousClock.now
        await withCheckedContinuation { waiting.append($0) }
        guard ContinuousClock.now - start <= Self.patience else {
            leave()
            throw PageProblem.busy
        }
    }

    /// Gives the turn to the next.
    func leave() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }
}

/// When a piece of work has taken too long.
struct Deadline: Sendable {
    private let moment: ContinuousClock.Instant

    init(after duration: Duration) { moment = .now + duration }

    /// Whether the time is over.
    var isOver: Bool { ContinuousClock.now > moment }

    /// - Throws: ``PageProblem/busy`` when the time is over.
    func check() throws {
        if isOver { throw PageProblem.busy }
    }
}

/// Work that keeps a thread waiting.
enum Blocking {
    /// Does it on one of Dispatch's threads.
    static func run<R: Sendable>(_ work: @escaping @Sendable () throws -> R) async throws -> R {
        try await withCheckedThrowingContinuation { answer in
            DispatchQueue.global().async { answer.resume(with: Result { try work() }) }
        }
    }
}
