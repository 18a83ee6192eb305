import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of a document.
    static func document(_ document: Seen<Document>, _ guide: Guide, _ base: String) -> RecordPage {
        let body = document.body
        let mentions = guide.view.mentions(of: document.id.cast())
        let quality = body.quality.map { guide.term($0.rawValue, .sourceQuality) }
        let lead = Sentence(
            .documentIs,
            [
                "quality": quality ?? .missing(.unknown),
                "date": body.date.map(Datum.date) ?? .words(guide.speaker(.undated)),
                "records": guide.count(.countRecords, mentions.count),
            ])
        return RecordPage(
            document, guide, base: base, lead: [lead],
            facts: [
                Fact("date", .dateLabel, Datum(body.date), guide),
                Fact("quality", .quality, quality ?? .nothing, guide),
                Fact(
                    "language", .languageLabel,
                    body.language.map { .words(guide.speaker.language(named: $0.tag)) } ?? .nothing, guide),
                Fact("address", .webAddress, address(body), guide),
                Fact("sha256", .sha256, body.sha256.map(Datum.code) ?? .nothing, guide),
                Fact("rights", .rights, body.rights.map { .text(guide.speaker.text($0)) } ?? .nothing, guide),
                Fact("caption", .caption, body.caption.map { .text(guide.speaker.text($0)) } ?? .nothing, guide),
                Fact("credit", .credit, body.credit.map(Datum.words) ?? .nothing, guide),
            ],
            tables: [resting(mentions, guide)])
    }

    /// Where a document can be read: a link when it is a web address, else as it was recorded.
    private static func address(_ document: Document) -> Datum {
        guard let text = document.address else { return .nothing }
        let shown = LocalText(words: text, language: nil)
        return WebAddress(text).map { .web(shown, $0) } ?? .code(text)
    }

    private static func resting(_ mentions: [Mention], _ guide: Guide) -> DataTable {
        let speaker = guide.speaker
        let shown = mentions.sorted { ($0.kind.order, $0.record) < ($1.kind.order, $1.record) }
        return DataTable(
            id: "resting", caption: speaker(.restingTitle),
            columns: [
                .init("record", .recordLabel, speaker), .init("kind", .kindLabel, speaker),
                .init("history", .rowHistory, speaker, .date),
            ],
            rows: shown.prefix(DataTable.limit).map { mention in
                DataTable.Row(
                    record: mention.record,
                    cells: [
                        .link(
                            guide.name(of: mention.record, mention.kind), guide.place(of: mention.record, mention.kind)),
                        guide.term(mention.kind.rawValue, .kind), guide.versions(mention.record),
                    ])
            }, empty: speaker(.nothingRests), total: shown.count > DataTable.limit ? shown.count : nil)
    }
}

extension Kind {
    /// The kind's place among all.
    var order: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}
