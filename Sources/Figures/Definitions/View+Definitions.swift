public import Register
import WorkPlan

extension View {
    /// The definitions that the ledger holds, the newest version of each figure.
    public var definitions: [Definition] { allDefinitions.newest }

    /// Every version of every definition that the ledger holds, in the order in which they were added.
    ///
    /// One that this Titian cannot read is left out: it stays in the ledger, for a Titian that can.
    public var allDefinitions: [Definition] {
        let documents: [Seen<DefinitionDocument>] = records()
        return documents.compactMap { try? Definition($0.body) }
    }
}

extension Sequence<Definition> {
    /// The newest version of each figure, in the order in which the figures come first.
    ///
    /// A figure keeps its place among the others when it gets another version.
    public var newest: [Definition] {
        var places: [String: Int] = [:]
        var newest: [Definition] = []
        for definition in self {
            if let place = places[definition.name] {
                if newest[place].version < definition.version { newest[place] = definition }
            } else {
                places[definition.name] = newest.count
                newest.append(definition)
            }
        }
        return newest
    }
}
