import Commands
import Languages
import Ledger
import Register
import Synchronization
import WorkPlan

/// Pages whose figures have been evaluated, in bounded memory: two halves, of which the older is forgotten.
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
        var young: [Key: WrittenPage] = [:]
        var old: [Key: WrittenPage] = [:]
        var youngBytes = 0
    }

    private let capacity: Int
    private let halves = Mutex(Halves())

    /// - Parameter megabytes: the most memory that they take.
    init(megabytes: Int = 32) { capacity = megabytes << 19 }

    /// A page, if it is there.
    func page(_ key: Key) -> WrittenPage? {
        halves.withLock { $0.young[key] ?? $0.old[key] }
    }

    /// Keeps a page.
    func keep(_ page: WrittenPage, _ key: Key) {
        halves.withLock { halves in
            if halves.youngBytes + page.content.bytes.count > capacity {
                (halves.old, halves.young, halves.youngBytes) = (halves.young, [:], 0)
            }
            halves.young[key] = page
            halves.youngBytes += page.content.bytes.count
        }
    }
}

/// A page whose figures have been evaluated and whose content has been written; the frame around it is drawn anew.
struct WrittenPage: Page {
    let title: LocalText
    let content: HTML

    /// Whether a figure of it rests on made-up records.
    let isIllustrative: Bool

    init(_ page: some Page, isIllustrative: Bool) {
        title = page.title
        content = page.content
        self.isIllustrative = isIllustrative
    }
}
