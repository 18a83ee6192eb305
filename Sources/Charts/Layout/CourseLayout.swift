import Languages

/// Lays out a course: amounts from zero upwards, time to the right, what was stated as points beside the line.
struct CourseLayout {
    let course: Course
    let words: Phrasebook
    let place: Place

    private var scale: NumberScale { course.scale }
    private var plotHeight: Double { place == .narrow ? 190 : 260 }

    func draw(on sheet: inout Sheet) {
        let amounts = course.all.map(\.amount.drawn)
        // Room above the highest point for the words at it.
        let ticks = Ticks(upTo: (amounts.max() ?? 0) * 1.12, whole: course.unit == .count)
        let labels = ticks.values.map { Sheet.small.width(of: scale.tick($0, words)) }.max() ?? 0
        let plot = Box(
            x: labels + 8, y: sheet.used + Sheet.small.ascent / 2, width: sheet.width - labels - 16, height: plotHeight)
        let ground = CourseGround(days: course.all.map(\.date.dayNumber), top: ticks.top, plot: plot)
        levels(ticks, ground, on: &sheet)
        years(ground, on: &sheet)
        points(ground, on: &sheet)
        sheet.skip(plotHeight + Sheet.small.ascent / 2 + Sheet.small.lineHeight + 8)
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
    private func years(_ ground: CourseGround, on sheet: inout Sheet) {
        let bottom = ground.plot.bottom
        var free = 0.0
        for year in ground.years {
            let start = CalendarDate(year: year).dayNumber
            if let x = ground.x(start) {
                sheet.add(Item([.line([Point(x: x, y: bottom), Point(x: x, y: bottom + 5)], .axis)]))
            }
            let label = Words(
                String(year), at: Point(x: ground.middle(of: year), y: bottom + 6 + Sheet.small.ascent),
                anchor: .middle, Sheet.small, .soft)
            guard label.box.x >= free, label.box.right <= sheet.width else { continue }
            sheet.add(Item([.words(label)]))
            free = label.box.right + 4
        }
    }

    private func points(_ ground: CourseGround, on sheet: inout Sheet) {
        let line = course.computed.map(ground.point)
        if line.count > 1 { sheet.add(Item([.line(line, .course)])) }
        var placer = LabelPlacer(
            within: Box(x: ground.plot.x, y: 0, width: sheet.width - ground.plot.x, height: ground.plot.bottom))
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
            label(last, at, .chartComputedAt, .fill, &placer, on: &sheet)
        }
        // The latest first: where there is not room for all, the oldest have theirs in the table.
        for (point, at) in zip(course.stated, stated).reversed() {
            label(point, at, .chartStatedAt, .said, &placer, on: &sheet)
        }
    }

    private func label(
        _ point: Course.Point, _ at: Point, _ phrase: Phrase, _ paint: Paint, _ placer: inout LabelPlacer,
        on sheet: inout Sheet
    ) {
        let amount = scale.written(point.amount, words)
        let long = words(phrase, ["value": .text(amount)])
        guard let label = placer.place([long, amount], at: at, paint) else { return }
        sheet.add(Item([.words(label)]))
    }

    private func tip(_ point: Course.Point) -> String {
        let amount = scale.written(point.amount, words)
        let said = point.source.map { ", \($0)" } ?? ""
        return "\(words.capitalised(words.formatter.date(point.date))): \(amount)\(said)"
    }
}
