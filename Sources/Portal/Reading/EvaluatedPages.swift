import Commands
import Languages
import Ledger
import Register
import Synchronization
import WorkPlan

/// Pages whose figures have been evaluated, as values from which markup is drawn: a bounded number of them, in two
/// halves of which the older is forgotten.
final class EvaluatedPages: Sendable {
    /// Everything that such a value depends on.
    struct Key: Hashable, Sendable {
        private let ledger: LedgerID
        private let head: Int
        private let damage: Int?
        private let known: Int
        private let day: Day
        private let choice: Choice
        private let route: Route
        private let language: Language

        init(_ scene: Scene, _ route: Route, _ language: Language) {
            ledger = scene.desk.ledger.id
            head = scene.head
            damage = scene.damage?.commit
            known = scene.view.known
            day = scene.day
            choice = scene.choice
            self.route = route
            self.language = language
        }
    }

    private struct Halves {
        var young: [Key: any Page] = [:]
        var old: [Key: any Page] = [:]
    }

    private let capacity: Int
    private let halves = Mutex(Halves())

    /// - Parameter capacity: how many pages one half holds.
    init(capacity: Int = 128) { self.capacity = capacity }

    /// A page of a kind, if it is there.
    func page<Kind: Page>(_ key: Key) -> Kind? {
        halves.withLock { ($0.young[key] ?? $0.old[key]) as? Kind }
    }

    /// Keeps a page.
    func keep(_ page: some Page, _ key: Key) {
        halves.withLock { halves in
            if halves.young.count >= capacity {
                halves.old = halves.young
                halves.young = [:]
            }
            halves.young[key] = page
        }
    }
}
