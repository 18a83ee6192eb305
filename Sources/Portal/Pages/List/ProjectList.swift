import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// The projects of a plan.
struct ProjectList: RecordList {
    typealias Line = PlanSurvey.Entry

    let guide: Guide
    let survey: PlanSurvey?
    private let areaOfAction: [Identifier<Action>: String]
    private let codeOfAction: [Identifier<Action>: String]
    private let value: [Identifier<Project>: Rational]

    /// - Parameter isByValue: whether the list is to be sorted by value, for which the value of every project is needed.
    init(guide: Guide, survey: PlanSurvey?, isByValue: Bool) {
        self.guide = guide
        self.survey = survey
        let actions = survey?.actions ?? []
        let areas = Dictionary((survey?.areas ?? []).map { ($0.id, $0.body.code) }) { first, _ in first }
        codeOfAction = Dictionary(actions.map { ($0.id, $0.body.code) }) { first, _ in first }
        areaOfAction = actions.reduce(into: [:]) { $0[$1.id] = $1.body.area.flatMap { areas[$0] } }
        let values = (isByValue ? survey?.projects ?? [] : []).map {
            ($0.seen.id, survey?.values.value(of: $0.seen.id)?.dollars)
        }
        value = values.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }

    private var speaker: Speaker { guide.speaker }

    var lines: [Line] { survey?.projects ?? [] }

    var columns: [ListColumn] {
        [
            .init(column: .init("code", .code, speaker), sort: .code),
            .init(column: .init("title", .title, speaker), sort: .title),
            .init(column: .init("title-language", .titleLanguage, speaker), medium: .file),
            .init(column: .init("state", .stateLabel, speaker)),
            .init(column: .init("accredited", .accreditedOn, speaker, .date), sort: .date),
            .init(column: .init("last-milestone", .lastMilestone, speaker)),
            .init(column: .init("areas", .area, speaker)),
            .init(column: .init("actions", .actionLabel, speaker), medium: .file),
            .init(column: .init("funders", .funders, speaker)),
            .init(column: .init("countries", .countriesTitle, speaker), medium: .file),
            .init(column: .init("modality", .modality, speaker), medium: .file),
            .init(column: .init("approved-value", .approvedValueUSD, speaker, .number), sort: .value),
        ]
    }

    func row(_ line: Line) -> DataTable.Row {
        guard let survey else { return .init(line.seen, columns.map { _ in .nothing }) }
        let milestone = survey.lastMilestone(of: line.seen.id)
        let title = speaker.text(line.body.title)
        let areas = survey.areas.filter { area in
            line.body.actions.contains { areaOfAction[$0] == area.body.code }
        }
        return .init(
            line.seen,
            [
                .code(line.body.code), guide.link(line.seen), .code(title.language ?? speaker.language.tag),
                .words(speaker(line.state.wording)), Datum(survey.accredited(line)),
                milestone.map { guide.term($0.event.rawValue, .milestoneEvent) } ?? .missing(.notReported),
                Datum(each: areas.map { .link(speaker.text($0.body.name), guide.address(.areas, $0.id)) }),
                Datum(each: line.body.actions.compactMap { codeOfAction[$0] }.map(Datum.code)),
                Datum(each: survey.values.sources(of: line.seen.id).map { guide.link($0) }),
                Datum(each: survey.served(by: line.seen.id).map { guide.link($0) }),
                guide.term(line.body.modality.rawValue, .fundingModality),
                ProjectTables.value(survey.values.value(of: line.seen.id)),
            ])
    }

    func keeps(_ line: Line, _ filter: Parameter, _ value: String) -> Bool {
        switch filter {
        case .q: TextMatch(value).matches(line.body.code, line.body.title)
        case .state: line.state.rawValue == value
        case .area: line.body.actions.contains { areaOfAction[$0] == value }
        case .action: line.body.actions.contains { codeOfAction[$0] == value }
        case .modality: line.body.modality.rawValue == value
        case .funder: survey?.values.sources(of: line.seen.id).contains { code(of: $0) == value } ?? false
        case .country: survey?.served(by: line.seen.id).contains { code(of: $0) == value } ?? false
        default: true
        }
    }

    func words(_ line: Line) -> String { speaker.text(line.body.title).words }

    func precedes(_ left: Line, _ right: Line, by key: ListQuery.Key) -> Bool {
        switch key {
        case .date:
            let (a, b) = (left.reached.day(of: .accredited), right.reached.day(of: .accredited))
            if a != b { return (a?.number ?? .max) < (b?.number ?? .max) }
        case .value:
            let (a, b) = (value[left.seen.id] ?? .zero, value[right.seen.id] ?? .zero)
            if a != b { return a < b }
        default: break
        }
        return PlanSurvey.inOrder(left.body.code, right.body.code)
    }

    private func code(of organisation: Identifier<Organisation>) -> String? {
        guide.view.organisation(organisation)?.body.code
    }

    var filters: [ListFilter] {
        guard let survey else { return [] }
        let areas = survey.areas.map {
            ListFilter.Option(value: $0.body.code, label: speaker.text($0.body.name))
        }
        let actions = survey.actions.map {
            ListFilter.Option(value: $0.body.code, label: $0.body.title(speaker).shortened)
        }
        return [
            .init(parameter: .q, label: speaker(.textFilter), options: nil),
            .init(
                parameter: .state, label: speaker(.stateLabel),
                options: ProjectState.allCases.map { .init(value: $0.rawValue, label: speaker($0.wording)) }),
            .init(parameter: .area, label: speaker(.area), options: areas),
            .init(parameter: .action, label: speaker(.actionLabel), options: actions),
            .init(parameter: .funder, label: speaker(.funder), options: organisations(survey.values.sources)),
            .init(parameter: .country, label: speaker(.country), options: organisations(survey.served)),
            .init(
                parameter: .modality, label: speaker(.modality),
                options: FundingModality.allCases.map {
                    .init(value: $0.rawValue, label: speaker.word($0.rawValue, .fundingModality))
                }),
        ]
    }

    /// The organisations that any project has a tie with, by name.
    private func organisations(_ tie: (Identifier<Project>) -> [Identifier<Organisation>]) -> [ListFilter.Option] {
        let all = Set(lines.flatMap { tie($0.seen.id) })
        return all.compactMap { guide.view.organisation($0)?.body }
            .map { ListFilter.Option(value: $0.code, label: speaker.text($0.name)) }
            .sorted { speaker.inOrder($0.label.words, $1.label.words) }
    }
}

extension LocalText {
    /// The words as far as they fit in a control.
    var shortened: LocalText {
        words.count > 70 ? LocalText(words: words.prefix(69) + "…", language: language) : self
    }
}
