import Figures
import Languages

/// A figure: the sentence, what it counts, its course, its parts, every record behind it, what was left out, and how
/// to cite it.
struct FigurePage: Page {
    /// The one part that is looked at.
    struct PartNotice: Sendable {
        let words: String
        let whole: Address
    }

    let speaker: Speaker
    let title: LocalText
    let planTitle: LocalText
    let part: PartNotice?
    let sentence: [Phrasebook.Part]?
    let isIllustrative: Bool

    /// The newest statement about the same thing, where the register has no value of its own.
    let statement: ClaimLine?

    /// The value, its parts, and what it rests on, by what each is called.
    let values: [(name: String, value: HTML)]
    let explanation: String?
    let definition: String
    let digest: String
    let document: String

    /// Erased records in reach of the figure, when there are any.
    let erased: String?
    let course: TableView?

    /// The course without the days on which nothing changed, when there are such days.
    let changes: TableView?
    let known: Address?
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
    let downloads: [(words: String, address: Address)]

    /// `nil` while the ledger is damaged, for a part, and when there is no value.
    let cite: CiteSection?
    let isDamaged: Bool

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="plan">\(.text(planTitle))</p>
        \(part.map(partNotice))
        \(answer)
        \(jumps)
        \(erased.map { "<p class=\"notice erased\" role=\"note\">\($0)</p>" })
        <div class="charts">\(courses, each: \.content)</div>
        \(meaning)
        \(claims.map { "<section>\n\($0.content)\n</section>" })
        \(courseSection)
        \(breakdownSection)
        \(trace)
        \(data)
        \(isDamaged ? "<section class=\"cite\"><p>\(speaker(.damagedNothingCited))</p></section>" : cite?.content)
        """
    }

    private func partNotice(_ part: PartNotice) -> HTML {
        """
        <p class="part"><strong>\(part.words)</strong>. \(speaker(.partNote)) \
        <a href="\(part.whole.text)">\(speaker(.partWhole))</a></p>
        """
    }

    private var answer: HTML {
        guard let sentence else { return statement.map(stated) ?? unheld }
        let mark = isIllustrative ? FigureLine.illustrativeMark(speaker) : nil
        return """
            <p class="sentence large">\(FigureLine.marked(sentence)).\(mark)</p>
            <dl class="values">\(values, each: { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" })</dl>
            """
    }

    private var unheld: HTML {
        "<p class=\"sentence\">\(speaker.phrasebook.capitalised(speaker(.provenanceNoProjectRecords))).</p>"
    }

    /// What somebody stated, with who and when, and where it is told how to cite it.
    private func stated(_ claim: ClaimLine) -> HTML {
        """
        <p class="sentence large"><strong>\(claim.value)</strong>\(claim.fraction.map { " (\($0))" })</p>
        <p class="source">\(claim.attribution).</p>
        <p class="help">\(speaker(.statedOnlyNote))</p>
        <ul class="links jumps"><li><a href="\(claim.address.text)">\(speaker(.citeStatement))</a></li>\
        \(claims == nil ? nil : "<li><a href=\"#claims\">\(speaker(.allStatements))</a></li>")</ul>
        """
    }

    /// What a reader comes for besides the number: where on the page it is.
    private var jumps: HTML? {
        guard sentence != nil else { return nil }
        let here = [
            cite == nil ? nil : ("#cite", speaker(.pageCite)),
            rows == nil ? nil : ("#trace", speaker(.pageTrace)),
            downloads.isEmpty ? nil : ("#downloads", speaker(.downloads)),
        ].compactMap(\.self)
        let receipt: HTML? = cite?.receipt.map { #"<li><a href="\#($0.text)">\#(speaker(.receiptDownload))</a></li>"# }
        return here.isEmpty
            ? nil
            : """
            <ul class="links jumps">\(here, each: { "<li><a href=\"\($0.0)\">\($0.1)</a></li>" })\(receipt)</ul>
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

    private var courseSection: HTML? {
        guard course != nil || known != nil else { return nil }
        return """
            <section class="beyond" aria-labelledby="course-heading">
            <h2 id="course-heading">\(speaker(.courseHeading))</h2>
            \(changes == nil ? course?.content : folded)
            \(known.map { "<p><a href=\"\($0.text)\">\(speaker(.knownLink))</a></p>" })
            </section>
            """
    }

    private var folded: HTML {
        """
        \(changes?.content)
        <details><summary>\(speaker(.everyQuarter))</summary>
        \(course?.content)
        </details>
        """
    }

    private var breakdownSection: HTML? {
        guard !breakdowns.isEmpty else { return nil }
        return """
            <section class="beyond" aria-labelledby="breakdowns">
            <h2 id="breakdowns">\(speaker(.pageBreakdowns))</h2>
            \(breakdowns, each: { "<div class=\"pair\">\(chart(of: $0))\n<div>\($0.content)</div></div>" })
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
            \(part == nil ? exclusionSection : nil)
            <h3>\(speaker(.pageRatesUsed))</h3>
            \(rates?.content ?? "<p>\(speaker(.pageNoRates))</p>")
            </section>
            """
    }

    private var exclusionSection: HTML {
        """
        <h3>\(speaker(.pageExclusions))</h3>
        \(exclusionCounts?.content ?? "<p>\(speaker(.pageNoExclusions))</p>")
        \(exclusions?.content)
        """
    }

    private var data: HTML? {
        guard !downloads.isEmpty else { return nil }
        return """
            <section class="data" aria-labelledby="downloads">
            <h2 id="downloads">\(speaker(.downloads))</h2>
            <ul>\(downloads, each: { "<li><a href=\"\($0.address.text)\">\($0.words)</a></li>" })</ul>
            </section>
            """
    }
}
