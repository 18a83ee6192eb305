import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A figure that was asked for, evaluated.
struct Evaluated: Sendable {
    let figure: Figure
    let question: Question
    let plan: Seen<Plan>

    var definition: Definition { figure.definition }
}

extension Scene {
    /// Evaluates a figure of the plan that is looked at.
    ///
    /// - Throws: ``PageProblem/notFound`` when the public knows no such definition, or no plan.
    func evaluate(_ label: String) throws -> Evaluated {
        guard let plan, let definition = definition(label) else { throw PageProblem.notFound }
        let question = question(plan)
        return Evaluated(figure: definition.evaluate(question), question: question, plan: plan)
    }
}

extension FigurePage {
    /// Evaluates a figure with all that stands behind it.
    init(_ scene: Scene, _ label: String, base: String, _ speaker: Speaker, _ deadline: Deadline) throws {
        let evaluated = try scene.evaluate(label)
        try deadline.check()
        let tables = FigureTables(evaluated, scene, speaker)
        let figure = evaluated.figure
        let definition = evaluated.definition
        let breakdowns = try figure.value == nil ? [] : tables.breakdowns(deadline)
        let claims = scene.claims(for: definition, evaluated.plan)
        self.init(
            speaker: speaker, title: LocalText(words: speaker.name(of: definition), language: nil),
            planTitle: speaker.text(evaluated.plan.body.title),
            sentence: figure.value.map { speaker.sentence(of: definition, $0, on: scene.day) },
            isIllustrative: figure.trace.provenance.contains(.illustrative),
            values: Self.values(figure, speaker), explanation: speaker.explanation(of: definition),
            definition: speaker(
                .pageDefinitionVersion, ["name": .text(definition.name), "version": .number(definition.version)]),
            digest: definition.digest.hex, document: definition.document,
            erased: figure.erased > 0 ? speaker(.noticeErasedCount, ["count": .number(figure.erased)]) : nil,
            breakdowns: breakdowns, rows: figure.trace.rows.isEmpty ? nil : tables.rows,
            exclusionCounts: figure.trace.exclusions.isEmpty ? nil : tables.exclusionCounts,
            exclusions: figure.trace.exclusions.isEmpty ? nil : tables.exclusions,
            rates: figure.trace.rates.isEmpty ? nil : tables.rates,
            claims: claims.isEmpty || figure.trace.provenance.contains(.illustrative) ? nil : tables.claims(claims),
            cite: try Self.cite(evaluated, scene, base: base), isDamaged: scene.damage != nil)
    }

    private static func values(_ figure: Figure, _ speaker: Speaker) -> [(name: String, value: HTML)] {
        guard let value = figure.value else { return [] }
        var values: [(name: String, value: HTML)] = []
        if let denominator = value.denominator {
            values.append((speaker(.pageNumerator), "\(speaker.quantity(value.numerator))"))
            values.append((speaker(.pageDenominator), "\(speaker.quantity(denominator))"))
            values.append((speaker(.pagePercent), "\(speaker.percent(figure.definition, value))"))
        } else {
            values.append((speaker(.pageValue), "\(speaker.quantity(value.numerator))"))
        }
        let provenance = figure.trace.provenance.names.map { speaker.word($0, .provenance) }
        if !provenance.isEmpty {
            values.append((speaker(.restsOn), "\(speaker.phrasebook.formatter.list(provenance))"))
        }
        return values
    }

    /// The reference, which a damaged ledger does not give.
    private static func cite(_ evaluated: Evaluated, _ scene: Scene, base: String) throws -> Cite? {
        guard scene.damage == nil, evaluated.figure.value != nil else { return nil }
        let ledger = scene.desk.ledger
        let citation = Citation(
            definition: evaluated.definition, question: evaluated.question, ledger: ledger.id,
            root: try ledger.root(ofFirst: scene.view.known))
        let fixed = Choice(day: scene.day, known: .commit(scene.view.known), plan: evaluated.plan.body.code)
        let label = evaluated.definition.label
        return Cite(
            reference: citation.description,
            permanent: Address(route: .figure(scene.code, label), choice: fixed), base: base,
            receipt: evaluated.figure.erased > 0
                ? nil : Address(route: .receipt(scene.code, label), choice: fixed))
    }
}
