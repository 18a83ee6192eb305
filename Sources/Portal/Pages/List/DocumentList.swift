import Languages
import Register
import WorkPlan

/// The documents of a programme.
struct DocumentList: RecordList {
    let guide: Guide

    private var speaker: Speaker { guide.speaker }

    var lines: [Seen<Document>] { guide.view.records() }

    var columns: [ListColumn] {
        [
            .init(column: .init("title", .title, speaker), sort: .title),
            .init(column: .init("date", .dateLabel, speaker, .date), sort: .date),
            .init(column: .init("quality", .quality, speaker)),
            .init(column: .init("language", .languageLabel, speaker)),
            .init(column: .init("address", .webAddress, speaker), medium: .file),
            .init(column: .init("records", .restingCount, speaker, .number)),
        ]
    }

    func row(_ line: Seen<Document>) -> DataTable.Row {
        .init(
            line,
            [
                guide.link(line), Datum(line.body.date),
                line.body.quality.map { guide.term($0.rawValue, .sourceQuality) } ?? .nothing,
                line.body.language.map { .words(speaker.language(named: $0.tag)) } ?? .nothing,
                line.body.address.map(Datum.code) ?? .nothing,
                .number(guide.view.mentions(of: line.id.cast()).count),
            ])
    }

    func keeps(_ line: Seen<Document>, _ filter: Parameter, _ value: String) -> Bool {
        switch filter {
        case .q: TextMatch(value).matches("", line.body.title)
        case .quality: line.body.quality?.rawValue == value
        default: true
        }
    }

    func words(_ line: Seen<Document>) -> String { speaker.text(line.body.title).words }

    func precedes(_ left: Seen<Document>, _ right: Seen<Document>, by key: ListQuery.Key) -> Bool {
        let (a, b) = (left.body.date?.first.number ?? .min, right.body.date?.first.number ?? .min)
        return key == .date && a != b ? a < b : left.id < right.id
    }

    var filters: [ListFilter] {
        [
            .init(parameter: .q, label: speaker(.textFilter), options: nil),
            .init(
                parameter: .quality, label: speaker(.quality),
                options: SourceQuality.allCases.map {
                    .init(value: $0.rawValue, label: speaker.word($0.rawValue, .sourceQuality))
                }),
        ]
    }
}
