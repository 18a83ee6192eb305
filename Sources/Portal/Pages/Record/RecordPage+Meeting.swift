import Briefs
import Languages
import Register
import WorkPlan

extension RecordPage {
    /// The page of a meeting.
    static func meeting(_ meeting: Seen<Meeting>, _ guide: Guide, _ base: String) -> RecordPage {
        let body = meeting.body
        let milestones = guide.view.records(of: Milestone.self, naming: meeting.id.cast())
        let claims = guide.view.records(of: Claim.self, naming: meeting.id.cast())
        let lead = Sentence(
            milestones.isEmpty && claims.isEmpty ? .meetingAlone : .meetingHeld,
            [
                "period": guide.days(body.starts, body.ends),
                "milestones": guide.count(.countMilestones, milestones.count),
                "claims": guide.count(.countClaims, claims.count),
            ])
        return RecordPage(
            meeting, guide, base: base, lead: [lead],
            facts: [
                Fact("series", .seriesLabel, guide.term(body.series.rawValue, .meetingSeries), guide),
                Fact("period", .dateLabel, guide.days(body.starts, body.ends), guide),
                Fact("venue", .venue, body.venue.map { .text(guide.speaker.text($0)) } ?? .nothing, guide),
                Fact("mode", .mode, body.mode.map { guide.term($0.rawValue, .meetingMode) } ?? .nothing, guide),
                Fact("chair", .chair, guide.link(body.chair), guide),
                Fact("brief", .briefLabel, briefs(meeting, guide), guide),
            ],
            tables: [decided(milestones, guide), StatementTables(guide: guide).claims(claims)])
    }

    /// The briefs for the meeting, each of the plan that ran on its day.
    private static func briefs(_ meeting: Seen<Meeting>, _ guide: Guide) -> Datum {
        let day = min(meeting.body.starts.first, guide.scene.day)
        var choice = guide.scene.choice
        choice.day = day
        if let plan = guide.view.plan(on: day) { choice = choice.plan(plan.body.code) }
        return Datum(
            each: BriefForm.allCases.map { form in
                .link(
                    LocalText(words: guide.speaker(form.phrase), language: nil),
                    Address(
                        route: .brief(guide.scene.code, meeting.id.text, BriefChoice(form: form)), choice: choice))
            })
    }

    private static func decided(_ milestones: [Seen<Milestone>], _ guide: Guide) -> DataTable {
        let speaker = guide.speaker
        let named = milestones.compactMap { milestone in
            guide.view.record(milestone.body.project).map { (milestone, $0) }
        }.sorted { PlanSurvey.inOrder($0.1.body.code, $1.1.body.code) }
        return DataTable(
            id: "decided", caption: speaker(.decidedTitle),
            columns: [
                .init("code", .code, speaker), .init("project", .projectLabel, speaker),
                .init("event", .event, speaker), .init("date", .dateLabel, speaker, .date),
            ],
            rows: named.map { milestone, project in
                .init(
                    milestone,
                    [
                        .code(project.body.code), guide.link(project),
                        guide.term(milestone.body.event.rawValue, .milestoneEvent), .date(milestone.body.date),
                    ])
            })
    }
}

extension Guide {
    /// The days of a meeting.
    func days(_ starts: PartialDate, _ ends: PartialDate?) -> Datum {
        ends == nil || ends == starts ? .date(starts) : .period(from: starts, until: ends)
    }
}
