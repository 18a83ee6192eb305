import Charts
import Languages

/// A chart on a page: drawn for narrow and for wide places, with its downloads, and a table behind it.
struct ChartFigure: Sendable {
    let chart: Chart
    let name: ChartName

    /// Whether the page has the same numbers in a table beside it.
    var hasTableBeside = false

    /// Where the chart can be had as a file.
    let address: @Sendable (ChartFormat) -> Address

    let speaker: Speaker

    init(_ chart: Chart, _ name: ChartName, _ scene: Scene, _ speaker: Speaker, hasTableBeside: Bool = false) {
        self.chart = chart
        self.name = name
        self.speaker = speaker
        self.hasTableBeside = hasTableBeside
        var choice = scene.choice
        choice.language = speaker.language
        let (code, fixed) = (scene.code, choice)
        address = { Address(route: .chart(code, file: $0.file(name)), choice: fixed) }
    }

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
        #"<a href="\#(address(format).text)" download>\#(format.rawValue.uppercased())</a> "#
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
