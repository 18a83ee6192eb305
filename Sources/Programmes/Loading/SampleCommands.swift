public import Commands
public import Figures
public import Ledger
import Register
import WorkPlan

/// The entries of a sample as commands, with the times at which the sample says that they were given.
///
/// Commands have the same identities each time, so that writing a sample that was cut short goes on where it stopped.
public struct SampleCommands<Entries: Sequence<SampleEntry>>: Sequence, IteratorProtocol {
    private var entries: Entries.Iterator
    private let name: String
    private let ledger: LedgerID
    private var first: SampleEntry?
    private var definitions: Command?
    private var versions: [Identifier<AnyRecord>: Int] = [:]
    private var count = 0

    /// - Parameter name: tells one sample from another: its seed and scale.
    public init(_ entries: Entries, named name: String, ledger: LedgerID) throws(DefinitionError) {
        self.entries = entries.makeIterator()
        self.name = name
        self.ledger = ledger
        first = self.entries.next()
        guard let first else { return }
        let records = try DefinitionRecords.missing(from: Register(), ledger: ledger)
        definitions = command(
            records.compactMap { record in
                (record.body as? any Registered).map {
                    Change(record.identity, visibility: .public, .body($0))
                }
            }, as: first, reason: "The definitions of the figures that come with Titian")
    }

    /// The next command: first the definitions, then the entries.
    public mutating func next() -> Command? {
        if let command = definitions {
            definitions = nil
            return command
        }
        let entry = first ?? entries.next()
        first = nil
        guard let entry else { return nil }
        return command(entry.changes.compactMap { change($0) }, as: entry, reason: entry.reason)
    }

    private mutating func command(_ changes: [Change], as entry: SampleEntry, reason: String) -> Command {
        count += 1
        return Command(
            id: DerivedCommand.id(["titian sample", ledger.description, name, String(count)]),
            principal: .keeper(name: entry.author, organisation: entry.organisation), reason: reason,
            changes: changes, time: Timestamp(microseconds: entry.time))
    }

    private mutating func change(_ change: SampleChange) -> Change? {
        let version = versions[change.identity, default: 0]
        let state: Change.State
        if let body = change.body {
            guard let registered = body as? any Registered else { return nil }
            state = .body(registered)
        } else {
            state = .retired(change.kind)
        }
        versions[change.identity] = version + 1
        return Change(change.identity, expecting: version, visibility: change.visibility, state)
    }
}
