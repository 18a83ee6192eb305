import Languages
import Register
import WorkPlan

/// The strategic areas of a plan.
struct AreaList: RecordList {
    let guide: Guide
    let survey: PlanSurvey?
    private let rows: [DataTable.Row]

    init(guide: Guide, survey: PlanSurvey?) {
        self.guide = guide
        self.survey = survey
        rows = survey.map { PlanTables(survey: $0).areas.rows } ?? []
    }

    private var speaker: Speaker { guide.speaker }

    var lines: [Seen<Area>] { survey?.areas ?? [] }
    var filters: [ListFilter] { [] }

    var columns: [ListColumn] {
        [
            .init(column: .init("code", .code, speaker)),
            .init(column: .init("name", .name, speaker)),
            .init(column: .init("actions", .actionCount, speaker, .number)),
            .init(column: .init("projects", .projectCount, speaker, .number)),
        ]
    }

    func keeps(_: Seen<Area>, _: Parameter, _: String) -> Bool { true }

    func words(_ line: Seen<Area>) -> String { line.body.title(speaker).words }

    func precedes(_ left: Seen<Area>, _ right: Seen<Area>, by _: ListQuery.Key) -> Bool {
        (left.body.position, left.body.code) < (right.body.position, right.body.code)
    }

    func row(_ line: Seen<Area>) -> DataTable.Row {
        rows.first { $0.record == line.id.cast() } ?? .init(line, columns.map { _ in .nothing })
    }
}
