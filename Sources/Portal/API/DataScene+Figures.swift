import Claims
import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension DataScene {
    /// A programme in the list of all.
    var entry: JSON {
        [
            "context": context(address(.programme(scene.code)), scene.isSample),
            "name": writer.json(scene.name(speaker)), "sample": .bool(scene.isSample),
            "href": href(.programme(scene.code)),
        ]
    }

    /// The home of a programme: the figures of its plan and their course, its coverage, who funds it, and what is new.
    func programme(_ deadline: Deadline) throws -> DataAnswer {
        let headlines = try scene.plan.map { try Headlines(scene, $0, deadline) }
        let both = scene.plan.flatMap { plan in headlines.map { (plan, $0) } }
        let data: JSON = [
            "name": writer.json(scene.name(speaker)), "sample": .bool(scene.isSample), "plans": .array(plans),
            "headlines": try .array((headlines?.first ?? []).map(summary)),
            "figures": try .array((headlines?.rest ?? []).map(summary)),
            "coverage": both.flatMap { Coverage($0.1, scene, $0.0) }.map(json) ?? .null,
            "funders": .array(both.flatMap { Funding($0.1, scene, $0.0, speaker) }.map(json) ?? []),
            "claims": .integer(scene.publicRecord.claims.count),
            "publicRecord": href(.publicRecord(scene.code, ClaimFilter())), "releases": .array(releases),
            "course": .array(try both.map { try courses($0.1, $0.0, deadline) } ?? []),
            "news": both.flatMap { News($0.1, scene, $0.0) }.map(json) ?? .null,
        ]
        return DataAnswer(
            address: address(.programme(scene.code)),
            isIllustrative: headlines?.figures.contains(where: isMadeUp) ?? false,
            data: data)
    }

    /// The figures of which something is stated in public, at the ends of the plan's years.
    private func courses(_ headlines: Headlines, _ plan: Seen<Plan>, _ deadline: Deadline) throws -> [JSON] {
        try headlines.stated.map { try Course($0, scene, plan, by: .year, deadline) }
            .filter { !$0.points.isEmpty }.map(json)
    }

    /// All public figures.
    func figures(_ deadline: Deadline) throws -> DataAnswer {
        let figures = try scene.plan.map { try Headlines(scene, $0, deadline).figures } ?? []
        return DataAnswer(
            address: address(.figures(scene.code)), isIllustrative: figures.contains(where: isMadeUp),
            data: ["figures": try .array(figures.map(summary))])
    }

    private func isMadeUp(_ figure: Figure) -> Bool { figure.trace.isIllustrative }

    private var plans: [JSON] {
        scene.plans.map { plan in
            let there = Address(route: .programme(scene.code), choice: scene.choice.plan(plan.body.code))
            return [
                "record": .string(plan.id.text), "code": .string(plan.body.code),
                "title": writer.json(speaker.text(plan.body.title)), "starts": .string(plan.body.starts.text),
                "ends": .text(plan.body.ends?.text), "href": DataWriter.href(there),
            ]
        }
    }

    private var releases: [JSON] {
        (scene.view.records() as [Seen<Release>]).sorted { $1.body.number < $0.body.number }.map { release in
            [
                "number": .integer(release.body.number), "title": writer.json(speaker.text(release.body.title)),
                "day": .string(release.body.day.text), "commit": .integer(release.commit),
            ]
        }
    }

    /// A figure without its trace: the sentence, its value, and how it is cited.
    private func summary(_ figure: Figure) throws -> JSON {
        let definition = figure.definition
        return [
            "figure": .string(definition.name), "version": .integer(definition.version),
            "definition": .string(definition.digest.hex), "title": .string(speaker.name(of: definition)),
            "sentence": .text(
                figure.value.map { speaker.sentence(of: definition, $0, on: scene.day).map(\.text).joined() }),
            "value": figure.value?.json ?? .null,
            "percent": .text(figure.value?.percent(places: definition.places)), "unit": .string(definition.unit),
            "illustrative": .bool(isMadeUp(figure)),
            "provenance": .array(figure.trace.provenance.names.map(JSON.string)),
            "citation": .text(try citation(figure)), "href": href(.figure(scene.code, definition.name)),
        ]
    }

    /// The permanent reference; `nil` without a value, and while the ledger is damaged.
    private func citation(_ figure: Figure) throws -> String? {
        guard scene.damage == nil, figure.value != nil, let plan = scene.plan else { return nil }
        let ledger = scene.desk.ledger
        return Citation(
            definition: figure.definition, question: scene.question(plan), ledger: ledger.id,
            root: try ledger.root(ofFirst: scene.view.known)
        ).description
    }

    private func json(_ coverage: Coverage) -> JSON {
        let areas = coverage.areas.map { row -> JSON in
            [
                "record": .string(row.area.id.text), "code": .string(row.area.body.code),
                "name": writer.json(speaker.text(row.area.body.name)), "covered": row.covered?.json ?? .null,
                "projects": .integer(row.projects), "value": row.value?.json ?? .null,
            ]
        }
        let actions = coverage.actions.map { row -> JSON in
            [
                "record": .string(row.action.id.text), "code": .string(row.action.body.code),
                "title": writer.json(speaker.text(row.action.body.title)), "area": .text(row.area?.body.code),
                "enabling": .bool(row.action.body.isEnabling), "projects": .integer(row.projects),
            ]
        }
        return ["areas": .array(areas), "actions": .array(actions)]
    }

    private func json(_ funding: Funding) -> [JSON] {
        funding.rows.map { row in
            [
                "key": .string(row.key), "name": writer.json(row.name), "projects": .integer(row.projects),
                "value": row.value.json,
            ]
        }
    }
}
