import Ledger
import Register
import WorkPlan

/// Chosen versions as the changes that make them public, word for word.
struct Carried {
    /// The changes, in the order of the records.
    let changes: [Change]

    /// What was chosen and is no longer the newest version, or is public by now.
    let passed: [VersionOfRecord]

    init(_ choice: [VersionOfRecord], in register: Register) {
        let view = register.view(audience: .internal)
        var (changes, passed): ([Change], [VersionOfRecord]) = ([], [])
        for chosen in choice {
            guard let found = register.unpublished(chosen.record), found.version == chosen.version,
                let state = Self.state(found, view)
            else {
                passed.append(chosen)
                continue
            }
            changes.append(Change(chosen.record, expecting: chosen.version, visibility: .public, state))
        }
        (self.changes, self.passed) = (changes, passed)
    }

    private static func state(_ found: UnpublishedRecord, _ view: View) -> Change.State? {
        found.isRetired ? .retired(found.kind) : view.anyBody(found.record).map { .body($0) }
    }
}

extension Change {
    /// Whether two changes write the same.
    func isSame(as other: Change) -> Bool {
        record == other.record && expecting == other.expecting && visibility == other.visibility && kind == other.kind
            && body?.json == other.body?.json
    }
}
