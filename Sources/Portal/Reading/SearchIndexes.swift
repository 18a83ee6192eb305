import Commands
import Register
import Search
import Synchronization

/// The search index of each programme, by the programme's code.
final class SearchIndexes: Sendable {
    private let held = Mutex<[String: LiveIndex]>([:])

    /// The index of a programme; one of nothing until it has learned from a register.
    subscript(code: String) -> LiveIndex {
        held.withLock { held in
            if let index = held[code] { return index }
            let index = LiveIndex()
            held[code] = index
            return index
        }
    }
}

extension Site {
    /// Collects what can be found of every programme, as far as it is not known yet. Blocks.
    func collect() {
        for (code, desk) in desks { indexes[code].learn(from: desk.register) }
    }
}

extension Scene {
    /// What can be found here. Brings the index up to the commit that is looked at, when it is not.
    ///
    /// - Throws: ``PageProblem/collecting`` until the index has been built for the first time.
    func searchIndex(_ indexes: SearchIndexes) throws -> SearchIndex {
        let live = indexes[code]
        guard let index = live.index else { throw PageProblem.collecting }
        guard index.head < view.known else { return index }
        live.learn(from: view.register)
        return live.index ?? index
    }
}
