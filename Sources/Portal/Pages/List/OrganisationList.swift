import Languages
import Register
import WorkPlan

/// The organisations of a programme, whatever they are.
struct OrganisationList: RecordList {
    let guide: Guide
    let survey: PlanSurvey?
    private let counts: [Identifier<Organisation>: Int]

    init(guide: Guide, survey: PlanSurvey?) {
        self.guide = guide
        self.survey = survey
        counts = survey?.accreditedByFunder ?? [:]
    }

    private var speaker: Speaker { guide.speaker }

    var lines: [Seen<Organisation>] { guide.view.records() }

    var columns: [ListColumn] {
        [
            .init(column: .init("name", .name, speaker), sort: .title),
            .init(column: .init("code", .code, speaker), sort: .code),
            .init(column: .init("type", .bodyType, speaker)), .init(column: .init("statuses", .statusesTitle, speaker)),
            .init(column: .init("parent", .parent, speaker)),
            .init(column: .init("funded", .fundedCount, speaker, .number), sort: .projects),
        ]
    }

    func row(_ line: Seen<Organisation>) -> DataTable.Row {
        let count = counts[line.id]
        let filters: [Parameter: String] = [
            .funder: line.body.code, .state: ProjectState.accredited.rawValue,
        ]
        let held = guide.statuses(of: line.id).map { guide.term($0.body.category.rawValue, .statusCategory) }
        return .init(
            line,
            [
                guide.link(line), .code(line.body.code), guide.term(line.body.bodyType.rawValue, .bodyType),
                Datum(each: held), guide.link(line.body.parent),
                count.map { .counted($0, guide.list(.projects, of: survey?.plan.body, filters)) } ?? .nothing,
            ])
    }

    func keeps(_ line: Seen<Organisation>, _ filter: Parameter, _ value: String) -> Bool {
        switch filter {
        case .q: TextMatch(value).matches(line.body.code, line.body.name)
        case .type: line.body.bodyType.rawValue == value
        case .status: guide.statuses(of: line.id).contains { $0.body.category.rawValue == value }
        default: true
        }
    }

    func precedes(_ left: Seen<Organisation>, _ right: Seen<Organisation>, by key: ListQuery.Key) -> Bool {
        switch key {
        case .code: return left.body.code < right.body.code
        case .projects:
            let (a, b) = (counts[left.id, default: 0], counts[right.id, default: 0])
            if a != b { return a < b }
        default: break
        }
        return speaker.inOrder(left.body.title(speaker).words, right.body.title(speaker).words)
    }

    var filters: [ListFilter] {
        [
            .init(parameter: .q, label: speaker(.textFilter), options: nil),
            .init(
                parameter: .type, label: speaker(.bodyType),
                options: BodyType.allCases.map {
                    .init(value: $0.rawValue, label: speaker.word($0.rawValue, .bodyType))
                }),
            .init(
                parameter: .status, label: speaker(.statusesTitle),
                options: StatusCategory.allCases.map {
                    .init(value: $0.rawValue, label: speaker.word($0.rawValue, .statusCategory))
                }),
        ]
    }
}
