import Figures
import Languages
import Register
import WorkPlan

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
                        action.body.area == area ? .nothing : guide.link(action.body.area),
                        action.body.isEnabling ? .words(speaker(.yes)) : .nothing,
                        .counted(counts[action.id] ?? 0, guide.list(.projects, of: survey.plan.body, filters)),
                    ])
            }, note: area == nil ? nil : speaker(.actionsNote))
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
