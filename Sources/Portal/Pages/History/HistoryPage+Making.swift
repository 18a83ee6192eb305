import Commands
import Languages
import Ledger
import Register
import WorkPlan

extension HistoryPage {
    /// The history of any record that the public knows.
    ///
    /// - Throws: ``PageProblem/notFound`` for a record that the public never saw.
    init(_ record: Identifier<AnyRecord>, _ guide: Guide, _ deadline: Deadline) throws {
        guard let kind = guide.view.kind(of: record) else { throw PageProblem.notFound }
        let versions = guide.view.history(of: record)
        let maker = VersionMaker(record: record, kind: kind, guide: guide)
        let speaker = guide.speaker
        let name = guide.name(of: record, kind)
        self.init(
            speaker: speaker,
            title: LocalText(
                words: speaker(.historyTitle, ["title": name.words]), language: name.language),
            lead: Sentence(
                .historyIs,
                [
                    "kind": .words(speaker.name(kind.rawValue, .kind)), "identity": .code(record.text),
                    "versions": guide.count(.countVersions, versions.count),
                ]),
            versions: try versions.indices.reversed().map { index in
                try deadline.check()
                return try maker.version(versions[index], after: index > 0 ? versions[index - 1] : nil)
            },
            page: guide.view.isInUse(record) ? guide.place(of: record, kind) : nil,
            isIllustrative: versions.contains { version in
                if case .body(let body) = version.state { body["illustrative"] == true } else { false }
            })
    }
}

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

    private func changes(from old: JSON.Object?, to new: JSON.Object) -> [HistoryPage.Change] {
        let values = FieldValues(kind: kind, guide: guide)
        return FieldChange.between(old, new).map { change in
            HistoryPage.Change(
                field: change.field, label: label(change), before: values.datum(change.before, change),
                after: values.datum(change.after, change))
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

/// Shows the values of fields: records by their names, words of the domain in the reader's language.
struct FieldValues {
    let kind: Kind
    let guide: Guide

    func datum(_ json: JSON?, _ change: FieldChange) -> Datum {
        switch json {
        case nil, .null?: .nothing
        case .bool(let value)?: .words(guide.speaker(value ? .yes : .no))
        case .number?: json?.integer.map(Datum.number) ?? .nothing
        case .array(let items)?: Datum(each: items.map { datum($0, change) })
        case .object(let texts)?: Datum(each: texts.map { datum($0.value, change) })
        case .string(let text)?: value(text, change)
        }
    }

    private func value(_ text: String, _ change: FieldChange) -> Datum {
        if case .language(let tag) = change.part {
            return .text(LocalText(words: text, language: tag == guide.speaker.language.tag ? nil : tag))
        }
        if let record = Identifier<AnyRecord>(text: text) { return reference(record) }
        if let vocabulary = Self.vocabulary(of: change.field, kind) { return guide.term(text, vocabulary) }
        if Self.dates.contains(change.field), let date = PartialDate(text: text) { return .date(date) }
        if let money = Money(text: text) { return .money(money) }
        if Amount(text: text) == .withheld { return .missing(.withheld) }
        if kind == .budget || kind == .flow, Amount(text: text) == .unknown { return .missing(.unknown) }
        return .words(text)
    }

    private func reference(_ record: Identifier<AnyRecord>) -> Datum {
        guard let kind = guide.view.kind(of: record) else { return .missing(.notPublic) }
        return .link(guide.name(of: record, kind), guide.place(of: record, kind))
    }

    private static let dates: Set = [
        "adopted", "approved", "date", "day", "ends", "from", "period", "starts", "stated", "until",
    ]

    private static func vocabulary(of field: String, _ kind: Kind) -> Vocabulary? {
        switch field {
        case "body-type": .bodyType
        case "category": .statusCategory
        case "modality": .fundingModality
        case "event": .milestoneEvent
        case "leg": .flowLeg
        case "type": kind == .flow ? .flowType : nil
        case "series": .meetingSeries
        case "mode": .meetingMode
        case "quality": .sourceQuality
        case "subject": .claimSubject
        case "unit": .claimUnit
        case "fraction": .fractionOrigin
        default: nil
        }
    }
}
