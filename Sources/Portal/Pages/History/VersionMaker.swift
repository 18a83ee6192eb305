import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// Makes the versions of one record.
struct VersionMaker {
    let record: Identifier<AnyRecord>
    let kind: Kind
    let guide: Guide

    /// A version, held against the one before it that is public.
    func version(_ version: RecordVersion, after before: RecordVersion?) throws -> HistoryPage.Version {
        let scene = guide.scene
        return HistoryPage.Version(
            number: version.version, commit: version.commit, time: version.time,
            attribution: try scene.desk.ledger.attribution(of: version.commit, knownAt: scene.view.known),
            state: state(version, after: before), then: then(version))
    }

    private func state(_ version: RecordVersion, after before: RecordVersion?) -> HistoryPage.State {
        switch (version.state, before?.state) {
        case (.retired, _): .retired
        case (.erased(let commit), _): .erased(at: commit)
        case (.body(let body), .body(let old)?): .changed(changes(from: old, to: body))
        case (.body(let body), .erased?): .afterErased(changes(from: nil, to: body))
        case (.body(let body), .retired?), (.body(let body), nil): .first(changes(from: nil, to: body))
        }
    }

    /// The changes from one body to another, in the words of the field.
    func changes(from old: JSON.Object?, to new: JSON.Object) -> [HistoryPage.Change] {
        let values = FieldValues(kind: kind, guide: guide)
        let hidden = HiddenAmounts(kind: kind, guide: guide)
        return FieldChange.between(old, new).map { change in
            HistoryPage.Change(
                field: change.field, label: label(change),
                before: hidden.absence(of: change.field, in: old) ?? values.datum(change.before, change),
                after: hidden.absence(of: change.field, in: new) ?? values.datum(change.after, change))
        }
    }

    private func label(_ change: FieldChange) -> String {
        let speaker = guide.speaker
        let field = Wording.field(change.field).map { speaker($0) } ?? change.field
        return switch change.part {
        case .whole, .element: field
        case .order: speaker(.inOrderOnly, ["field": field])
        case .language(let tag): speaker(.inLanguage, ["field": field, "language": speaker.language(named: tag)])
        }
    }

    /// The record's page as it was known when the version was the newest.
    private func then(_ version: RecordVersion) -> Address? {
        guard case .body = version.state, guide.view.isInUse(record) else { return nil }
        var address = guide.place(of: record, kind)
        address.choice.known = .commit(version.commit)
        return address
    }
}
