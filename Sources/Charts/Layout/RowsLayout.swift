/// Lays out rows: a label, a bar from zero, and what it amounts to at the bar's end.
///
/// In a wide place the labels have a column of their own; in a narrow one each stands above its bar.
struct RowsLayout {
    /// A row.
    struct Row {
        let label: String
        let written: String

        /// The whole length of the bar as a part of the longest.
        let length: Double

        /// The bar, in a box of that length.
        let bar: (Box) -> [Mark]
    }

    let rows: [Row]

    private static let barHeight = 16.0
    private static let gap = 8.0

    /// How much of a wide place labels may take, and on how many lines.
    private static let labelShare = 0.42
    private static let labelLines = 3

    /// The shortest track that still compares; values that leave less stand above their bars.
    private static let leastTrack = 80.0

    func draw(on sheet: inout Sheet) {
        let values = rows.map { Sheet.value.width(of: $0.written) }.max() ?? 0
        let longest = rows.map { Sheet.label.width(of: $0.label) }.max() ?? 0
        let labels = sheet.place == .wide ? min(longest, sheet.width * Self.labelShare) : 0
        let left = labels > 0 ? labels + Self.gap : 1
        let besides = sheet.width - left - values - Self.gap
        let isBeside = besides >= Self.leastTrack
        let track = Box(
            x: left, y: 0, width: isBeside ? besides : sheet.width - left - 1, height: Self.barHeight)
        for row in rows {
            let value = isBeside ? [] : Sheet.value.lines(of: row.written, within: track.width)
            if labels > 0 {
                wide(row, labels: labels, track, above: value, on: &sheet)
            } else {
                narrow(row, track, above: value, on: &sheet)
            }
        }
    }

    private func wide(_ row: Row, labels: Double, _ track: Box, above: [String], on sheet: inout Sheet) {
        let lines = Sheet.label.lines(of: row.label, within: labels, most: Self.labelLines)
        let label = Double(lines.count) * Sheet.label.lineHeight
        let values = Double(above.count) * Sheet.value.lineHeight
        let height = max(label, values + track.height + 4)
        let top = sheet.used + (height - values - track.height) / 2
        let marks =
            Self.words(lines, at: Point(x: labels, y: sheet.used + (height - label) / 2), .end, Sheet.label)
            + Self.words(above, at: Point(x: track.x, y: top), .start, Sheet.value)
            + bar(row, track, top: top + values, isBeside: above.isEmpty)
        sheet.add(Item(marks, tip: "\(row.label): \(row.written)"))
        sheet.skip(height + 4)
    }

    private func narrow(_ row: Row, _ track: Box, above: [String], on sheet: inout Sheet) {
        let lines = Sheet.label.lines(of: row.label, within: sheet.width, most: Self.labelLines)
        let label = Double(lines.count) * Sheet.label.lineHeight
        let values = Double(above.count) * Sheet.value.lineHeight
        let marks =
            Self.words(lines, at: Point(x: 0, y: sheet.used), .start, Sheet.label)
            + Self.words(above, at: Point(x: 0, y: sheet.used + label), .start, Sheet.value)
            + bar(row, track, top: sheet.used + label + values + 1, isBeside: above.isEmpty)
        sheet.add(Item(marks, tip: "\(row.label): \(row.written)"))
        sheet.skip(label + values + track.height + 11)
    }

    /// Lines of words below each other, the first of them with its top at `at`.
    private static func words(
        _ lines: [String], at: Point, _ anchor: Words.Anchor, _ lettering: Lettering
    ) -> [Mark] {
        lines.enumerated().map { index, line in
            let base = at.y + Double(index) * lettering.lineHeight + lettering.ascent
            return .words(Words(line, at: Point(x: at.x, y: base), anchor: anchor, lettering, .ink))
        }
    }

    /// The bar, the line of zero, and, where there is room, what it amounts to.
    private func bar(_ row: Row, _ track: Box, top: Double, isBeside: Bool) -> [Mark] {
        var box = track
        box.y = top
        box.width = track.width * row.length
        let zero = Mark.line([Point(x: box.x, y: top - 1.5), Point(x: box.x, y: box.bottom + 1.5)], .axis)
        guard isBeside else { return row.bar(box) + [zero] }
        let base = top + (box.height + Sheet.value.ascent - Sheet.value.descent) / 2
        let value = Words(row.written, at: Point(x: box.right + 6, y: base), Sheet.value, .ink)
        return row.bar(box) + [zero, .words(value)]
    }
}
