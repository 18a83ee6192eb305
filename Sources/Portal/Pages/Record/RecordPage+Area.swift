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
                Fact(
                    "figures", .figuresByArea,
                    guide.figures(["projects-accredited", "approved-value", "action-coverage"], of: plan), guide),
            ],
            tables: [
                PlanTables(survey: survey).actions(actions, in: area.id),
                tables.funders(of: entries, survey),
                tables.projects(
                    entries, survey, more: guide.list(.projects, of: plan.body, [.area: area.body.code])),
            ])
    }

    private static func lead(_ survey: PlanSurvey, _ actions: [Seen<Action>], _ entries: [PlanSurvey.Entry]) -> Sentence
    {
        let guide = survey.guide
        let accredited = entries.count { $0.state == .accredited }
        return Sentence(
            actions.isEmpty && entries.isEmpty ? .areaHolds : .areaIs,
            [
                "plan": guide.link(survey.plan), "actions": guide.count(of: actions),
                "projects": guide.count(.countProjects, accredited), "day": guide.day,
            ])
    }
}
