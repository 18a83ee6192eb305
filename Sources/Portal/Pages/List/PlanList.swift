import Languages
import Register
import WorkPlan

/// The work plans of a programme.
struct PlanList: RecordList {
    let guide: Guide

    private var speaker: Speaker { guide.speaker }

    var lines: [Seen<Plan>] { guide.scene.plans }
    var filters: [ListFilter] { [] }

    var columns: [ListColumn] {
        [
            .init(column: .init("title", .title, speaker)), .init(column: .init("code", .code, speaker)),
            .init(column: .init("period", .timeSpan, speaker), sort: .date),
            .init(column: .init("adopted", .adopted, speaker, .date)),
            .init(column: .init("areas", .areasTitle, speaker, .number)),
            .init(column: .init("projects", .projectCount, speaker, .number)),
        ]
    }

    func keeps(_: Seen<Plan>, _: Parameter, _: String) -> Bool { true }

    func words(_ line: Seen<Plan>) -> String { line.body.title(speaker).words }

    func precedes(_ left: Seen<Plan>, _ right: Seen<Plan>, by _: ListQuery.Key) -> Bool {
        (left.body.starts.first, left.body.code) < (right.body.starts.first, right.body.code)
    }

    func row(_ line: Seen<Plan>) -> DataTable.Row {
        let survey = PlanSurvey(line, guide)
        let accredited = survey.projects.count { $0.state == .accredited }
        return .init(
            line,
            [
                guide.link(line), .code(line.body.code), .period(from: line.body.starts, until: line.body.ends),
                Datum(line.body.adopted), .counted(survey.areas.count, guide.list(.areas, of: line.body)),
                survey.projects.isEmpty
                    ? .nothing
                    : .counted(
                        accredited,
                        guide.list(.projects, of: line.body, [.state: ProjectState.accredited.rawValue])),
            ])
    }
}
