import Claims
import Figures
import Languages
import Register
import WorkPlan

extension ProgrammePage {
    /// Evaluates the figures of a plan, each once, and what stands behind them.
    ///
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    init(_ scene: Scene, _ speaker: Speaker, _ deadline: Deadline) throws {
        let plan = scene.plan
        let headlines = try plan.map { try Headlines(scene, $0, deadline) }
        let lines = { (figures: [Figure]) in
            plan.map { plan in figures.map { FigureLine($0, scene, plan, speaker) } } ?? []
        }
        let tables = ProgrammeTables(scene: scene, speaker: speaker)
        let both = plan.flatMap { plan in headlines.map { (plan, $0) } }
        let coverage = both.flatMap { Coverage($0.1, scene, $0.0) }
        let funding = both.flatMap { Funding($0.1, scene, $0.0, speaker) }
        try deadline.check()
        self.init(
            speaker: speaker, title: scene.name(speaker), plans: Self.links(scene, speaker),
            planTitle: plan.map { speaker.text($0.body.title) }, summary: plan.map { Self.summary($0, scene, speaker) },
            figures: lines(headlines?.first ?? []), more: lines(headlines?.rest ?? []),
            course: try both.flatMap { try Self.course($0.1, scene, $0.0, speaker, deadline) },
            areas: coverage.map(tables.areas), uncovered: coverage.flatMap(tables.uncovered),
            actions: coverage.map(tables.actions),
            funders: funding.map(tables.funders),
            news: both.flatMap { News($0.1, scene, $0.0) }.map { Self.block($0, tables) },
            claims: Self.claims(scene, speaker), aggregates: Self.aggregates(scene, speaker),
            export: Address(route: .export(scene.code), choice: Choice()),
            checkpoint: scene.damage == nil ? Address(route: .checkpoint(scene.code), choice: Choice()) : nil)
    }

    private static func links(_ scene: Scene, _ speaker: Speaker) -> [PlanLink] {
        scene.plans.map { plan in
            PlanLink(
                title: speaker.text(plan.body.title),
                address: Address(route: .programme(scene.code), choice: scene.choice.plan(plan.body.code)),
                isCurrent: plan.id == scene.plan?.id)
        }
    }

    /// What kind of plan it is: how many areas and actions, and from when to when.
    private static func summary(_ plan: Seen<Plan>, _ scene: Scene, _ speaker: Speaker) -> String {
        let areas: [Seen<Area>] = scene.view.records(under: plan.id.cast())
        let actions = (scene.view.records(under: plan.id.cast()) as [Seen<Action>]).filter { !$0.body.isEnabling }
        let wording: Wording =
            areas.isEmpty ? .planSummaryYears : actions.isEmpty ? .planSummaryAreas : .planSummary
        return speaker(
            wording,
            [
                "areas": speaker.number(areas.count), "actions": speaker.number(actions.count),
                "from": String(plan.body.starts.year),
                "until": plan.body.ends.map { String($0.year) } ?? speaker(.timeNow),
            ])
    }

    private static func course(
        _ headlines: Headlines, _ scene: Scene, _ plan: Seen<Plan>, _ speaker: Speaker, _ deadline: Deadline
    ) throws -> TableView? {
        let courses = try headlines.stated.map { try Course($0, scene, plan, by: .year, deadline) }
        return CourseTable(scene: scene, speaker: speaker)
            .table(of: courses.filter { !$0.points.isEmpty }, id: "course", caption: speaker(.homeCourseCaption))
    }

    /// How many projects are named; the figure names all.
    private static let mostProjects = 8

    private static func block(_ news: News, _ tables: ProgrammeTables) -> NewsBlock {
        let speaker = tables.speaker
        let named = news.added.prefix(mostProjects)
        let rest = news.added.count - named.count
        return NewsBlock(
            since: since(news, speaker), changes: tables.changes(news),
            added: speaker(.newsAdded, ["count": speaker.number(news.added.count)]),
            projects: named.map { project in
                NewsBlock.Item(
                    code: project.body.code, title: speaker.text(project.body.title),
                    address: Address(
                        route: .page(tables.scene.code, .projects, project.id.text), choice: tables.scene.choice))
            },
            more: rest > 0 ? speaker(.newsMore, ["count": speaker.number(rest)]) : nil,
            gone: news.gone > 0 ? speaker(.newsGone, ["count": speaker.number(news.gone)]) : nil)
    }

    private static func since(_ news: News, _ speaker: Speaker) -> String {
        switch news.since {
        case .release(let release):
            speaker(
                .newsSinceRelease,
                ["number": speaker.number(release.body.number), "day": speaker.day(release.body.day)])
        case .commit(let number, let day, let newest):
            speaker(
                .newsSinceCommit,
                ["number": speaker.number(number), "day": speaker.day(day), "newest": speaker.day(newest)])
        }
    }

    private static func claims(_ scene: Scene, _ speaker: Speaker) -> (words: String, address: Address)? {
        let count = scene.publicRecord.claims.count
        guard count > 0 else { return nil }
        return (
            words: speaker(.publicRecordLink, count),
            address: Address(route: .publicRecord(scene.code, ClaimFilter()), choice: scene.choice)
        )
    }

    private static func aggregates(_ scene: Scene, _ speaker: Speaker) -> TableView? {
        let aggregates: [Seen<OpeningAggregate>] = scene.view.records()
        guard !aggregates.isEmpty else { return nil }
        return TableView(
            id: "aggregates", caption: speaker(.pageOpeningAggregates),
            columns: [
                .init(heading: speaker(.statedOf)), .init(heading: speaker(.pageValue), kind: .number),
                .init(heading: speaker(.timeSpan)), .init(heading: speaker(.pageSource)),
                .init(heading: speaker(.note)),
            ],
            rows: aggregates.map { cells($0.body, scene, speaker) }, note: speaker(.aggregatesNote))
    }

    private static func cells(_ total: OpeningAggregate, _ scene: Scene, _ speaker: Speaker) -> [HTML] {
        let value = speaker.stated(total.value, total.unit)
        let until = speaker.date(total.until)
        let period =
            total.from.map { speaker(.fromUntil, ["from": speaker.date($0), "until": until]) }
            ?? speaker(.untilOnly, ["until": until])
        return [
            "\(speaker.name(total.subject.rawValue, .claimSubject))",
            "\(total.isAtLeast ? speaker(.moreThan, ["value": value]) : value)", "\(period)",
            .list(SourceLine.of(total.basis, scene, speaker).map(\.content)),
            total.basis.note.map { .text(speaker.text($0)) } ?? .empty,
        ]
    }
}
