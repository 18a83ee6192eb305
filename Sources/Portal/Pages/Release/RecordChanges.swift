import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// What becomes of records between two views: added, changed field by field, retired.
struct RecordChanges: Sendable {
    /// One record.
    struct Item: Sendable {
        enum Outcome: Sendable {
            case added
            case changed([HistoryPage.Change])
            case retired
            case erased
        }

        let record: Identifier<AnyRecord>
        let kind: Kind
        let name: LocalText
        let outcome: Outcome
    }

    let items: [Item]

    /// - Parameter guide: knows the names of the records, in a scene that holds both the old and the new ones.
    init(_ records: [Identifier<AnyRecord>], from before: View, to after: View, _ guide: Guide) {
        items = records.compactMap { Self.item($0, before, after, guide) }
    }

    private static func item(
        _ record: Identifier<AnyRecord>, _ before: View, _ after: View, _ guide: Guide
    ) -> Item? {
        guard let kind = after.kind(of: record) ?? before.kind(of: record) else { return nil }
        let maker = VersionMaker(record: record, kind: kind, guide: guide)
        let (old, new) = (before.history(of: record).last?.state, after.history(of: record).last?.state)
        let outcome: Item.Outcome
        switch (old, new) {
        case (_, .erased?): outcome = .erased
        case (_, .retired?): outcome = .retired
        case (.body(let old)?, .body(let new)?): outcome = .changed(maker.changes(from: old, to: new))
        default: outcome = .added
        }
        return Item(record: record, kind: kind, name: guide.name(of: record, kind), outcome: outcome)
    }

    /// The changes as a table, one row for each field.
    func table(_ id: String, _ caption: Wording, _ speaker: Speaker) -> DataTable {
        DataTable(
            id: id, caption: speaker(caption),
            columns: [
                .init(key: "record", heading: speaker(.releaseRecord)),
                .init(key: "field", heading: speaker(.fieldLabel)),
                .init(key: "was", heading: speaker(.was)), .init(key: "became", heading: speaker(.became)),
            ],
            rows: items.flatMap { rows($0, speaker) }, empty: speaker(.releaseNoChanges))
    }

    private func rows(_ item: Item, _ speaker: Speaker) -> [DataTable.Row] {
        let kind = speaker.name(item.kind.rawValue, .kind) + ": "
        // What has no title of its own is called by its kind already.
        let words = item.name.words.hasPrefix(kind) ? item.name.words : kind + item.name.words
        let name = Datum.text(LocalText(words: words, language: item.name.language))
        switch item.outcome {
        case .added: return [row(item, [name, .nothing, .nothing, .words(speaker(.releaseAdded))])]
        case .retired: return [row(item, [name, .nothing, .nothing, .words(speaker(.releaseRetired))])]
        case .erased: return [row(item, [name, .nothing, .nothing, .words(speaker(.releaseErased))])]
        case .changed(let changes):
            return changes.map { row(item, [name, .words($0.label), $0.before, $0.after]) }
        }
    }

    private func row(_ item: Item, _ cells: [Datum]) -> DataTable.Row {
        DataTable.Row(record: item.record, cells: cells)
    }
}
