import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of a strategic area; none while its plan is not public.
    static func area(_ area: Seen<Area>, _ guide: Guide, _ base: String) -> RecordPage? {
        guard let plan = guide.view.record(area.body.plan) else { return nil }
        let survey = PlanSurvey(plan, guide)
        let actions = survey.actions.filter { $0.body.area == area.id }
        let entries = survey.projects.filter { entry in
            entry.body.actions.contains { action in actions.contains { $0.id == action } }
        }
        let tables = ProjectTables(guide: guide)
        return RecordPage(
            area, guide, base: base, lead: [lead(survey, actions, entries)],
            facts: [
                Fact("plan", .kindOfPlan, guide.link(plan), guide),
                Fact("code", .code, .code(area.body.code), guide),
            ],
            tables: [
                PlanTables(survey: survey).actions(actions, in: area.id),
                tables.projects(
                    entries, survey, more: guide.list(.projects, of: plan.body, [.area: area.body.code])),
                tables.funders(of: entries, survey),
            ])
    }

    private static func lead(_ survey: PlanSurvey, _ actions: [Seen<Action>], _ entries: [PlanSurvey.Entry]) -> Sentence {
        let guide = survey.guide
        let accredited = entries.count { $0.state == .accredited }
        return Sentence(
            actions.isEmpty && entries.isEmpty ? .areaHolds : .areaIs,
            [
                "plan": guide.link(survey.plan), "actions": guide.count(of: actions),
                "projects": guide.count(.countProjects, accredited), "day": guide.day,
            ])
    }

    /// The page of an action; none while its plan is not public.
    static func action(_ action: Seen<Action>, _ guide: Guide, _ base: String) -> RecordPage? {
        guard let plan = guide.view.record(action.body.plan) else { return nil }
        let survey = PlanSurvey(plan, guide)
        let entries = survey.projects.filter { $0.body.actions.contains(action.id) }
        let tables = ProjectTables(guide: guide)
        let wording: Wording = action.body.isEnabling ? .enablingActionTitle : .actionTitle
        let title = guide.speaker.text(action.body.title)
        return RecordPage(
            action, guide, base: base,
            title: LocalText(
                words: guide.speaker(wording, ["code": action.body.code, "title": title.words]),
                language: title.language),
            lead: [lead(action.body, survey, entries.count { $0.state == .accredited })],
            facts: [
                Fact("plan", .kindOfPlan, guide.link(plan), guide),
                Fact("area", .area, guide.link(action.body.area), guide),
                Fact("code", .code, .code(action.body.code), guide),
            ],
            tables: [
                tables.projects(
                    entries, survey, empty: .noProjects,
                    more: guide.list(.projects, of: plan.body, [.action: action.body.code])),
                tables.funders(of: entries, survey),
            ])
    }

    private static func lead(_ action: Action, _ survey: PlanSurvey, _ accredited: Int) -> Sentence {
        let guide = survey.guide
        let wording: Wording =
            action.isEnabling ? .enablingActionIs : action.area == nil ? .actionWithoutArea : .actionIs
        return Sentence(
            wording,
            [
                "plan": guide.link(survey.plan), "area": guide.link(action.area),
                "projects": guide.count(.countProjects, accredited), "day": guide.day,
            ])
    }
}
