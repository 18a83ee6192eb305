import Figures
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of a project; none while its plan is not public.
    static func project(_ project: Seen<Project>, _ guide: Guide, _ base: String) -> RecordPage? {
        guard let plan = guide.view.record(project.body.plan) else { return nil }
        let survey = PlanSurvey(plan, guide)
        let entry = PlanSurvey.entry(project, guide)
        let value = survey.values.value(of: project.id)
        let tables = ProjectRecords(project: project, survey: survey, value: value)
        let continued = guide.view.records(of: Project.self, naming: project.id.cast())
        return RecordPage(
            project, guide, base: base, lead: lead(entry, survey, value),
            facts: facts(entry, survey, value)
                + [Fact("continued-by", .continuedTitle, Datum(each: continued.map(guide.link)), guide)],
            tables: [tables.budget, tables.milestones, tables.flows, tables.beneficiaries]
                + [tables.results].filter { !$0.rows.isEmpty })
    }

    private static func lead(
        _ entry: PlanSurvey.Entry, _ survey: PlanSurvey, _ value: ProjectValue?
    ) -> [Sentence] {
        let guide = survey.guide
        let plan = guide.link(survey.plan)
        let ended = [MilestoneEvent.withdrawn, .cancelled].compactMap { entry.reached.place(of: $0) }.first
            .flatMap { guide.view.body(at: $0, as: Milestone.self)?.date }
        let first: Sentence =
            switch entry.state {
            case .accredited:
                Sentence(.projectAccredited, ["plan": plan, "date": Datum(survey.accredited(entry))])
            case .proposed: Sentence(.projectProposed, ["plan": plan, "day": guide.day])
            case .withdrawn: Sentence(.projectWithdrawn, ["plan": plan, "date": Datum(ended)])
            }
        guard let value, !value.lines.isEmpty else { return [first, Sentence(.projectNoValue, ["day": guide.day])] }
        let isPart = value.left.contains { [.noConsent, .amountWithheld, .amountUnknown, .noRate].contains($0.reason) }
        let words = LocalText(words: guide.speaker.words(.dollars(value.dollars)), language: nil)
        let figure: Datum =
            guide.scene.definition("approved-value") == nil
            ? .text(words) : .link(words, guide.figure("approved-value", of: survey.plan.body))
        return [
            first,
            Sentence(isPart ? .projectPartValue : .projectValue, ["value": figure, "day": guide.day]),
        ]
    }

    private static func facts(
        _ entry: PlanSurvey.Entry, _ survey: PlanSurvey, _ value: ProjectValue?
    ) -> [Fact] {
        let guide = survey.guide
        let body = entry.body
        let areas = Set(body.actions.compactMap { guide.view.body($0)?.area })
        return [
            Fact("code", .code, .code(body.code), guide),
            Fact(
                "description", .description,
                body.description.map { .text(guide.speaker.text($0)) } ?? .nothing, guide),
            Fact("state", .stateLabel, .words(guide.speaker(entry.state.wording)), guide),
            Fact("approved-value", .approvedValue, ProjectTables.value(value), guide),
            Fact("modality", .modality, guide.term(body.modality.rawValue, .fundingModality), guide),
            Fact("areas", .area, Datum(each: survey.areas.filter { areas.contains($0.id) }.map(guide.link)), guide),
            Fact("actions", .actionLabel, Datum(each: body.actions.map { guide.link($0) }), guide),
            Fact("proponent", .proponent, guide.link(body.proponent), guide),
            Fact("implementer", .implementer, guide.link(body.implementer), guide),
            Fact("carried-from", .carriedFrom, guide.link(body.carriedFrom), guide),
        ]
    }
}
