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

    /// In the order of their kinds and numbers, whatever the language calls them.
    func words(_: Seen<Meeting>) -> String { "" }

    func precedes(_ left: Seen<Meeting>, _ right: Seen<Meeting>, by key: ListQuery.Key) -> Bool {
        let (a, b) = (left.body, right.body)
        if key == .title { return (a.series.rawValue, a.ordinal) < (b.series.rawValue, b.ordinal) }
        return (a.starts.first, a.series.rawValue, a.ordinal) < (b.starts.first, b.series.rawValue, b.ordinal)
    }

    var filters: [ListFilter] {
        let years = Set(lines.map(\.body.starts.year)).sorted(by: >)
        return [
            .init(
                parameter: .series, label: speaker(.seriesLabel),
                options: MeetingSeries.allCases.map {
                    .init(value: $0.rawValue, label: speaker.word($0.rawValue, .meetingSeries))
                }),
            .init(
                parameter: .year, label: speaker(.year),
                options: years.map { .init(value: String($0), label: String($0)) }),
        ]
    }
}
