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
            tables: [tables.budget, tables.milestones, tables.flows, tables.beneficiaries])
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
        let figure: Datum = .link(
            LocalText(words: guide.speaker.words(.dollars(value.dollars)), language: nil),
            guide.figure("approved-value", of: survey.plan.body))
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

/// Tables of what hangs under a project.
struct ProjectRecords {
    let project: Seen<Project>
    let survey: PlanSurvey
    let value: ProjectValue?

    private var guide: Guide { survey.guide }
    private var speaker: Speaker { survey.guide.speaker }

    /// The budget lines, each with what it comes to, or why it does not count.
    var budget: DataTable {
        let lines: [Seen<WorkPlan.Budget>] = guide.view.records(under: project.id.cast())
        return DataTable(
            id: "budget", caption: speaker(.budgetTitle),
            columns: [
                .init("source", .funder, speaker), .init(key: "amount", heading: speaker(.pageAmount), kind: .number),
                .init("agreed-usd", .agreedUSD, speaker, .number), .init("approved", .approvedOn, speaker, .date),
                .init("counted", .countedUSD, speaker, .number), .init("documents", .restsOn, speaker),
                .init("history", .rowHistory, speaker),
            ],
            rows: lines.sorted { ($0.body.approved.first, $0.id) < ($1.body.approved.first, $1.id) }.map(row),
            empty: speaker(.noBudget))
    }

    private func row(_ line: Seen<WorkPlan.Budget>) -> DataTable.Row {
        let isPublic = survey.values.mayPublish(amountsOf: line.body.source)
        // What is withheld stays so, whatever was agreed.
        let agreed = line.body.amount == .withheld ? nil : line.body.agreedUSD
        return .init(
            line,
            [
                guide.link(line.body.source), isPublic ? Datum(line.body.amount) : .missing(.noConsent),
                isPublic ? agreed.map(Datum.money) ?? .nothing : .nothing, .date(line.body.approved),
                counted(line.id), guide.sources(line.body.basis), guide.versions(line.id),
            ])
    }

    private func counted(_ line: Identifier<WorkPlan.Budget>) -> Datum {
        if let counted = value?.lines.first(where: { $0.record == line }) { return .dollars(counted.dollars.dollars) }
        let reason = value?.left.first { $0.record == line }?.reason
        return reason.map { guide.term($0.rawValue, .exclusion) } ?? .nothing
    }

    /// What happened to the project.
    var milestones: DataTable {
        let all: [Seen<Milestone>] = guide.view.records(under: project.id.cast())
        let sorted = all.sorted {
            ($0.body.date.last, $0.body.event.index, $0.id) < ($1.body.date.last, $1.body.event.index, $1.id)
        }
        return DataTable(
            id: "milestones", caption: speaker(.milestonesTitle),
            columns: [
                .init("date", .dateLabel, speaker, .date), .init("event", .event, speaker),
                .init("meeting", .meeting, speaker), .init("documents", .restsOn, speaker),
                .init("history", .rowHistory, speaker),
            ],
            rows: sorted.map { milestone in
                .init(
                    milestone,
                    [
                        .date(milestone.body.date), guide.term(milestone.body.event.rawValue, .milestoneEvent),
                        guide.link(milestone.body.meeting), guide.sources(milestone.body.basis),
                        guide.versions(milestone.id),
                    ])
            }, note: sorted.contains { $0.body.date.last > guide.scene.day } ? speaker(.laterMilestones) : nil,
            empty: speaker(.noMilestones))
    }

    /// The money that moved.
    var flows: DataTable {
        let all: [Seen<Flow>] = guide.view.records(under: project.id.cast())
        return FlowTable(guide: guide, values: survey.values, project: project.id).table(all)
    }

    /// The countries that it serves.
    var beneficiaries: DataTable {
        let all = guide.view.beneficiaries(of: project.id).compactMap { beneficiary in
            guide.view.record(beneficiary.body.organisation).map { (beneficiary, $0) }
        }
        let sorted = all.sorted { speaker.inOrder($0.1.body.title(speaker).words, $1.1.body.title(speaker).words) }
        return DataTable(
            id: "beneficiaries", caption: speaker(.beneficiariesTitle),
            columns: [
                .init("country", .country, speaker), .init("period", .timeSpan, speaker),
                .init("documents", .restsOn, speaker), .init("history", .rowHistory, speaker),
            ],
            rows: sorted.map { beneficiary, organisation in
                let body = beneficiary.body
                let isDated = body.from != nil || body.until != nil
                return .init(
                    beneficiary,
                    [
                        guide.country(organisation), isDated ? .period(from: body.from, until: body.until) : .nothing,
                        guide.sources(body.basis), guide.versions(beneficiary.id),
                    ])
            })
    }
}

/// A table of flows of money.
struct FlowTable {
    let guide: Guide
    let values: ProjectValues

    /// The project on whose page it stands, which is then not told again.
    var project: Identifier<Project>?

    func table(_ flows: [Seen<Flow>]) -> DataTable {
        let speaker = guide.speaker
        let sorted = flows.sorted { ($1.body.date.last, $1.id) < ($0.body.date.last, $0.id) }
        return DataTable(
            id: "flows", caption: speaker(.flowsTitle),
            columns: [
                .init("date", .dateLabel, speaker, .date), .init("type", .flowType, speaker),
                .init("provider", .provider, speaker), .init("receiver", .receiver, speaker),
                .init("leg", .leg, speaker), .init(key: "amount", heading: speaker(.pageAmount), kind: .number),
                .init("project", .projectLabel, speaker), .init("history", .rowHistory, speaker),
            ],
            rows: sorted.prefix(DataTable.limit).map(row), note: speaker(.legNote),
            total: sorted.count > DataTable.limit ? sorted.count : nil)
    }

    private func row(_ flow: Seen<Flow>) -> DataTable.Row {
        let body = flow.body
        let type = guide.speaker.word(body.type.rawValue, .flowType)
        return .init(
            flow,
            [
                .date(body.date), .words(body.isInKind ? guide.speaker(.flowInKind, ["type": type]) : type),
                guide.link(body.provider), guide.link(body.receiver), guide.term(body.leg.rawValue, .flowLeg),
                values.mayPublish(amountsOf: body.provider) ? Datum(body.amount) : .missing(.noConsent),
                body.project == project ? .nothing : guide.link(body.project), guide.versions(flow.id),
            ])
    }
}

extension Guide {
    /// The number of a record's version, which leads to all of them.
    func versions<Subject: Registered>(_ record: Identifier<Subject>) -> Datum {
        versions(record.cast())
    }

    /// A country, by its own page when it has a code.
    func country(_ organisation: Seen<Organisation>) -> Datum {
        guard organisation.body.bodyType == .state else { return link(organisation) }
        return .link(organisation.body.title(speaker), address(.countries, organisation.id))
    }
}
