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
        for part in breakdown.parts { columns.add(name(of: part), teller.exact(part.value)) }
        if let remainder = breakdown.remainder { columns.add(teller(.breakdownRemainderRow), teller.exact(remainder)) }
        return "  \(heading): \(relation)\n\(columns.text)"
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
            "parts": .array(breakdown.parts.map { ["key": .string($0.key), "value": $0.value.json] }),
            "remainder": breakdown.remainder?.json ?? .null,
        ]
    }
}
