import Languages
import Register
import WorkPlan

/// The meetings of a programme.
struct MeetingList: RecordList {
    let guide: Guide

    private var speaker: Speaker { guide.speaker }

    var lines: [Seen<Meeting>] { guide.view.records() }

    var columns: [ListColumn] {
        [
            .init(column: .init("title", .meeting, speaker), sort: .title),
            .init(column: .init("date", .dateLabel, speaker), sort: .date),
            .init(column: .init("venue", .venue, speaker)), .init(column: .init("chair", .chair, speaker)),
            .init(column: .init("milestones", .decidedCount, speaker, .number)),
        ]
    }

    func row(_ line: Seen<Meeting>) -> DataTable.Row {
        let decided = guide.view.records(of: Milestone.self, naming: line.id.cast()).count
        return .init(
            line,
            [
                guide.link(line), guide.days(line.body.starts, line.body.ends),
                line.body.venue.map { .text(speaker.text($0)) } ?? .nothing, guide.link(line.body.chair),
                decided == 0 ? .nothing : .counted(decided, guide.address(.meetings, line.id)),
            ])
    }

    func keeps(_ line: Seen<Meeting>, _ filter: Parameter, _ value: String) -> Bool {
        switch filter {
        case .series: line.body.series.rawValue == value
        case .year: String(line.body.starts.year) == value
        default: true
        }
    }

    func precedes(_ left: Seen<Meeting>, _ right: Seen<Meeting>, by key: ListQuery.Key) -> Bool {
        let (a, b) = (left.body, right.body)
        if key == .title { return (a.series.rawValue, a.ordinal) < (b.series.rawValue, b.ordinal) }
        return (a.starts.first, a.series.rawValue, a.ordinal) < (b.starts.first, b.series.rawValue, b.ordinal)
    }

    var filters: [ListFilter] {
        let years = Set(lines.map(\.body.starts.year)).sorted(by: >)
        return [
            .init(
                parameter: .series, label: speaker(.kindLabel),
                options: MeetingSeries.allCases.map {
                    .init(value: $0.rawValue, label: speaker.word($0.rawValue, .meetingSeries))
                }),
            .init(
                parameter: .year, label: speaker(.year),
                options: years.map { .init(value: String($0), label: String($0)) }),
        ]
    }
}

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
                line.body.language.map { .words(speaker.language(named: $0.tag)) } ?? .nothing, line.body.address.map(Datum.code) ?? .nothing,
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

    func precedes(_ left: Seen<Document>, _ right: Seen<Document>, by key: ListQuery.Key) -> Bool {
        let (a, b) = (left.body.date?.first.number ?? .min, right.body.date?.first.number ?? .min)
        if key == .date, a != b { return a < b }
        return speaker.inOrder(speaker.text(left.body.title).words, speaker.text(right.body.title).words)
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
