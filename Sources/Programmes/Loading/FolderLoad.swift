public import Commands
public import Figures
public import Ledger
public import Register
import WorkPlan

/// What it takes to bring a ledger to what a programme folder says: the commands, and what they come to.
///
/// Records that the ledger does not have are new, those that it has otherwise are changed at the version that was seen,
/// and those that it has just so are left out: loading the same folder again changes nothing. Records that the ledger
/// has and the folder does not are left alone.
public struct FolderLoad: Sendable {
    /// The commands, in the order in which they are to be done, all or none.
    public private(set) var commands: [Command] = []

    /// How many records of the folder are new.
    public private(set) var added = 0

    /// How many records are written again, with other words or for other eyes.
    public private(set) var changed = 0

    /// How many records stand in the ledger as the folder has them.
    public private(set) var unchanged = 0

    /// How many definitions of Titian's own catalogue are new, beside the records of the folder.
    public private(set) var definitions = 0

    /// The rows whose records were erased: loading them would bring back what was to be gone.
    public private(set) var erased: [FolderProblem] = []

    private(set) var places: [Identifier<AnyRecord>: (file: String, line: Int)] = [:]
    private let standing: Standing
    private let ledger: LedgerID

    /// Compares a folder with a register.
    ///
    /// - Parameter principal: who loads; `nil` is whom the folder names.
    public init(
        _ folder: ProgrammeFolder, into register: Register, of ledger: LedgerID, by principal: Principal? = nil
    ) throws(DefinitionError) {
        self.ledger = ledger
        standing = Standing(register)
        let header = folder.header
        let keeper = principal ?? .keeper(name: header.author, organisation: header.organisation)
        let defined = folder.records(in: ledger.description).compactMap { $0.body as? DefinitionDocument }
        let missing = try DefinitionRecords.missing(
            from: register, and: Set(defined.map(DefinitionRecords.label)), ledger: ledger)
        var catalogue: FolderCommit? = FolderCommit(
            file: DefinitionRecords.file, author: header.author, organisation: header.organisation,
            reason: "The definitions of the figures that come with Titian", records: missing)
        for commit in folder.commits(in: ledger.description) {
            // Releases name definitions; everything else is checked faster before there are any.
            if commit.records.contains(where: { $0.body is Release }), let definitions = catalogue {
                add(definitions, by: keeper)
                catalogue = nil
            }
            add(commit, by: keeper)
        }
        if let catalogue { add(catalogue, by: keeper) }
    }

    /// Whether the ledger says what the folder says already.
    public var isEmpty: Bool { commands.isEmpty }

    private mutating func add(_ commit: FolderCommit, by keeper: Principal) {
        var changes: [Change] = []
        for record in commit.records {
            guard let body = record.body as? any Registered else { continue }
            switch standing.outcome(record.identity, body, record.visibility) {
            case .same: unchanged += 1
            case .erased(let commit):
                let right = "take the row out, or give it another key if it is to be kept again"
                erased.append(
                    FolderProblem(
                        file: record.file, line: record.line, field: "key",
                        reason: "this record was erased by commit \(commit); \(right)"))
            case .new(let change):
                if record.file == DefinitionRecords.file { definitions += 1 } else { added += 1 }
                changes.append(change)
            case .changed(let change):
                changed += 1
                changes.append(change)
            }
            places[record.identity] = (record.file, record.line)
        }
        guard !changes.isEmpty else { return }
        commands.append(
            Command(
                id: id(of: commit, changes), principal: keeper, reason: commit.reason, changes: changes))
    }

    /// The same rows against the same versions are the same command; a load that was cut short can be repeated.
    private func id(of commit: FolderCommit, _ changes: [Change]) -> CommandID {
        let lines = changes.map { change in
            let body = change.body.map { $0.json.text } ?? ""
            return "\(change.record) \(change.expecting) \(change.visibility.rawValue) \(body)"
        }
        return DerivedCommand.id(["titian load", ledger.description, commit.file] + lines)
    }
}
