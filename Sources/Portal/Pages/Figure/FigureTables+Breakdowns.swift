import Figures
import Languages
import Register
import WorkPlan

extension FigureTables {
    /// The figure by each of its dimensions, each with what its parts have to do with the whole.
    func breakdowns(_ deadline: Deadline) throws -> [TableView] {
        try evaluated.definition.dimensions.compactMap { dimension in
            try deadline.check()
            let question = evaluated.question
            let breakdown =
                isPart
                ? evaluated.figure.breakdown(by: dimension, question)
                : scene.evaluations.breakdown(evaluated.definition, by: dimension, question)
            return breakdown.isEmpty ? nil : table(breakdown)
        }
    }

    private func table(_ breakdown: Breakdown) -> TableView {
        let dimension = speaker.word(breakdown.dimension.rawValue, .dimension)
        let relation = Phrase.breakdown(breakdown.relation.rawValue, .name).map { speaker($0) } ?? ""
        let heading = speaker(.breakdownHeading, ["dimension": .text(dimension)])
        return TableView(
            id: "by-\(breakdown.dimension.rawValue)", caption: "\(heading): \(relation)",
            columns: [.init(heading: speaker.phrasebook.capitalised(dimension))] + valueColumns,
            rows: rows(breakdown),
            note: notes(breakdown).joined(separator: " "),
            total: total(breakdown))
    }

    /// What has to be known to read the parts.
    private func notes(_ breakdown: Breakdown) -> [String] {
        let relation = Phrase.breakdown(breakdown.relation.rawValue, .explanation)
        let whole = evaluated.definition.keepsDenominator(by: breakdown.dimension) ? Phrase.breakdownWholeNote : nil
        let lines = breakdown.hasGaps ? Phrase.breakdownLinesNote : nil
        return [relation, whole, lines].compactMap { $0.map { speaker($0) } }
    }

    private var valueColumns: [TableView.Column] {
        let unit = speaker.unit(of: evaluated.definition)
        guard evaluated.definition.isRate else { return [.init(heading: unit, kind: .number)] }
        let money = evaluated.definition.measure.isMoney ? ", \(unit)" : ""
        return [
            .init(heading: speaker(.pageNumerator) + money, kind: .number),
            .init(heading: speaker(.pageDenominator) + money, kind: .number),
            .init(heading: "%", kind: .number),
        ]
    }

    private func cells(_ value: FigureValue) -> [HTML] {
        guard let denominator = value.denominator else { return ["\(speaker.cell(value.numerator))"] }
        return [
            "\(speaker.cell(value.numerator))", "\(speaker.cell(denominator))",
            "\(speaker.percent(evaluated.definition, value))",
        ]
    }

    private func rows(_ breakdown: Breakdown) -> [[HTML]] {
        let parts = PartName(scene: scene, speaker: speaker).named(breakdown).map {
            [link(.text($0.name), $0.key, breakdown.dimension)] + cells($0.value)
        }
        let remainder =
            breakdown.remainder.map { value in
                [[link("\(speaker(.breakdownRemainderRow))", nil, breakdown.dimension)] + cells(value)]
            } ?? []
        return parts + remainder
    }

    /// A part's name as a link to the rows that stand in it; a part of a part has none.
    private func link(_ name: HTML, _ key: String?, _ dimension: Dimension) -> HTML {
        guard !isPart else { return name }
        let part = PartChoice(dimension: dimension, key: key)
        let address = Address(route: .part(scene.code, label, part), choice: scene.choice)
        return #"<a href="\#(address.text)">\#(name)</a>"#
    }

    /// The whole, where the parts make it.
    private func total(_ breakdown: Breakdown) -> [HTML]? {
        guard breakdown.relation != .overlapping, let value = evaluated.figure.value else { return nil }
        return ["\(speaker(.breakdownTotalRow))"] + cells(value)
    }
}
