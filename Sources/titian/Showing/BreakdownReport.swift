import Figures
import Languages
import Ledger
import WorkPlan

/// A breakdown of a figure, with what its parts have to do with the whole.
struct BreakdownReport {
    let breakdown: Breakdown
    let report: FigureReport

    private var teller: Teller { report.teller }

    var text: String {
        let heading = teller(
            .breakdownHeading, ["dimension": .text(teller.word(breakdown.dimension.rawValue, .dimension))])
        let relation = Phrase.breakdown(breakdown.relation.rawValue, .name).map { teller($0) } ?? ""
        var columns = Columns(indent: 4, right: [1])
        for part in breakdown.parts { columns.add(name(of: part), teller.exact(part.value), rate(part.value)) }
        if let rest = breakdown.remainder {
            columns.add(teller(.breakdownRemainderRow), teller.exact(rest), rate(rest))
        }
        return "  \(heading): \(relation)\n\(columns.text)"
    }

    private var definition: Definition { report.figure.definition }

    /// The rate of a part; nothing of a total.
    private func rate(_ value: FigureValue) -> String {
        value.denominator == nil ? "" : teller.percent(definition, value)
    }

    /// Words of the vocabulary have names; codes and years stand for themselves.
    private func name(of part: Breakdown.Part) -> String {
        switch breakdown.dimension {
        case .statusCategory: teller.word(part.key, .statusCategory)
        case .modality: teller.word(part.key, .fundingModality)
        default: part.key
        }
    }

    var json: JSON {
        [
            "dimension": .string(breakdown.dimension.rawValue), "relation": .string(breakdown.relation.rawValue),
            "parts": .array(breakdown.parts.map(json)),
            "remainder": breakdown.remainder?.remainderJSON(places: definition.places) ?? .null,
        ]
    }

    private func json(_ part: Breakdown.Part) -> JSON {
        [
            "key": .string(part.key), "value": part.value.json,
            "percent": part.value.percent(places: definition.places).map(JSON.string) ?? .null,
            "gap": part.value.gap.map { .string($0.rawValue) } ?? .null,
        ]
    }
}
