import Languages
import Ledger
import Register
import WorkPlan

/// What became different of a field, in the reader's words.
struct FieldDifference: Hashable, Sendable {
    let label: String
    let before: String
    let after: String

    static func between(
        _ old: JSON.Object?, _ new: JSON.Object, _ kind: Kind, _ names: RecordNames
    ) -> [FieldDifference] {
        let fields = kind.bodyType.fields
        return FieldChange.between(old, new).map { change in
            let field = fields.first { $0.name == change.field }
            func words(_ json: JSON?) -> String {
                guard let field, let json else { return "" }
                if case .language = change.part { return json.string ?? "" }
                if case .element = change.part { return names.words(.array([json]), field, kind) }
                return names.words(json, field, kind)
            }
            return FieldDifference(
                label: names.speaker.label(change), before: words(change.before), after: words(change.after))
        }
    }

    /// The differences as a table; words when there are none.
    static func table(_ differences: [FieldDifference], id: String, _ speaker: Speaker) -> HTML {
        guard !differences.isEmpty else { return "<p>\(speaker(.noChange))</p>" }
        return TableView(
            id: id, caption: speaker(.changesCaption),
            columns: [
                .init(heading: speaker(.fieldLabel)), .init(heading: speaker(.was)), .init(heading: speaker(.became)),
            ],
            rows: differences.map { ["\($0.label)", side($0.before, speaker), side($0.after, speaker)] },
            hasFixedRows: true
        ).content
    }

    private static func side(_ words: String, _ speaker: Speaker) -> HTML {
        words.isEmpty ? "<span class=\"missing\">\(speaker(.absent))</span>" : "<bdi>\(words)</bdi>"
    }
}

extension Speaker {
    /// What a changed field is called, with the language or the place that changed.
    func label(_ change: FieldChange) -> String {
        switch change.part {
        case .whole, .element: field(change.field)
        case .order: self(.inOrderOnly, ["field": field(change.field)])
        case .language(let tag):
            self(.inLanguage, ["field": field(change.field), "language": language(named: tag)])
        }
    }
}
