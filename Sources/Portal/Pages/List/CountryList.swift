import Languages
import Register
import WorkPlan

/// The states of a programme, by what it does for them.
struct CountryList: RecordList {
    let guide: Guide
    let survey: PlanSurvey?
    private let served: [Identifier<Organisation>: Int]
    private let beneficiaries: [Identifier<Organisation>: Seen<Beneficiary>]

    init(guide: Guide, survey: PlanSurvey?) {
        self.guide = guide
        self.survey = survey
        beneficiaries = Dictionary(guide.beneficiaries.map { ($0.body.organisation, $0) }) { first, _ in first }
        served = (survey?.projects ?? []).reduce(into: [:]) { counts, entry in
            guard entry.state == .accredited else { return }
            for country in Set(survey?.served(by: entry.seen.id) ?? []) { counts[country, default: 0] += 1 }
        }
    }

    private var speaker: Speaker { guide.speaker }

    var lines: [Seen<Organisation>] { guide.countries }

    var columns: [ListColumn] {
        [
            .init(column: .init("name", .name, speaker), sort: .title),
            .init(column: .init("code", .code, speaker), sort: .code),
            .init(column: .init("statuses", .statusesTitle, speaker)),
            .init(column: .init("beneficiary", .isBeneficiaryLabel, speaker)),
            .init(column: .init("served", .servedCount, speaker, .number), sort: .projects),
        ]
    }

    func row(_ line: Seen<Organisation>) -> DataTable.Row {
        .init(
            line,
            [
                guide.country(line), .code(line.body.country?.text ?? line.body.code), guide.statusTerms(of: line.id),
                beneficiaries[line.id].map(Self.since(speaker)) ?? .nothing,
                guide.accredited(served[line.id], of: survey, .country, line.body.code),
            ])
    }

    private static func since(_ speaker: Speaker) -> (Seen<Beneficiary>) -> Datum {
        { $0.body.from == nil ? .words(speaker(.yes)) : .period(from: $0.body.from, until: $0.body.until) }
    }

    func keeps(_ line: Seen<Organisation>, _ filter: Parameter, _ value: String) -> Bool {
        switch filter {
        case .q: TextMatch(value).matches(line.body.code, line.body.name)
        case .beneficiary: (beneficiaries[line.id] != nil) == (value == ActionList.Answer.yes)
        default: true
        }
    }

    func words(_ line: Seen<Organisation>) -> String { line.body.title(speaker).words }

    func precedes(_ left: Seen<Organisation>, _ right: Seen<Organisation>, by key: ListQuery.Key) -> Bool {
        let (a, b) = (served[left.id, default: 0], served[right.id, default: 0])
        return key == .projects && a != b ? a < b : left.body.code < right.body.code
    }

    var filters: [ListFilter] {
        [
            .init(parameter: .q, label: speaker(.textFilter), options: nil),
            .init(
                parameter: .beneficiary, label: speaker(.isBeneficiaryLabel),
                options: [
                    .init(value: ActionList.Answer.yes, label: speaker(.yes)),
                    .init(value: ActionList.Answer.no, label: speaker(.no)),
                ]),
        ]
    }
}
