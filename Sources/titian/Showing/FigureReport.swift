import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// One figure, as text and as JSON.
struct FigureReport {
    let figure: Figure
    let scene: Scene
    let teller: Teller
    let citation: Citation?
    let breakdown: Breakdown?

    init(_ definition: Definition, in scene: Scene, by dimension: Dimension?, _ teller: Teller) throws {
        let figure = definition.evaluate(scene.question)
        self.figure = figure
        self.scene = scene
        self.teller = teller
        citation = try scene.citation(figure)
        breakdown = dimension.flatMap {
            definition.dimensions.contains($0) && figure.value != nil ? figure.breakdown(by: $0, scene.question) : nil
        }
    }

    private var definition: Definition { figure.definition }

    /// How many are left out for each reason, in the order of the reasons.
    private var exclusions: [(reason: Exclusion.Reason, count: Int)] {
        let counts = figure.trace.exclusionCounts
        return Exclusion.Reason.allCases.compactMap { reason in counts[reason].map { (reason, $0) } }
    }

    private var stated: [StatedClaim] {
        figure.value == nil ? StatedClaim.newest(definition, scene.question) : []
    }

    var text: String {
        var columns = Columns(indent: 2)
        if let value = figure.value { describe(value, &columns) }
        for claim in stated { columns.add("stated", claim.text(teller)) }
        for (reason, count) in exclusions {
            columns.add(
                "left out", "\(teller.phrasebook.formatter.number(count))  \(teller.word(reason.rawValue, .exclusion))")
        }
        if figure.erased > 0 {
            columns.add("erased", teller(.noticeErasedCount, ["count": .number(figure.erased)]))
        }
        if definition.audience == .internal { columns.add("audience", teller(.audienceInternal)) }
        if let citation { columns.add("cite as", citation.description) }
        let parts = breakdown.map { "\n" + BreakdownReport(breakdown: $0, report: self).text } ?? ""
        let table = columns.isEmpty ? "" : "\n" + columns.text
        return "\(teller.name(of: definition)) (\(definition.label))\n  \(sentence)\(table)\(parts)"
    }

    private var sentence: String {
        figure.value.map { teller.sentence(definition, $0, on: scene.question.day) }
            ?? teller(.provenanceNoProjectRecords)
    }

    private func describe(_ value: FigureValue, _ columns: inout Columns) {
        if let denominator = value.denominator {
            columns.add("numerator", teller.exact(value.numerator))
            columns.add("denominator", teller.exact(denominator))
            columns.add("rate", teller.percent(definition, value))
        } else {
            columns.add("value", teller.exact(value.numerator))
        }
        let names = figure.trace.provenance.names.map { teller.word($0, .provenance) }
        if !names.isEmpty { columns.add("rests on", teller.phrasebook.formatter.list(names)) }
    }

    var json: JSON {
        var object: JSON.Object = [
            "name": .string(definition.name), "version": .integer(definition.version),
            "definition": .string(definition.digest.hex), "audience": .string(definition.audience.rawValue),
            "unit": .string(definition.unit), "value": figure.value?.json ?? .null,
            "percent": figure.value?.percent(places: definition.places).map(JSON.string) ?? .null,
            "sentence": figure.value.map { .string(teller.sentence(definition, $0, on: scene.question.day)) } ?? .null,
            "provenance": .array(figure.trace.provenance.names.map(JSON.string)), "erased": .integer(figure.erased),
            "citation": citation.map { .string($0.description) } ?? .null,
            "stated": .array(stated.map { $0.json(teller) }),
        ]
        var reasons = JSON.Object()
        for (reason, count) in exclusions { reasons[reason.rawValue] = .integer(count) }
        object["exclusions"] = .object(reasons)
        if let breakdown { object["breakdown"] = BreakdownReport(breakdown: breakdown, report: self).json }
        return .object(object)
    }
}
