import Commands
import Ledger
import Register
import WorkPlan

/// Changes of many records in one commit, with everything that is wrong with each.
struct ManyChanges: Sendable {
    /// One record of them.
    struct Row: Sendable {
        let record: Identifier<AnyRecord>
        let name: String
        let differences: [FieldDifference]
        var problems: [FormProblem]
        let change: Change?
    }

    let kind: Kind
    private(set) var rows: [Row]
    private(set) var figures: AlteredFigures
    let command: Command

    /// What is wrong with all of them together.
    private(set) var problems: [FormProblem] = []

    var isWrong: Bool { !problems.isEmpty || rows.contains { !$0.problems.isEmpty } }

    /// How many of them say something new.
    var count: Int { command.changes.count }

    init(_ rows: [Row], _ kind: Kind, id: String, reason: String, _ names: RecordNames) {
        self.kind = kind
        self.rows = rows
        let call = names.call
        command = Command(
            id: CommandID(hex: id) ?? .random(), principal: call.principal, reason: reason.isEmpty ? "?" : reason,
            changes: rows.compactMap(\.change))
        figures = AlteredFigures([], names)
        guard !command.changes.isEmpty, !isWrong else { return }
        let isPublic = command.changes.contains { $0.visibility == .public }
        let preview = call.desk.preview(command, on: call.scene.day, for: isPublic ? [.public] : [])
        figures = AlteredFigures(preview.changes, names)
        refuse(preview.refusals, names)
    }

    /// Puts what the rules say at the rows that they say it of.
    mutating func refuse(_ refusals: [Refusal], _ names: RecordNames) {
        for refusal in refusals {
            let problem = names.problem(refusal, kind)
            if let place = rows.firstIndex(where: { $0.record == refusal.record }) {
                rows[place].problems.append(problem)
            } else {
                problems.append(problem)
            }
        }
    }
}

extension ManyChanges {
    /// What comes of one record: its change, or what is wrong with it.
    static func row(
        _ record: Identifier<AnyRecord>, _ kind: Kind, expecting: Int, _ values: FormValues, isPublic: Bool?,
        _ names: RecordNames
    ) -> Row {
        let call = names.call
        let present = call.view.anyBody(record)
        let (body, faults) = kind.bodyType.entered(values, names)
        let wasPublic = expecting > 0 && names.isPublic(record)
        let willBePublic = (isPublic ?? wasPublic) && call.mayPublish(expecting > 0 ? record : nil, kind)
        let name = present.map(names.name) ?? body.map { names.name($0) } ?? ""
        guard let body else {
            return Row(record: record, name: name, differences: [], problems: faults, change: nil)
        }
        var differences = FieldDifference.between(present?.members, body.members, kind, names)
        let isSeenOtherwise = expecting > 0 && willBePublic != wasPublic
        if isSeenOtherwise {
            let (internal_, public_) = (names.speaker(.seenInternal), names.speaker(.seenPublic))
            differences.append(
                FieldDifference(
                    label: names.speaker(.recordsWho), before: wasPublic ? public_ : internal_,
                    after: willBePublic ? public_ : internal_))
        }
        let change = Change(
            record, expecting: expecting, visibility: willBePublic ? .public : .internal, .body(body))
        return Row(
            record: record, name: name, differences: differences, problems: [],
            change: differences.isEmpty ? nil : change)
    }
}
