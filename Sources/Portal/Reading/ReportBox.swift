import Foundation
import Reports
import Synchronization

/// Where reports of errors go, and what holds their number down.
final class ReportBox: Sendable {
    let seal = FormSeal()

    /// So many reports an hour for each network.
    var limit: RateLimit { held.withLock { $0.limit } }

    /// Whether reports are taken.
    var isOpen: Bool { held.withLock { $0.isOpen } }

    private let url: URL
    private let held: Mutex<Held>

    private struct Held {
        var store: ReportStore?
        var limit: RateLimit
        var isOpen: Bool
    }

    init(url: URL) {
        self.url = url
        held = Mutex(Held(store: nil, limit: RateLimit(perHour: 5), isOpen: true))
    }

    /// Says how many reports an hour one network may send; 0 takes none.
    func allow(perHour: Int) {
        held.withLock {
            $0.limit = RateLimit(perHour: perHour)
            $0.isOpen = perHour > 0
        }
    }

    /// The store, whose file is made when the first report comes.
    func store() throws -> ReportStore {
        try held.withLock { held in
            if let store = held.store { return store }
            let store = try ReportStore(at: url)
            held.store = store
            return store
        }
    }
}
