import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of a work plan.
    static func plan(_ plan: Seen<Plan>, _ guide: Guide, _ base: String) -> RecordPage {
        let survey = PlanSurvey(plan, guide)
        let body = plan.body
        return RecordPage(
            plan, guide, base: base, lead: [lead(survey)],
            facts: [
                Fact("code", .code, .code(body.code), guide),
                Fact("period", .timeSpan, .period(from: body.starts, until: body.ends), guide),
                Fact("adopted", .adopted, Datum(body.adopted), guide),
                Fact("figures", .figuresTitle, guide.figures(guide.scene.definitions.map(\.name), of: plan), guide),
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
