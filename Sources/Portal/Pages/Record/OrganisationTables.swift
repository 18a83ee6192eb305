import Figures
import Languages
import Register
import WorkPlan

/// Tables of what concerns an organisation.
struct OrganisationTables {
    let organisation: Seen<Organisation>
    let guide: Guide

    private var speaker: Speaker { guide.speaker }
    private var identity: Identifier<AnyRecord> { organisation.id.cast() }

    /// The statuses that were conferred on it, whenever.
    var statuses: DataTable {
        let all: [Seen<Status>] = guide.view.records(under: identity)
        return DataTable(
            id: "statuses", caption: speaker(.statusesTitle),
            columns: [
                .init("category", .statusesTitle, speaker), .init("period", .timeSpan, speaker),
                .init("documents", .restsOn, speaker), .init("note", .note, speaker),
                .init("history", .rowHistory, speaker, .date),
            ],
            rows: all.map { status in
                .init(
                    status,
                    [
                        guide.term(status.body.category.rawValue, .statusCategory),
                        .period(from: status.body.from, until: status.body.until), guide.sources(status.body.basis),
                        status.body.basis.note.map { .text(speaker.text($0)) } ?? .nothing, guide.versions(status.id),
                    ])
            })
    }

    /// The bodies that are part of it.
    var parts: DataTable {
        table(
            guide.view.records(of: Organisation.self, naming: identity).filter { $0.body.parent == organisation.id },
            id: "parts", caption: .partsTitle)
    }

    /// The bodies of a country.
    var bodies: DataTable {
        let code = organisation.body.country
        let all: [Seen<Organisation>] = guide.view.records()
        return table(
            all.filter { code != nil && $0.body.country == code && $0.id != organisation.id }, id: "bodies",
            caption: .bodiesTitle)
    }

    private func table(_ bodies: [Seen<Organisation>], id: String, caption: Wording) -> DataTable {
        let sorted = bodies.sorted { speaker.inOrder($0.body.title(speaker).words, $1.body.title(speaker).words) }
        return DataTable(
            id: id, caption: speaker(caption),
            columns: [
                .init("name", .name, speaker), .init("code", .code, speaker), .init("type", .bodyType, speaker),
            ],
            rows: sorted.map {
                .init(
                    $0, [guide.link($0), .code($0.body.code), guide.term($0.body.bodyType.rawValue, .bodyType)])
            })
    }

    /// The projects of a plan in which it has a budget line in force, with what its own lines come to.
    func funded(_ survey: PlanSurvey) -> DataTable {
        let isPublic = survey.values.mayPublish(amountsOf: organisation.id)
        let entries = survey.projects.filter { survey.values.sources(of: $0.seen.id).contains(organisation.id) }
            .sorted { PlanSurvey.inOrder($0.body.code, $1.body.code) }
        return DataTable(
            id: "funded", caption: survey.caption(.fundedTitle),
            columns: [
                .init("code", .code, speaker), .init("title", .title, speaker), .init("state", .stateLabel, speaker),
                .init("own-lines", .ownLinesUSD, speaker, .number),
            ],
            rows: entries.prefix(DataTable.limit).map { entry in
                let lines = survey.values.value(of: entry.seen.id)?.lines.filter { $0.source == organisation.id } ?? []
                let sum = lines.reduce(Rational.zero) { $0 + $1.dollars.dollars }
                let amount: Datum = lines.isEmpty ? .missing(isPublic ? .notReported : .noConsent) : .dollars(sum)
                return .init(
                    entry.seen,
                    [.code(entry.body.code), guide.link(entry.seen), .words(speaker(entry.state.wording)), amount])
            }, total: entries.count > DataTable.limit ? entries.count : nil,
            more: guide.list(.projects, of: survey.plan.body, [.funder: organisation.body.code]))
    }

    /// The projects of a plan that it proposed or carries out.
    func carriedOut(_ survey: PlanSurvey) -> DataTable {
        let named = guide.view.records(of: Project.self, naming: identity).filter { $0.body.plan == survey.plan.id }
            .sorted { PlanSurvey.inOrder($0.body.code, $1.body.code) }
        return DataTable(
            id: "carried-out", caption: survey.caption(.carriedOutTitle),
            columns: [
                .init("code", .code, speaker), .init("title", .title, speaker), .init("state", .stateLabel, speaker),
                .init("role", .role, speaker),
            ],
            rows: named.prefix(DataTable.limit).map { project in
                let roles =
                    (project.body.proponent == organisation.id ? [Datum.words(speaker(.roleProponent))] : [])
                    + (project.body.implementer == organisation.id ? [.words(speaker(.roleImplementer))] : [])
                let state = PlanSurvey.entry(project, guide).state
                return .init(
                    project,
                    [
                        .code(project.body.code), guide.link(project), .words(speaker(state.wording)),
                        Datum(each: roles),
                    ])
            }, total: named.count > DataTable.limit ? named.count : nil)
    }

    /// The money that it gave or got, the newest first.
    func flows(_ survey: PlanSurvey?) -> DataTable {
        let none = DataTable(id: "flows", caption: "", columns: [], rows: [])
        guard let survey else { return none }
        let flows = guide.view.records(of: Flow.self, naming: identity)
        return flows.isEmpty ? none : FlowTable(guide: guide, values: survey.values).table(flows)
    }

    /// What it agreed to have published.
    var consents: DataTable {
        let all = guide.view.consents(of: organisation.id)
        return DataTable(
            id: "consents", caption: speaker(.consentsTitle),
            columns: [
                .init("plan", .kindOfPlan, speaker), .init("period", .timeSpan, speaker),
                .init("documents", .restsOn, speaker), .init("history", .rowHistory, speaker, .date),
            ],
            rows: all.map { consent in
                .init(
                    consent,
                    [
                        consent.body.plan == nil ? .words(speaker(.allPlans)) : guide.link(consent.body.plan),
                        .period(from: consent.body.from, until: consent.body.until),
                        guide.sources(consent.body.basis), guide.versions(consent.id),
                    ])
            })
    }

    /// The meetings that it chaired.
    var chaired: DataTable {
        let all = guide.view.records(of: Meeting.self, naming: identity)
        return DataTable(
            id: "chaired", caption: speaker(.chairedTitle),
            columns: [.init("meeting", .meeting, speaker), .init("date", .dateLabel, speaker)],
            rows: all.sorted { ($1.body.starts.first, $1.id) < ($0.body.starts.first, $0.id) }.map {
                .init($0, [guide.link($0), guide.days($0.body.starts, $0.body.ends)])
            })
    }
}
