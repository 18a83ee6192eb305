import Figures
import Languages
import Register
import WorkPlan

extension ProgrammePage {
    /// Evaluates the headline figures of a plan.
    ///
    /// - Throws: ``PageProblem/busy`` when it takes too long.
    init(_ scene: Scene, _ speaker: Speaker, _ deadline: Deadline) throws {
        let plan = scene.plan
        let figures = try plan.map { plan in
            try scene.definitions.map { definition in
                try deadline.check()
                return FigureLine(definition.evaluate(scene.question(plan)), scene, plan, speaker)
            }
        }
        let projects: [Seen<Project>] = plan.map { scene.view.records(under: $0.id.cast()) } ?? []
        self.init(
            speaker: speaker, title: scene.name(speaker), plans: Self.links(scene, speaker),
            planTitle: plan.map { speaker.text($0.body.title) }, figures: figures ?? [],
            claims: projects.isEmpty ? plan.flatMap { Self.claims(scene, $0, speaker) } : nil,
            aggregates: Self.aggregates(scene, speaker),
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

    private static func claims(_ scene: Scene, _ plan: Seen<Plan>, _ speaker: Speaker) -> TableView? {
        let claims = scene.claims(about: plan)
        guard !claims.isEmpty else { return nil }
        return TableView(
            id: "claims", caption: speaker(.pageClaims), columns: ClaimLine.columns(speaker),
            rows: claims.map { ClaimLine($0, scene, speaker).cells }, note: speaker(.publicRecordNote))
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
