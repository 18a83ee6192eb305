import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// What every page about a record has.
    init<Subject: Shown>(
        _ seen: Seen<Subject>, _ guide: Guide, base: String, title: LocalText? = nil, in listing: Listing? = nil,
        lead: [Sentence], facts: [Fact], tables: [DataTable]
    ) {
        let note = seen.body.basis.note.map { Fact("note", .note, .text(guide.speaker.text($0)), guide) }
        let sources = Fact("documents", .restsOn, guide.sources(seen.body.basis), guide)
        let shown = (tables + [ConfirmationTable(guide: guide).table(of: seen.id.cast())]).map(\.shortened)
        self.init(
            speaker: guide.speaker,
            identity: Identity(
                record: seen.id.cast(), kind: Subject.kind, version: seen.version, commit: seen.commit),
            title: title ?? seen.body.title(guide.speaker), lead: lead,
            facts: facts + (note.map { [$0] } ?? []) + [sources], tables: shown,
            isIllustrative: seen.body.basis.isIllustrative
                || shown.contains { $0.rows.contains(where: \.isIllustrative) },
            marksRows: !guide.scene.isSample, history: guide.address(.history(guide.scene.code, seen.id.text)),
            permanent: Address(
                route: .page(guide.scene.code, listing ?? Subject.listing, seen.id.text), choice: Choice()),
            base: base)
    }

    /// Makes the page of a record by its identity; `nil` when the public sees no such record in use.
    init?(_ listing: Listing, _ record: Identifier<AnyRecord>, _ guide: Guide, base: String) {
        let page: RecordPage? =
            switch listing {
            case .plans: guide.view.record(record.cast()).map { Self.plan($0, guide, base) }
            case .areas: guide.view.record(record.cast()).flatMap { Self.area($0, guide, base) }
            case .actions: guide.view.record(record.cast()).flatMap { Self.action($0, guide, base) }
            case .projects: guide.view.record(record.cast()).flatMap { Self.project($0, guide, base) }
            case .organisations: guide.view.record(record.cast()).map { Self.organisation($0, guide, base) }
            case .countries: guide.view.record(record.cast()).flatMap { Self.country($0, guide, base) }
            case .meetings: guide.view.record(record.cast()).map { Self.meeting($0, guide, base) }
            case .documents: guide.view.record(record.cast()).map { Self.document($0, guide, base) }
            }
        guard let page else { return nil }
        self = page
    }
}

extension RecordPage.Fact {
    init(_ key: String, _ label: Wording, _ value: Datum, _ guide: Guide) {
        self.init(key: key, label: guide.speaker(label), value: value)
    }
}

extension DataTable.Column {
    init(_ key: String, _ heading: Wording, _ speaker: Speaker, _ kind: TableView.Column.Kind? = nil) {
        self.init(key: key, heading: speaker(heading), kind: kind ?? (key == "code" ? .code : .text))
    }
}

extension DataTable.Row {
    /// A row about a record.
    init<Subject: Body>(_ seen: Seen<Subject>, _ cells: [Datum]) {
        self.init(record: seen.id.cast(), cells: cells, isIllustrative: seen.body.basis.isIllustrative)
    }
}
