import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
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
                Fact("figures", .figuresTitle, guide.figures(["action-coverage", "approved-value"], of: plan), guide),
            ],
            tables: [
                tables.funders(of: entries, survey),
                tables.projects(
                    entries, survey, empty: .noProjects,
                    more: guide.list(.projects, of: plan.body, [.action: action.body.code])),
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
