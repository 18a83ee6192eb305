import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A figure with everything behind it, as plain values: what its page, its JSON and its CSV are made of.
struct FigureDocument: Sendable {
    /// One part of a breakdown, with what it is called.
    struct Part: Sendable {
        let key: String
        let name: String
        let value: FigureValue
    }

    /// The figure by one dimension.
    struct Table: Sendable {
        let dimension: Dimension
        let relation: Breakdown.Relation
        let parts: [Part]
        let remainder: FigureValue?
    }

    /// A contribution, with what its subject is called.
    struct Row: Sendable {
        let title: String
        let row: TraceRow
    }

    let programme: String
    let ledger: LedgerID
    let definition: Definition
    let planCode: String
    let day: Day
    let known: Int
    let language: Language

    /// The permanent reference; `nil` without a value, and while the ledger is damaged.
    let citation: Citation?

    /// The value in a sentence.
    let sentence: String?
    let value: FigureValue?
    let provenance: Provenance

    /// How many records in reach of the figure were erased.
    let erased: Int

    /// The part that is looked at; `nil` is the whole figure.
    let part: PartChoice?
    let tables: [Table]
    let rows: [Row]
    let exclusions: [Exclusion]
    let rates: [ExchangeRateUse]

    /// Whether it rests on made-up records.
    var isIllustrative: Bool { provenance.contains(.illustrative) }
}

extension FigureDocument {
    /// Evaluates a figure, or one part of it.
    init(
        _ scene: Scene, _ label: String, part: PartChoice?, _ speaker: Speaker, _ deadline: Deadline
    ) throws {
        let whole = try scene.evaluate(label)
        let evaluated = try part.map { try whole.part($0) } ?? whole
        let (figure, question) = (evaluated.figure, evaluated.question)
        programme = scene.code
        ledger = scene.desk.ledger.id
        definition = figure.definition
        planCode = evaluated.plan.body.code
        day = scene.day
        known = scene.view.known
        language = speaker.language
        citation = try Self.citation(whole, scene)
        sentence = figure.value.map { speaker.sentence(of: figure.definition, $0, on: scene.day).map(\.text).joined() }
        value = figure.value
        provenance = figure.trace.provenance
        erased = figure.erased
        self.part = part
        let names = PartName(scene: scene, speaker: speaker)
        tables = try figure.definition.dimensions.map { dimension in
            try deadline.check()
            return Table(figure.breakdown(by: dimension, question), names)
        }
        rows = figure.trace.rows.map { Row(title: scene.title(of: $0.subject, speaker)?.words ?? "", row: $0) }
        exclusions = figure.trace.exclusions
        rates = figure.trace.rates
    }

    private static func citation(_ evaluated: Evaluated, _ scene: Scene) throws -> Citation? {
        guard scene.damage == nil, evaluated.figure.value != nil else { return nil }
        let ledger = scene.desk.ledger
        return Citation(
            definition: evaluated.definition, question: evaluated.question, ledger: ledger.id,
            root: try ledger.root(ofFirst: scene.view.known))
    }
}

extension FigureDocument.Table {
    init(_ breakdown: Breakdown, _ names: PartName) {
        self.init(
            dimension: breakdown.dimension, relation: breakdown.relation,
            parts: breakdown.parts.map { part in
                .init(key: part.key, name: names.name(of: part, breakdown.dimension).words, value: part.value)
            }, remainder: breakdown.remainder)
    }
}

extension Scene {
    /// What a project or an action is called.
    func title(of subject: Identifier<AnyRecord>, _ speaker: Speaker) -> LocalText? {
        let title =
            view.body(subject.cast(to: Project.self))?.title ?? view.body(subject.cast(to: Action.self))?.title
        return title.map(speaker.text)
    }
}
