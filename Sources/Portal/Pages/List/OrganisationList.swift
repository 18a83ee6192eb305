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
        .init(
            line,
            [
                guide.link(line), .code(line.body.code), guide.term(line.body.bodyType.rawValue, .bodyType),
                guide.statusTerms(of: line.id), guide.link(line.body.parent),
                guide.accredited(counts[line.id], of: survey, .funder, line.body.code),
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

    func words(_ line: Seen<Organisation>) -> String { line.body.title(speaker).words }

    func precedes(_ left: Seen<Organisation>, _ right: Seen<Organisation>, by key: ListQuery.Key) -> Bool {
        let (a, b) = (counts[left.id, default: 0], counts[right.id, default: 0])
        return key == .projects && a != b ? a < b : left.body.code < right.body.code
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

extension Guide {
    /// The statuses that an organisation holds on the day, as they stand in a cell.
    func statusTerms(of organisation: Identifier<Organisation>) -> Datum {
        Datum(each: statuses(of: organisation).map { term($0.body.category.rawValue, .statusCategory) })
    }

    /// A count of accredited projects as a link to them, narrowed down to an organisation; nothing without a count.
    func accredited(_ count: Int?, of survey: PlanSurvey?, _ filter: Parameter, _ code: String) -> Datum {
        let filters = [filter: code, .state: ProjectState.accredited.rawValue]
        return count.map { .counted($0, list(.projects, of: survey?.plan.body, filters)) } ?? .nothing
    }
}
