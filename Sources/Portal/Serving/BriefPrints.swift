import Briefs
import Languages
import Printing
import Synchronization

/// Prints briefs as PDF, one at a time, and keeps the newest: strangers may ask for them, and each costs half a second.
final class BriefPrints: Sendable {
    /// What a printed brief depends on.
    struct Key: Hashable, Sendable {
        let route: Route
        let choice: Choice
        let known: Int
        let language: Language
    }

    private let turns = Budget(running: 1, waiting: 4)
    private let kept = Mutex<[(key: Key, pdf: [UInt8])]>([])
    private static let capacity = 16

    /// Whether anything can be printed here.
    var isPossible: Bool { Printer.isInstalled }

    /// The PDF of a document.
    ///
    /// - Throws: ``PageProblem/busy`` when too many wait; ``Printer/Failure``.
    func pdf(_ key: Key, of document: String) async throws -> [UInt8] {
        if let known = kept.withLock({ $0.first { $0.key == key } }) { return known.pdf }
        try await turns.enter()
        do {
            let pdf = try await Printer().pdf(of: document)
            await turns.leave()
            kept.withLock { $0 = Array(($0 + [(key, pdf)]).suffix(Self.capacity)) }
            return pdf
        } catch {
            await turns.leave()
            throw error
        }
    }
}
