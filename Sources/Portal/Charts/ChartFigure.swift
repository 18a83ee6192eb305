import Charts
import Languages

/// A chart on a page: drawn for narrow and for wide places, with its downloads, and a table behind it.
struct ChartFigure: Sendable {
    /// Where everything stands in a chart is laid out once, and is the same however often the page is drawn.
    let content: HTML

    init(_ chart: Chart, _ name: ChartName, _ scene: Scene, _ speaker: Speaker, hasTableBeside: Bool = false) {
        var choice = scene.choice
        choice.language = speaker.language
        let drawing = Drawing(
            chart: chart, name: name, hasTableBeside: hasTableBeside, code: scene.code, choice: choice,
            speaker: speaker)
        content = drawing.content
    }
}

/// Draws a chart for a page.
private struct Drawing {
    let chart: Chart
    let name: ChartName

    /// Whether the page has the same numbers in a table beside it.
    let hasTableBeside: Bool

    /// The programme, and what a file of the chart keeps of what the reader chose.
    let code: String
    let choice: Choice
    let speaker: Speaker

    private var id: String { "chart-" + name.text.replacing("@", with: "-") }

    var content: HTML {
        """
        <figure class="chart">
        \(Place.allCases, each: picture)
        \(table)
        <figcaption class="downloads">\(speaker(.chartDownload)): \(ChartFormat.allCases, each: download)</figcaption>
        </figure>
        """
    }

    /// The module `Charts` writes well-formed markup and escapes what stands in it; its tests hold it to that.
    private func picture(_ place: Place) -> HTML {
        HTML(trusted: chart.picture(place).svg(id: "\(id)-\(place.rawValue)"))
    }

    private func download(_ format: ChartFormat) -> HTML {
        #"<a href="\#(Address(route: .chart(code, file: format.file(name)), choice: choice).text)" download>\#(format.rawValue.uppercased())</a> "#
    }

    private var table: HTML? {
        guard !hasTableBeside else { return nil }
        let table = chart.table
        let view = TableView(
            id: id + "-table", caption: chart.subtitle,
            columns: table.columns.map { .init(heading: $0.heading, kind: $0.isNumber ? .number : .text) },
            rows: table.rows.map { row in row.map { "\($0)" } }, hasFixedRows: true)
        return "<details><summary>\(speaker(.chartTable))</summary>\(view.content)</details>"
    }
}
