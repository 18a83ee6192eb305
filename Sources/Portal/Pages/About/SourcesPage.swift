import Figures
import Languages
import Register
import WorkPlan

/// What the data of a programme rests on, and under which terms it can be used.
struct SourcesPage: Page {
    let speaker: Speaker
    let programme: LocalText
    let isSample: Bool

    /// Data sets, and all other documents.
    let series: TableView?
    let papers: TableView?

    var title: LocalText { LocalText(words: speaker(.sourcesTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.sourcesTitle))</h1>
        <p class="plan">\(.text(programme))</p>
        <p>\(speaker(isSample ? .sourcesIllustrative : .sourcesIntro))</p>
        \(series.map { "<section>\n\($0.content)\n</section>" })
        \(papers.map { "<section>\n\($0.content)\n</section>" })
        \(series == nil && papers == nil ? "<p>\(speaker(.sourcesNone))</p>" : nil)
        <section aria-labelledby="own"><h2 id="own">\(speaker(.sourcesOwn))</h2>
        <p>\(speaker(.sourcesOwnText))</p></section>
        """
    }
}

extension SourcesPage {
    /// The documents that the public knows.
    init(_ scene: Scene, _ speaker: Speaker) {
        let documents = (scene.view.records() as [Seen<Document>]).map { document in
            (body: document.body, title: speaker.text(document.body.title))
        }.sorted { speaker.inOrder($0.title.words, $1.title.words) }
        let columns: [TableView.Column] = [
            .init(heading: speaker(.documentColumn)), .init(heading: speaker(.termsColumn)),
            .init(heading: speaker(.quality)), .init(heading: speaker(.sourceLanguage)),
            .init(heading: speaker(.dateColumn), kind: .date),
        ]
        let table = { (id: String, caption: Wording, isData: Bool) -> TableView? in
            let rows = documents.filter { ($0.body.quality == .data) == isData }.map { Self.cells($0.body, speaker) }
            return rows.isEmpty ? nil : TableView(id: id, caption: speaker(caption), columns: columns, rows: rows)
        }
        self.init(
            speaker: speaker, programme: scene.name(speaker), isSample: scene.isSample,
            series: table("series", .sourcesSeries, true), papers: table("papers", .sourcesPapers, false))
    }

    private static func cells(_ document: Document, _ speaker: Speaker) -> [HTML] {
        let source = SourceLine(
            title: speaker.text(document.title), address: document.address.flatMap(WebAddress.init))
        return [
            source.content, document.rights.map { .text(speaker.text($0)) } ?? "\(speaker(.termsNotRecorded))",
            "\(document.quality.map { speaker.word($0.rawValue, .sourceQuality) } ?? "")",
            "\(document.language.map { speaker.phrasebook.formatter.languageName($0.tag) } ?? "")",
            document.date.map { speaker.cell(.date($0)) } ?? "",
        ]
    }
}
