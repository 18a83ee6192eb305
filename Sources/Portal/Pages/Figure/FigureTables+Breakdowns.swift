import Figures
import Languages
import Register
import WorkPlan

extension FigureTables {
    /// The figure by each of its dimensions, each with what its parts have to do with the whole.
    func breakdowns(_ deadline: Deadline) throws -> [TableView] {
        try evaluated.definition.dimensions.map { dimension in
            try deadline.check()
            let breakdown = evaluated.figure.breakdown(by: dimension, evaluated.question)
            return table(breakdown)
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
            note: Phrase.breakdown(breakdown.relation.rawValue, .explanation).map { speaker($0) },
            total: total(breakdown))
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

    /// The parts with their names, in the order in which they are shown.
    func namedParts(_ breakdown: Breakdown) -> [(name: LocalText, value: FigureValue)] {
        var named = breakdown.parts.map { (name: name(of: $0, breakdown.dimension), value: $0.value) }
        // Countries and partners stand in alphabetical order, never in that of their amounts.
        if [.funder, .beneficiary].contains(breakdown.dimension) {
            named.sort { speaker.inOrder($0.name.words, $1.name.words) }
        }
        return named
    }

    private func rows(_ breakdown: Breakdown) -> [[HTML]] {
        let parts = namedParts(breakdown).map { [HTML.text($0.name)] + cells($0.value) }
        let remainder = breakdown.remainder.map { [["\(speaker(.breakdownRemainderRow))"] + cells($0)] } ?? []
        return parts + remainder
    }

    /// The whole, where the parts make it.
    private func total(_ breakdown: Breakdown) -> [HTML]? {
        guard breakdown.relation != .overlapping, let value = evaluated.figure.value else { return nil }
        return ["\(speaker(.breakdownTotalRow))"] + cells(value)
    }

    private func name(of part: Breakdown.Part, _ dimension: Dimension) -> LocalText {
        let plain = { (words: String) in LocalText(words: words, language: nil) }
        switch dimension {
        case .statusCategory: return plain(speaker.name(part.key, .statusCategory))
        case .modality: return plain(speaker.name(part.key, .fundingModality))
        case .year: return plain(part.key)
        case .area, .action, .funder, .beneficiary: break
        }
        guard let record = part.record else { return plain(part.key) }
        if let organisation = scene.view.body(record.cast(to: Organisation.self)) {
            return speaker.text(organisation.name)
        }
        if let area = scene.view.body(record.cast(to: Area.self)) { return speaker.text(area.name) }
        guard let action = scene.view.body(record.cast(to: Action.self)) else { return plain(part.key) }
        let title = speaker.text(action.title)
        return LocalText(words: "\(action.code) \(title.words)", language: title.language)
    }
}
