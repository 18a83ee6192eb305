import Charts
import Figures
import Languages

extension ChartMaker {
    /// A figure by one of its dimensions: amounts as bars, rates as parts of wholes.
    func breakdown(_ evaluated: Evaluated, by dimension: Dimension) -> Chart? {
        guard let title = finding(evaluated), evaluated.definition.dimensions.contains(dimension) else { return nil }
        let breakdown = scene.evaluations.breakdown(evaluated.definition, by: dimension, evaluated.question)
        guard isWorthDrawing(breakdown, of: evaluated.definition) else { return nil }
        let word = speaker.word(dimension.rawValue, .dimension)
        let heading = speaker(.breakdownHeading, ["dimension": .text(word)])
        let relation = Phrase.breakdown(breakdown.relation.rawValue, .name).map { speaker($0) }
        let parts = PartName(scene: scene, speaker: speaker).named(breakdown)
        let content: Chart.Content =
            evaluated.definition.isRate
            ? .fractions(fractions(evaluated, breakdown, parts)) : .bars(bars(evaluated, breakdown, parts))
        return Chart(
            title: title, subtitle: [heading, relation].compactMap(\.self).joined(separator: ": "), content: content,
            credits: credits(evaluated), language: speaker.language)
    }

    /// A bar of one action says nothing, and one of a rate that is not there says what nobody reported.
    private func isWorthDrawing(_ breakdown: Breakdown, of definition: Definition) -> Bool {
        let isOneByOne = definition.subject == .action && breakdown.dimension == .action
        return !breakdown.parts.isEmpty && !breakdown.hasGaps && !isOneByOne
    }

    typealias Named = (key: String, name: LocalText, value: FigureValue)

    private func bars(_ evaluated: Evaluated, _ breakdown: Breakdown, _ parts: [Named]) -> Bars {
        let items = parts.map { Bars.Item(label: $0.name.words, amount: ChartAmount($0.value.numerator)) }
        let remainder = breakdown.remainder.map {
            Bars.Item(label: speaker(.breakdownRemainderRow), amount: ChartAmount($0.numerator), isRemainder: true)
        }
        return Bars(
            items: items + (remainder.map { [$0] } ?? []), unit: unit(evaluated.definition),
            heading: heading(breakdown.dimension), measure: speaker.unit(of: evaluated.definition))
    }

    private func fractions(_ evaluated: Evaluated, _ breakdown: Breakdown, _ parts: [Named]) -> Fractions {
        let rest = breakdown.remainder.map {
            (key: "", name: LocalText(words: speaker(.breakdownRemainderRow), language: nil), value: $0)
        }
        let items = (parts + (rest.map { [$0] } ?? [])).map { part in
            Fractions.Item(
                label: part.name.words, part: ChartAmount(part.value.numerator),
                whole: ChartAmount(part.value.denominator ?? part.value.numerator),
                percent: part.value.percent(places: evaluated.definition.places).flatMap { ExactDecimal(text: $0) })
        }
        return Fractions(
            items: items, unit: unit(evaluated.definition), places: evaluated.definition.places,
            heading: heading(breakdown.dimension), part: speaker(.pageNumerator), whole: speaker(.pageDenominator))
    }

    func heading(_ dimension: Dimension) -> String {
        speaker.phrasebook.capitalised(speaker.word(dimension.rawValue, .dimension))
    }
}
