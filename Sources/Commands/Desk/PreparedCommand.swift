import Ledger
import Register
import WorkPlan

/// A command with everything done that needs no register: its leaves salted and hashed, its bodies read back from the
/// bytes that will be written, its form checked.
///
/// Callers prepare their commands side by side, before they wait for the one write transaction.
struct PreparedCommand: Sendable {
    let command: Command

    /// What the ledger is asked to append.
    let draft: PreparedDraft

    /// What the register is told of it: bodies as anybody who reads the ledger will read them.
    let revisions: [WrittenRevision]

    /// Why it is refused, whatever the register holds.
    let refusals: [Refusal]

    init(_ command: Command) {
        self.command = command
        let draft = PreparedDraft(command.draft)
        self.draft = draft
        var refusals = draft.problems.map { problem in
            Refusal(
                .canonical, problem.revision.map { command.changes[$0].record },
                field: problem.path.isEmpty ? nil : problem.path.joined(separator: "."), problem.reason)
        }
        var revisions: [WrittenRevision] = []
        for (index, change) in command.changes.enumerated() {
            if draft.bodySizes[index] > Limits.body {
                refusals.append(Refusal(.size, change.record, "a body has at most \(Limits.body) bytes"))
            }
            do {
                revisions.append(try change.written(draft.draft.revisions[index]))
            } catch {
                refusals += error.problems.map {
                    Refusal(.canonical, change.record, field: $0.field, $0.reason)
                }
            }
        }
        self.revisions = revisions
        self.refusals = refusals
    }
}

extension Change {
    /// The change as it will be read from the ledger.
    fileprivate func written(_ revision: Revision) throws(UnreadableBody) -> WrittenRevision {
        func read<Subject: Registered>(_: Subject.Type, _ json: JSON) throws(UnreadableBody) -> any Registered {
            try Subject.read(json, schema: revision.schema)
        }
        let state: WrittenRevision.State =
            switch revision.state {
            case .retired: .retired(kind)
            case .body(let json): .body(try read(kind.bodyType, json))
            }
        return WrittenRevision(record: record, version: revision.version, visibility: visibility, state: state)
    }
}
