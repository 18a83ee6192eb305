import Languages

/// Lays out a course: amounts from zero upwards, time to the right, what was stated as points beside the line.
struct CourseLayout {
    /// What is said at points, besides how much it is there.
    struct Wording {
        let computed: Phrase
        let stated: Phrase
    }

    let course: Course
    let axes: CourseAxes
    let words: Phrasebook
    let wording: Wording?

    private var scale: NumberScale { axes.scale }

    /// Draws the course and its axes within a frame.
    func draw(in frame: Box, on sheet: inout Sheet) {
        let labels = axes.ticks.values.map { Sheet.small.width(of: scale.tick($0, words)) }.max() ?? 0
        let above = Sheet.small.ascent / 2
        let plot = Box(
            x: frame.x + labels + 8, y: frame.y + above, width: frame.width - labels - 16,
            height: frame.height - above - Sheet.small.lineHeight - 8)
        let ground = CourseGround(days: axes.days, top: axes.ticks.top, plot: plot)
        levels(axes.ticks, ground, on: &sheet)
        years(ground, within: frame, on: &sheet)
        points(ground, within: frame, on: &sheet)
    }

    private func levels(_ ticks: Ticks, _ ground: CourseGround, on sheet: inout Sheet) {
        for value in ticks.values {
            let y = ground.y(value)
            let line = [Point(x: ground.plot.x, y: y), Point(x: ground.plot.right, y: y)]
            let base = y + (Sheet.small.ascent - Sheet.small.descent) / 2
            let label = Words(
                scale.tick(value, words), at: Point(x: ground.plot.x - 6, y: base), anchor: .end, Sheet.small, .soft)
            sheet.add(Item([.line(line, value == 0 ? .axis : .grid), .words(label)]))
        }
    }

    /// A mark where each year begins, and its name in the middle of the year, as many as there is room for.
    private func years(_ ground: CourseGround, within frame: Box, on sheet: inout Sheet) {
        let bottom = ground.plot.bottom
        var free = frame.x
        for year in ground.years {
            let start = CalendarDate(year: year).dayNumber
            if let x = ground.x(start) {
                sheet.add(Item([.line([Point(x: x, y: bottom), Point(x: x, y: bottom + 5)], .axis)]))
            }
            let label = Words(
                String(year), at: Point(x: ground.middle(of: year), y: bottom + 6 + Sheet.small.ascent),
                anchor: .middle, Sheet.small, .soft)
            guard label.box.x >= free, label.box.right <= frame.right else { continue }
            sheet.add(Item([.words(label)]))
            free = label.box.right + 4
        }
    }

    private func points(_ ground: CourseGround, within frame: Box, on sheet: inout Sheet) {
        let line = course.computed.map(ground.point)
        if line.count > 1 { sheet.add(Item([.line(line, .course)])) }
        var placer = LabelPlacer(
            within: Box(
                x: ground.plot.x, y: frame.y - Sheet.value.ascent, width: frame.right - ground.plot.x,
                height: ground.plot.bottom - frame.y + Sheet.value.ascent))
        let stated = course.stated.map(ground.point)
        placer.avoid(line: line)
        for point in line { placer.avoid(Mark.dot(point).box) }
        for point in stated { placer.avoid(Mark.diamond(point).box) }
        for (index, point) in course.computed.enumerated() {
            sheet.add(Item([.dot(line[index])], tip: tip(point)))
        }
        for (index, point) in course.stated.enumerated() {
            sheet.add(Item([.diamond(stated[index])], tip: tip(point)))
        }
        if let last = course.computed.last, let at = line.last {
            label(last, at, wording?.computed, .told, &placer, on: &sheet)
        }
        // The latest first: where there is not room for all, the oldest have theirs in the table.
        for (point, at) in zip(course.stated, stated).reversed() {
            label(point, at, wording?.stated, .said, &placer, on: &sheet)
        }
    }

    private func label(
        _ point: Course.Point, _ at: Point, _ phrase: Phrase?, _ paint: Paint, _ placer: inout LabelPlacer,
        on sheet: inout Sheet
    ) {
        let amount = scale.written(point.amount, words)
        let long = phrase.map { words($0, ["value": .text(amount)]) }
        guard let label = placer.place([long, amount].compactMap(\.self), at: at, paint) else { return }
        sheet.add(Item([.words(label)]))
    }

    private func tip(_ point: Course.Point) -> String {
        let amount = scale.written(point.amount, words)
        let said = point.source.map { ", \($0)" } ?? ""
        return "\(words.capitalised(words.formatter.date(point.date))): \(amount)\(said)"
    }
}
