import Languages
import Register
import WorkPlan

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

    func row(_ line: Seen<Action>) -> DataTable.Row {
        rows[line.id.cast()] ?? .init(line, columns.map { _ in .nothing })
    }

    func keeps(_ line: Seen<Action>, _ filter: Parameter, _ value: String) -> Bool {
        switch filter {
        case .q: return TextMatch(value).matches(line.body.code, line.body.title)
        case .area: return line.body.area.flatMap { guide.view.body($0)?.code } == value
        // Enabling actions are counted apart: the question is not asked of them.
        case .covered: return !line.body.isEnabling && (counts[line.id, default: 0] > 0) == (value == Answer.yes)
        default: return true
        }
    }

    func words(_ line: Seen<Action>) -> String { speaker.text(line.body.title).words }

    func precedes(_ left: Seen<Action>, _ right: Seen<Action>, by key: ListQuery.Key) -> Bool {
        let (a, b) = (counts[left.id, default: 0], counts[right.id, default: 0])
        return key == .projects && a != b ? a < b : PlanSurvey.inOrder(left, right)
    }

    var filters: [ListFilter] {
        let areas = (survey?.areas ?? []).map {
            ListFilter.Option(value: $0.body.code, label: speaker.text($0.body.name))
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
