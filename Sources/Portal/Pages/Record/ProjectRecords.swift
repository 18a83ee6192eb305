import Figures
import Languages
import Register
import WorkPlan

/// Tables of what hangs under a project.
struct ProjectRecords {
    let project: Seen<Project>
    let survey: PlanSurvey
    let value: ProjectValue?

    var guide: Guide { survey.guide }
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
                .init("history", .rowHistory, speaker, .date),
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
                .init("history", .rowHistory, speaker, .date),
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
                .init("documents", .restsOn, speaker), .init("history", .rowHistory, speaker, .date),
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
