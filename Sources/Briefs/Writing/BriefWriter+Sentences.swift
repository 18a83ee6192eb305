import Figures
import Languages
import WorkPlan

/// What stands in a phrase's place.
enum BriefPlace {
    /// A date, a word: nothing that needs a source.
    case plain(PhraseValue)

    /// A number with what it rests on.
    case number(PhraseValue, BriefSource)

    /// Parts that were made before: names, lists.
    case parts([BriefPart])

    fileprivate var value: PhraseValue {
        switch self {
        case .plain(let value), .number(let value, _): value
        case .parts(let parts): .text(parts.map(\.text).joined())
        }
    }
}

extension BriefWriter {
    /// A phrase of the catalogue with its places filled.
    func parts(_ phrase: Phrase, _ places: [String: BriefPlace] = [:]) -> [BriefPart] {
        phrasebook.parts(of: phrase, places.mapValues(\.value)).flatMap { part -> [BriefPart] in
            guard case .value(let name, let text) = part, let place = places[name] else { return [.words(part.text)] }
            switch place {
            case .plain: return [.words(text)]
            case .number(_, let source): return [.number(text, source)]
            case .parts(let parts): return parts
            }
        }
    }

    /// A sentence of its own: a capital at its beginning, a full stop at its end.
    func sentence(_ phrase: Phrase, _ places: [String: BriefPlace] = [:]) -> BriefSentence {
        sentence(parts(phrase, places))
    }

    func sentence(_ parts: [BriefPart]) -> BriefSentence { BriefSentence(parts: capitalised(parts) + [.words(".")]) }

    /// An item of a list, which ends without a full stop.
    func item(_ parts: [BriefPart]) -> BriefSentence { BriefSentence(parts: capitalised(parts)) }

    /// A figure in the sentence that pages have for it; `nil` when there is nothing to count.
    func sentence(_ figure: Figure) -> BriefSentence? {
        figure.value.map { value in
            let source = source(figure)
            let parts = phrasebook.sentence(of: figure.definition, value, on: occasion.day).map { part -> BriefPart in
                switch part {
                case .words(let words), .value("day", let words), .value("name", let words): .words(words)
                case .value(_, let text): .number(text, source)
                }
            }
            return sentence(parts)
        }
    }

    /// Parts in a row, joined as the language does: `A, B and C`.
    func list(_ items: [[BriefPart]]) -> [BriefPart] {
        // The formatter joins what stands for the items, so that each keeps its own parts.
        let mark = "\u{FFFC}"
        let holdCommas = items.contains { $0.contains { $0.text.contains(",") } }
        let joints = phrasebook.formatter.list(items.map { _ in mark }, holdCommas: holdCommas).split(
            separator: mark, omittingEmptySubsequences: false)
        return items.enumerated().flatMap { index, item in
            (joints[index].isEmpty ? [] : [.words(String(joints[index]))]) + item
        }
    }

    private func capitalised(_ parts: [BriefPart]) -> [BriefPart] {
        guard case .words(let words)? = parts.first else { return parts }
        return [.words(phrasebook.capitalised(words))] + parts.dropFirst()
    }
}
