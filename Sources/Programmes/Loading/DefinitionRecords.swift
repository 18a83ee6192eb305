import Figures
import Ledger
import Register
import WorkPlan

/// The definitions that come with Titian, as records of a ledger.
enum DefinitionRecords {
    /// What a problem with one of them names as its place.
    static let file = "catalogue"

    /// The definitions that neither the register nor a folder has under the same name and version.
    ///
    /// A ledger's own copy is never written over: figures were evaluated by it.
    static func missing(
        from register: Register, and known: Set<String> = [], ledger: LedgerID
    ) throws(DefinitionError) -> [FolderRecord] {
        let held: [Seen<DefinitionDocument>] = register.view(audience: .internal).records()
        let taken = known.union(held.map { label($0.body) })
        var records: [FolderRecord] = []
        for definition in try Catalogue.definitions() where !taken.contains(definition.label) {
            records.append(
                FolderRecord(
                    identity: identity(of: definition, in: ledger), key: definition.label, body: definition.record(),
                    visibility: .public, file: file, line: 1))
        }
        return records
    }

    /// What names the record of a definition in every ledger that Titian gave it to.
    static func identity(of definition: Definition, in ledger: LedgerID) -> Identifier<AnyRecord> {
        RecordIdentity.of(kind: .definition, key: definition.label, ledger: ledger.description)
    }

    static func label(_ document: DefinitionDocument) -> String { "\(document.name)@\(document.version)" }
}
