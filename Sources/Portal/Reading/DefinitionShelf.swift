import Figures
import Register
import Synchronization
import WorkPlan

/// Definitions that were read before: a document is parsed once, however many pages ask for it.
final class DefinitionShelf: Sendable {
    private let read = Mutex<[DefinitionDocument: Definition?]>([:])

    /// A register has a few dozen versions; more than this many are read anew.
    private static let places = 1_000

    /// Every version of every definition that a view knows and this Titian can read, in the order of the ledger.
    func definitions(in view: View) -> [Definition] {
        let documents: [Seen<DefinitionDocument>] = view.records()
        return documents.compactMap { definition($0.body) }
    }

    private func definition(_ document: DefinitionDocument) -> Definition? {
        if let known = read.withLock({ $0[document] }) { return known }
        let definition = try? Definition(document)
        read.withLock { read in
            if read.count >= Self.places { read.removeAll() }
            read[document] = .some(definition)
        }
        return definition
    }
}
