import Synchronization
import Testing

/// Lets only a few of the tests that wait for a page stand open at a time.
///
/// The test runner begins every test at once and goes on with others while one waits, so that two hundred data folders
/// would be open together: three thousand file descriptors, which a usual machine does not grant, and with which
/// Foundation's `Process` reads beyond the list of open files that it makes on Linux.
struct FewAtATime: SuiteTrait, TestTrait, TestScoping {
    /// The suite's trait holds for each test in it.
    var isRecursive: Bool { true }

    private static let door = Door(places: 8)

    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await body() }
        await Self.door.enter()
        defer { Self.door.leave() }
        try await body()
    }
}

extension Trait where Self == FewAtATime {
    /// A few at a time, over all suites that say so.
    static var fewAtATime: Self { Self() }
}

/// A door that lets as many in as there are places, in the order in which they came.
private final class Door: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(places: Int) { state = Mutex(State(free: places)) }

    func enter() async {
        await withCheckedContinuation { visitor in
            let mayEnter = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                state.waiting.append(visitor)
                return false
            }
            if mayEnter { visitor.resume() }
        }
    }

    func leave() {
        let next = state.withLock { state in
            if state.waiting.isEmpty {
                state.free += 1
                return nil as CheckedContinuation<Void, Never>?
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
