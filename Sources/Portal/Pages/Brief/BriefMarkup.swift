import Briefs
import Languages

/// Draws the sections of a brief; behind each number stands the number of its source.
struct BriefMarkup: Sendable {
    let brief: Brief
    let speaker: Speaker

    private let numbers: [BriefSource: Int]

    init(_ brief: Brief, _ speaker: Speaker) {
        self.brief = brief
        self.speaker = speaker
        numbers = Dictionary(brief.sources.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    }

    /// When, where, under whom; of which day.
    var facts: HTML {
        HTML(brief.facts.enumerated().map { $0.offset == 0 ? sentence($0.element) : " \(sentence($0.element))" })
    }

    /// The sections, each under its heading.
    var sections: HTML { HTML(brief.sections.enumerated().map(section)) }

    private func section(_ item: (offset: Int, element: BriefSection)) -> HTML {
        """
        <section aria-labelledby="part-\(item.offset)">
        <h2 id="part-\(item.offset)">\(item.element.heading)</h2>
        \(item.element.blocks, each: block)
        </section>

        """
    }

    private func block(_ block: BriefBlock) -> HTML {
        switch block {
        case .paragraph(let sentences): "<p>\(sentences, each: { "\(sentence($0)) " })</p>\n"
        case .list(let sentences): "<ul>\(sentences, each: { "<li>\(sentence($0))</li>" })</ul>\n"
        }
    }

    private func sentence(_ sentence: BriefSentence) -> HTML {
        let noted = sentence.notedParts
        return HTML(sentence.parts.enumerated().map { part($0.element, isNoted: noted.contains($0.offset)) })
    }

    private func part(_ part: BriefPart, isNoted: Bool) -> HTML {
        switch part {
        case .words(let words): "\(words)"
        case .name(let words, let language): .text(LocalText(words: words, language: language))
        case .number(let number, let source): "<strong>\(number)</strong>\(isNoted ? note(source) : nil)"
        }
    }

    private func note(_ source: BriefSource) -> HTML? {
        numbers[source].map { number in
            let words = speaker(.briefSource, ["number": speaker.number(number)])
            return ##"<sup class="note"><a href="#source-\##(number)" aria-label="\##(words)">\##(number)</a></sup>"##
        }
    }
}
