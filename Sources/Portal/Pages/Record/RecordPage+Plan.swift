import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of a work plan.
    static func plan(_ plan: Seen<Plan>, _ guide: Guide, _ base: String) -> RecordPage {
        let survey = PlanSurvey(plan, guide)
        let speaker = guide.speaker
        let body = plan.body
        return RecordPage(
            plan, guide, base: base, lead: [lead(survey)],
            facts: [
                Fact("code", .code, .code(body.code), guide),
                Fact("period", .timeSpan, .period(from: body.starts, until: body.ends), guide),
                Fact("adopted", .adopted, Datum(body.adopted), guide),
                Fact(
                    "figures", .figuresTitle,
                    Datum(
                        each: guide.scene.definitions.map {
                            .link(
                                LocalText(words: speaker.name(of: $0), language: nil), guide.figure($0.name, of: body))
                        }), guide),
                Fact("projects", .projectsTitle, projectsLink(survey), guide),
            ],
            tables: [
                PlanTables(survey: survey).areas, PlanTables(survey: survey).actions(survey.actions),
                StatementTables(guide: guide).claims(guide.scene.claims(about: plan)),
                StatementTables(guide: guide).aggregates(during: body),
            ])
    }

    private static func projectsLink(_ survey: PlanSurvey) -> Datum {
        guard !survey.projects.isEmpty else { return .nothing }
        return .counted(survey.projects.count, survey.guide.list(.projects, of: survey.plan.body))
    }

    private static func lead(_ survey: PlanSurvey) -> Sentence {
        let guide = survey.guide
        let body = survey.plan.body
        let accredited = survey.projects.count { $0.state == .accredited }
        return Sentence(
            survey.projects.isEmpty ? (survey.actions.isEmpty ? .planHoldsAreas : .planHolds) : .planIs,
            [
                "programme": .link(
                    guide.scene.name(guide.speaker), guide.address(.programme(guide.scene.code))),
                "period": .period(from: body.starts, until: body.ends),
                "areas": guide.count(.countAreas, survey.areas.count),
                "actions": guide.count(of: survey.actions),
                "projects": guide.count(.countProjects, accredited), "day": guide.day,
            ])
    }
}

/// Tables of a plan's areas and actions.
struct PlanTables {
    let survey: PlanSurvey

    private var guide: Guide { survey.guide }
    private var speaker: Speaker { survey.guide.speaker }

    /// The areas, in the plan's own order.
    var areas: DataTable {
        let actions = survey.actions
        return DataTable(
            id: "areas", caption: speaker(.areasTitle),
            columns: [
                .init("code", .code, speaker), .init("name", .name, speaker),
                .init("actions", .actionCount, speaker, .number), .init("projects", .projectCount, speaker, .number),
            ],
            rows: survey.areas.map { area in
                let mine = Set(actions.filter { $0.body.area == area.id }.map(\.id))
                let projects = survey.projects.count { entry in
                    entry.state == .accredited && entry.body.actions.contains(where: mine.contains)
                }
                let filters: [Parameter: String] = [.area: area.body.code, .state: ProjectState.accredited.rawValue]
                return .init(
                    area,
                    [
                        .code(area.body.code), guide.link(area),
                        actions.isEmpty
                            ? .nothing
                            : .counted(mine.count, guide.list(.actions, of: survey.plan.body, [.area: area.body.code])),
                        survey.projects.isEmpty
                            ? .nothing : .counted(projects, guide.list(.projects, of: survey.plan.body, filters)),
                    ])
            })
    }

    /// Some of the actions; of those in one area, the area is not told again.
    func actions(_ actions: [Seen<Action>], in area: Identifier<Area>? = nil) -> DataTable {
        let counts = survey.accreditedByAction
        return DataTable(
            id: "actions", caption: speaker(.actionsTitle),
            columns: [
                .init("code", .code, speaker), .init("title", .title, speaker), .init("area", .area, speaker),
                .init("enabling", .enabling, speaker), .init("projects", .projectCount, speaker, .number),
            ],
            rows: actions.map { action in
                let filters: [Parameter: String] = [
                    .action: action.body.code, .state: ProjectState.accredited.rawValue,
                ]
                return .init(
                    action,
                    [
                        .code(action.body.code),
                        .link(speaker.text(action.body.title), guide.address(.actions, action.id)),
                        action.body.area == area ? .nothing : guide.link(action.body.area), action.body.isEnabling ? .words(speaker(.yes)) : .nothing,
                        .counted(counts[action.id] ?? 0, guide.list(.projects, of: survey.plan.body, filters)),
                    ])
            })
    }
}

extension Guide {
    /// How many actions there are; enabling ones are counted apart.
    func count(of actions: [Seen<Action>]) -> Datum {
        let enabling = actions.count(where: \.body.isEnabling)
        let others = count(.countActions, actions.count - enabling)
        guard enabling > 0 else { return others }
        let words = ["actions": speaker.words(others), "enabling": speaker.words(count(.countEnabling, enabling))]
        return .words(speaker(.withEnabling, words))
    }
}
