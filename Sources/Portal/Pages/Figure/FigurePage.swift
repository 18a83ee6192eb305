import Figures
import Languages

/// A figure: the sentence, what it counts, its parts, every record behind it, what was left out, and how to cite it.
struct FigurePage: Page {
    /// How the figure is cited.
    struct Cite: Sendable {
        let reference: String
        let permanent: Address
        let base: String
        let receipt: Address?
    }

    let speaker: Speaker
    let title: LocalText
    let planTitle: LocalText
    let sentence: [Phrasebook.Part]?
    let isIllustrative: Bool

    /// The value, its parts, and what it rests on, by what each is called.
    let values: [(name: String, value: HTML)]
    let explanation: String?
    let definition: String
    let digest: String
    let document: String

    /// Erased records in reach of the figure, when there are any.
    let erased: String?
    let breakdowns: [TableView]

    /// The breakdowns in charts, by the tables that they stand above.
    var charts: [Dimension: ChartFigure] = [:]

    /// The value over time.
    var courses: [ChartFigure] = []
    let rows: TableView?
    let exclusionCounts: TableView?
    let exclusions: TableView?
    let rates: TableView?
    let claims: TableView?

    /// `nil` while the ledger is damaged, and when there is no value.
    let cite: Cite?
    let isDamaged: Bool

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="plan">\(.text(planTitle))</p>
        \(answer)
        \(erased.map { "<p class=\"notice erased\" role=\"note\">\($0)</p>" })
        \(courses, each: \.content)
        \(meaning)
        \(claimed)
        \(breakdownSection)
        \(trace)
        \(citation)
        """
    }

    private var mark: HTML? { isIllustrative ? FigureLine.illustrativeMark(speaker) : nil }

    private var answer: HTML {
        guard let sentence else {
            return "<p class=\"sentence\">\(speaker.phrasebook.capitalised(speaker(.provenanceNoProjectRecords))).</p>"
        }
        return """
            <p class="sentence large">\(FigureLine.marked(sentence)).\(mark)</p>
            <dl class="values">\(values, each: { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" })</dl>
            """
    }

    private var meaning: HTML {
        """
        <section aria-labelledby="meaning">
        <h2 id="meaning">\(speaker(.pageWhatItCounts))</h2>
        \(explanation.map { "<p>\($0)</p>" })
        <details><summary>\(definition)</summary>
        <p class="help">SHA-256 <code>\(digest)</code></p>
        <pre tabindex="0"><code>\(document)</code></pre></details>
        </section>
        """
    }

    private var claimed: HTML? {
        claims.map { "<section>\n\($0.content)\n</section>" }
    }

    private var breakdownSection: HTML? {
        guard !breakdowns.isEmpty else { return nil }
        return """
            <section aria-labelledby="breakdowns">
            <h2 id="breakdowns">\(speaker(.pageBreakdowns))</h2>
            \(breakdowns, each: { "\(chart(of: $0))\n\($0.content)" })
            </section>
            """
    }

    private func chart(of table: TableView) -> HTML? {
        charts.first { "by-\($0.key.rawValue)" == table.id }?.value.content
    }

    private var trace: HTML? {
        guard sentence != nil else { return nil }
        return """
            <section aria-labelledby="trace">
            <h2 id="trace">\(speaker(.pageTrace))</h2>
            \(rows?.content)
            <h3>\(speaker(.pageExclusions))</h3>
            \(exclusionCounts?.content ?? "<p>\(speaker(.pageNoExclusions))</p>")
            \(exclusions?.content)
            <h3>\(speaker(.pageRatesUsed))</h3>
            \(rates?.content ?? "<p>\(speaker(.pageNoRates))</p>")
            </section>
            """
    }

    private var citation: HTML? {
        if isDamaged { return "<section class=\"cite\"><p>\(speaker(.damagedNothingCited))</p></section>" }
        guard let cite else { return nil }
        return """
            <section class="cite" aria-labelledby="cite">
            <h2 id="cite">\(speaker(.pageCite))</h2>
            <p><code class="reference">\(cite.reference)</code></p>
            <p class="help">\(speaker(.citationNote))</p>
            <p>\(speaker(.permanentAddress)):<br><a class="address" href="\(cite.permanent.text)">\(cite.base)\(cite.permanent.text)</a></p>
            \(cite.receipt.map(receipt))
            </section>
            """
    }

    private func receipt(_ address: Address) -> HTML {
        let command = "titian verify receipt FILE"
        return """
            <p><a href="\(address.text)">\(speaker(.receiptDownload))</a> (JSON). \
            \(speaker(.receiptHowToVerify, ["command": .text(command)]))</p>
            <p class="caution">\(speaker(.receiptCaution))</p>
            """
    }
}
