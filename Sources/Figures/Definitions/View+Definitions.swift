public import Register
import WorkPlan

extension View {
    /// The definitions that the ledger holds, the newest version of each, in the order in which they were added.
    public var definitions: [Definition] {
        let all = allDefinitions
        return all.filter { definition in
            !all.contains { $0.name == definition.name && $0.version > definition.version }
        }
    }

    /// Every version of every definition that the ledger holds.
    ///
    /// One that this Titian cannot read is left out: it stays in the ledger, for a Titian that can.
    public var allDefinitions: [Definition] {
        let documents: [Seen<DefinitionDocument>] = records()
        return documents.compactMap { try? Definition($0.body) }
    }
}
