import Accounts
import Drafts
import Foundation
import Synchronization

/// The drafts of a site; the file is made when the first one is kept.
final class DraftBox: Sendable {
    private let url: URL
    private let held = Mutex<DraftStore?>(nil)

    init(url: URL) { self.url = url }

    /// The store. Blocks.
    func store() throws -> DraftStore {
        try held.withLock { held in
            if let held { return held }
            let store = try DraftStore(at: url)
            held = store
            return store
        }
    }

    /// Erases everything that somebody keeps.
    func erase(_ person: Person) throws { try store().erase(person.draftOwner) }
}
