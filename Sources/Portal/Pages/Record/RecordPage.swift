import Languages
import WorkPlan

/// A record: what it is in a sentence, what it says, and what hangs under it.
struct RecordPage: Page {
    /// One thing that the record says.
    struct Fact: Sendable {
        /// What names it in data.
        let key: String
        let label: String
        let value: Datum
    }

    /// Which version of the record is shown.
    struct Identity: Sendable {
        let record: Identifier<AnyRecord>
        let kind: Kind
        let version: Int
        let commit: Int
    }

    let speaker: Speaker
    let identity: Identity
    let title: LocalText
    let lead: [Sentence]

    /// What the record says; what it says nothing of is not shown.
    let facts: [Fact]

    /// What hangs under it, or names it.
    var tables: [DataTable]

    /// Whether it, or anything that is shown of it, is made up.
    let isIllustrative: Bool

    /// Whether made-up rows have a mark of their own: where the whole register is not made up.
    let marksRows: Bool

    /// Where its versions are.
    let history: Address

    /// Its address without what the reader chose.
    let permanent: Address

    /// The address under which the server is reached.
    let base: String

    /// Where the file of a document is, if it is held here.
    var file: Address?

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        \(untranslated)
        <p class="sentence lead">\(lead.enumerated(), each: sentence)</p>
        <dl class="facts">
        \(facts.filter { $0.value != .nothing }, each: fact)</dl>
        \(file.map { "<p><a href=\"\($0.text)\">\(speaker(.recordFile))</a></p>" })
        \(tables, each: table)
        \(about)
        """
    }

    /// That the title stands in another language than the page.
    private var untranslated: HTML? {
        title.language.map { language in
            let name = speaker.phrasebook.formatter.languageName(language)
            return "<p class=\"help\">\(speaker(.noticeOtherLanguage, ["language": .text(name)]))</p>"
        }
    }

    private func sentence(_ item: (offset: Int, element: Sentence)) -> HTML {
        item.offset == 0 ? speaker.markup(item.element) : " \(speaker.markup(item.element))"
    }

    private func fact(_ fact: Fact) -> HTML {
        "<div><dt>\(fact.label)</dt><dd>\(speaker.markup(fact.value))</dd></div>\n"
    }

    private func table(_ table: DataTable) -> HTML {
        if table.rows.isEmpty, table.empty == nil { return .empty }
        // The region around the table has the same name: the section is no landmark of its own.
        return "<section>\n\(table.content(speaker, marksRows: marksRows))</section>\n"
    }

    private var about: HTML {
        let version = speaker(
            .versionItem, ["version": speaker.number(identity.version), "commit": speaker.number(identity.commit)])
        return """
            <section class="about" aria-labelledby="about">
            <h2 id="about">\(speaker(.aboutRecord))</h2>
            <dl class="facts">
            <div><dt>\(speaker(.identity))</dt><dd><code>\(identity.record.text)</code></dd></div>
            <div><dt>\(speaker(.versionLabel))</dt><dd>\(version)</dd></div>
            <div><dt>\(speaker(.permanentAddress))</dt><dd><a class="address" href="\(permanent.text)">\(base)\(permanent.text)</a> \
            <span class="help">\(speaker(.permanentNote))</span></dd></div>
            </dl>
            <p><a href="\(history.text)">\(speaker(.historyLink))</a></p>
            </section>
            """
    }
}
