import Languages

/// Lays out panels in rows, as many beside each other as can be read.
struct PanelsLayout {
    let panels: Panels
    let words: Phrasebook

    private static let gap = 16.0
    private static let plotHeight = 110.0
    private static let labelLines = 3

    func draw(on sheet: inout Sheet) {
        let columns = sheet.place == .narrow ? 2 : 3
        let width = (sheet.width - Double(columns - 1) * Self.gap) / Double(columns)
        let axes = panels.axes
        for start in stride(from: 0, to: panels.items.count, by: columns) {
            let row = panels.items[start..<min(start + columns, panels.items.count)]
            let labels = row.map { Sheet.label.lines(of: $0.label, within: width, most: Self.labelLines) }
            let labelHeight = Double(labels.map(\.count).max() ?? 0) * Sheet.label.lineHeight + 4
            for (column, (item, lines)) in zip(row, labels).enumerated() {
                let left = Double(column) * (width + Self.gap)
                // Labels of fewer lines stand close to their panels.
                let top = sheet.used + labelHeight - 4 - Double(lines.count) * Sheet.label.lineHeight
                write(lines, at: Point(x: left, y: top), on: &sheet)
                let frame = Box(x: left, y: sheet.used + labelHeight, width: width, height: Self.plotHeight)
                CourseLayout(course: item.course, axes: axes, words: words, wording: nil).draw(in: frame, on: &sheet)
            }
            sheet.skip(labelHeight + Self.plotHeight + Self.gap)
        }
    }

    private func write(_ lines: [String], at: Point, on sheet: inout Sheet) {
        for (index, line) in lines.enumerated() {
            let base = at.y + Double(index) * Sheet.label.lineHeight + Sheet.label.ascent
            sheet.add(Item([.words(Words(line, at: Point(x: at.x, y: base), Sheet.label, .ink))]))
        }
    }
}
