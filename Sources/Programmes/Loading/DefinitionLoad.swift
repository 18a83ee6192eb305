public import Commands
public import Figures
public import Ledger
public import Register
import WorkPlan

/// What it takes to give a ledger the definitions that come with this Titian and that it does not hold.
///
/// A ledger evaluates its figures by its own definitions, and goes on with those that it has. One that was made by an
/// older Titian holds older versions; newer ones are added beside them, and nothing that was cited changes.
public struct DefinitionLoad: Sendable {
    /// The definitions that are added, in the order of the catalogue.
    public let missing: [Definition]

    /// What adds them; `nil` when the ledger holds all of them.
    public let command: Command?

    /// Compares the catalogue with a register.
    ///
    /// A definition that was taken out of the ledger, or erased, is not brought back.
    public init(
        into register: Register, of ledger: LedgerID, by principal: Principal, because reason: String
    ) throws(DefinitionError) {
        let view = register.view(audience: .internal)
        let held = Set((view.records() as [Seen<DefinitionDocument>]).map { DefinitionRecords.label($0.body) })
        missing = try Catalogue.definitions().filter { definition in
            !held.contains(definition.label)
                && view.version(of: DefinitionRecords.identity(of: definition, in: ledger)) == 0
        }
        let changes = missing.map { definition in
            Change(
                DefinitionRecords.identity(of: definition, in: ledger), visibility: .public,
                .body(definition.record()))
        }
        let lines = ["titian define", ledger.description] + missing.map(\.digest.hex)
        command =
            changes.isEmpty
            ? nil : Command(id: DerivedCommand.id(lines), principal: principal, reason: reason, changes: changes)
    }
}
