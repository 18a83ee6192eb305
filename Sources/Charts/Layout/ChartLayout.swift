import Languages

/// Lays a chart out: the finding, what is shown, the plot, and where it comes from.
struct ChartLayout {
    let chart: Chart
    let place: Place

    var picture: Picture {
        var sheet = Sheet(place: place)
        head(on: &sheet)
        plot(on: &sheet)
        foot(on: &sheet)
        return Picture(
            width: place.width, height: sheet.used.rounded(.up), place: place, items: sheet.items, title: chart.title,
            summary: chart.summary)
    }

    private func head(on sheet: inout Sheet) {
        sheet.write(chart.title, sheet.title, .ink)
        sheet.skip(2)
        let unit = scale.name(chart.words)
        sheet.write([chart.subtitle, unit].compactMap(\.self).joined(separator: ", "), Sheet.subtitle, .soft)
        sheet.skip(6)
        if chart.credits.isIllustrative {
            sheet.tag(chart.words(.provenanceIllustrativeMark))
            sheet.skip(4)
        }
        sheet.skip(4)
    }

    private var scale: NumberScale {
        switch chart.content {
        case .bars(let bars): bars.scale
        case .fractions(let fractions): fractions.scale
        case .course(let course): course.scale
        case .panels(let panels): panels.axes.scale
        }
    }

    private func plot(on sheet: inout Sheet) {
        switch chart.content {
        case .bars(let bars): RowsLayout(rows: bars.rows(chart.words)).draw(on: &sheet)
        case .fractions(let fractions): RowsLayout(rows: fractions.rows(chart.words)).draw(on: &sheet)
        case .course(let course): draw(course, on: &sheet)
        case .panels(let panels): PanelsLayout(panels: panels, words: chart.words).draw(on: &sheet)
        }
    }

    private func draw(_ course: Course, on sheet: inout Sheet) {
        let height = place == .narrow ? 220.0 : 290
        let layout = CourseLayout(
            course: course, axes: CourseAxes([course]), words: chart.words,
            wording: .init(computed: .chartComputedAt, stated: .chartStatedAt))
        layout.draw(in: Box(x: 0, y: sheet.used, width: sheet.width, height: height), on: &sheet)
        sheet.skip(height)
    }

    private func foot(on sheet: inout Sheet) {
        sheet.skip(8)
        for line in chart.credits.lines(chart.words) { sheet.write(line, Sheet.small, .soft) }
    }
}
