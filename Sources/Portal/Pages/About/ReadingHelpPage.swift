import Figures
import Languages

/// How to read the pages: what a figure is, its two clocks, what its parts mean, how it is cited and checked.
struct ReadingHelpPage: Page {
    let speaker: Speaker

    var title: LocalText { LocalText(words: speaker(.readingTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.readingTitle))</h1>
        <p>\(speaker(.readingIntro))</p>
        \(section(.readingFigure, [.readingFigureText, .readingRateText]))
        \(section(.readingClocks, [.readingDayText, .readingKnownText]))
        \(section(.readingParts, [.readingPartsText]))
        <ul>\(Breakdown.Relation.allCases.compactMap(item), each: { "<li>\($0)</li>\n" })</ul>
        \(section(.readingStated, [.readingStatedText]))
        \(section(.readingCite, [.readingCiteText]))
        <p><a href="\(check.text)">\(speaker(.footerCheck))</a></p>
        """
    }

    private var check: Address { Address(route: .receiptHelp, choice: Choice(language: speaker.language)) }

    private func section(_ heading: Wording, _ paragraphs: [Wording]) -> HTML {
        """
        <h2>\(speaker(heading))</h2>
        \(paragraphs, each: { "<p>\(speaker($0))</p>\n" })
        """
    }

    /// A kind of breakdown, in the words that stand above its parts and below them.
    private func item(_ relation: Breakdown.Relation) -> HTML? {
        guard let name = Phrase.breakdown(relation.rawValue, .name),
            let explanation = Phrase.breakdown(relation.rawValue, .explanation)
        else { return nil }
        return "<strong>\(speaker.phrasebook.capitalised(speaker(name)))</strong>. \(speaker(explanation))"
    }
}
