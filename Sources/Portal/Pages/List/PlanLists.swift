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

    func precedes(_ left: Seen<Area>, _ right: Seen<Area>, by _: ListQuery.Key) -> Bool {
        (left.body.position, left.body.code) < (right.body.position, right.body.code)
    }

    func row(_ line: Seen<Area>) -> DataTable.Row {
        rows.first { $0.record == line.id.cast() } ?? .init(line, [])
    }
}

/// The actions of a plan.
struct ActionList: RecordList {
    let guide: Guide
    let survey: PlanSurvey?
    private let counts: [Identifier<Action>: Int]
    private let rows: [Identifier<AnyRecord>: DataTable.Row]

    init(guide: Guide, survey: PlanSurvey?) {
        self.guide = guide
        self.survey = survey
        counts = survey?.accreditedByAction ?? [:]
        let table = survey.map { PlanTables(survey: $0).actions($0.actions) }
        rows = (table?.rows ?? []).reduce(into: [:]) { rows, row in if let id = row.record { rows[id] = row } }
    }

    private var speaker: Speaker { guide.speaker }

    var lines: [Seen<Action>] { survey?.actions ?? [] }

    var columns: [ListColumn] {
        [
            .init(column: .init("code", .code, speaker), sort: .code),
            .init(column: .init("title", .title, speaker), sort: .title),
            .init(column: .init("area", .area, speaker)),
            .init(column: .init("enabling", .enabling, speaker)),
            .init(column: .init("projects", .projectCount, speaker, .number), sort: .projects),
        ]
    }

    func row(_ line: Seen<Action>) -> DataTable.Row { rows[line.id.cast()] ?? .init(line, []) }

    func keeps(_ line: Seen<Action>, _ filter: Parameter, _ value: String) -> Bool {
        switch filter {
        case .q: return TextMatch(value).matches(line.body.code, line.body.title)
        case .area: return line.body.area.flatMap { guide.view.body($0)?.code } == value
        // Enabling actions are counted apart: the question is not asked of them.
        case .covered: return !line.body.isEnabling && (counts[line.id, default: 0] > 0) == (value == Answer.yes)
        default: return true
        }
    }

    func precedes(_ left: Seen<Action>, _ right: Seen<Action>, by key: ListQuery.Key) -> Bool {
        switch key {
        case .title: return speaker.inOrder(speaker.text(left.body.title).words, speaker.text(right.body.title).words)
        case .projects:
            let (a, b) = (counts[left.id, default: 0], counts[right.id, default: 0])
            if a != b { return a < b }
        default: break
        }
        return PlanSurvey.inOrder(left, right)
    }

    var filters: [ListFilter] {
        let areas = (survey?.areas ?? []).map {
            ListFilter.Option(value: $0.body.code, label: speaker.text($0.body.name).words)
        }
        return [
            .init(parameter: .q, label: speaker(.textFilter), options: nil),
            .init(parameter: .area, label: speaker(.area), options: areas),
            .init(
                parameter: .covered, label: speaker(.coveredFilter),
                options: [
                    .init(value: Answer.yes, label: speaker(.coveredYes)),
                    .init(value: Answer.no, label: speaker(.coveredNo)),
                ]),
        ]
    }

    /// How a question is answered in an address.
    enum Answer {
        static let yes = "yes"
        static let no = "no"
    }
}
