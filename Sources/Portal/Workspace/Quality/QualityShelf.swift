import Dispatch
import Quality
import Register
import Synchronization
import WorkPlan

/// The quality list of each programme, as it was made last.
///
/// To make one reads a whole register. Of a small one that is done before anybody notices; of a large one a page shows
/// the list of before while the next one is made, and says of which commit it is.
final class QualityShelf: Sendable {
    private struct Held {
        var list: QualityList?
        var isBeingMade = false
    }

    private let held = Mutex<[String: Held]>([:])

    /// How long a page waits for a newer list when there is an older one.
    private static let patience = DispatchTimeInterval.milliseconds(50)

    /// The newest list there is; the first one of a programme is waited for.
    func list(_ code: String, _ view: View, on day: Day) async throws -> QualityList {
        guard let last = held.withLock({ $0[code]?.list }) else {
            return try await Blocking.run { [self] in make(code, view, on: day) }
        }
        guard last.known != view.known || last.day != day, begin(code) else { return last }
        return await soon(code, view, on: day) ?? last
    }

    /// Whether it is the caller who makes the next list.
    private func begin(_ code: String) -> Bool {
        held.withLock { held in
            let isFree = held[code]?.isBeingMade == false
            held[code]?.isBeingMade = true
            return isFree
        }
    }

    private func make(_ code: String, _ view: View, on day: Day) -> QualityList {
        let list = QualityList(view, on: day)
        held.withLock { $0[code] = Held(list: list) }
        return list
    }

    /// The next list, if it is made within the patience; else it is there the next time.
    private func soon(_ code: String, _ view: View, on day: Day) async -> QualityList? {
        await withCheckedContinuation { answer in
            let once = Once()
            DispatchQueue.global().async { [self] in
                let list = make(code, view, on: day)
                if once.isFirst { answer.resume(returning: list) }
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) {
                if once.isFirst { answer.resume(returning: nil) }
            }
        }
    }
}

/// Says to one alone of several that it came first.
private final class Once: Sendable {
    private let isTaken = Mutex(false)

    var isFirst: Bool {
        isTaken.withLock { isTaken in
            defer { isTaken = true }
            return !isTaken
        }
    }
}
