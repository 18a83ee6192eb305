/// Finds room for words beside points, so that none covers a line, a point or other words.
struct LabelPlacer {
    private let bounds: Box
    private var taken: [Box] = []

    init(within bounds: Box) { self.bounds = bounds }

    mutating func avoid(_ box: Box) { taken.append(box) }

    /// Keeps words off a line, piece by piece.
    mutating func avoid(line: [Point]) {
        for (from, to) in zip(line, line.dropFirst()) {
            let steps = max(1, Int((abs(to.x - from.x) / 6).rounded(.up)))
            for step in 0..<steps {
                let (start, end) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
                let a = Point(x: from.x + (to.x - from.x) * start, y: from.y + (to.y - from.y) * start)
                let b = Point(x: from.x + (to.x - from.x) * end, y: from.y + (to.y - from.y) * end)
                taken.append(Mark.line([a, b], .course).box.grown(by: 1.5))
            }
        }
    }

    /// The first of some wordings for which there is room, above, below or beside a point; `nil` when there is for none.
    mutating func place(_ wordings: [String], at point: Point, _ paint: Paint) -> Words? {
        for wording in wordings {
            for words in Self.candidates(wording, at: point, paint) where isFree(words.box) {
                taken.append(words.box.grown(by: 1))
                return words
            }
        }
        return nil
    }

    private func isFree(_ box: Box) -> Bool { bounds.contains(box) && !taken.contains { $0.overlaps(box) } }

    private static func candidates(_ text: String, at point: Point, _ paint: Paint) -> [Words] {
        let lettering = Sheet.value
        let above = point.y - Mark.diamondReach - lettering.descent - 1
        let below = point.y + Mark.diamondReach + lettering.ascent + 1
        let beside = point.y + (lettering.ascent - lettering.descent) / 2
        let reach = Mark.diamondReach + 2
        let places: [(Double, Double, Words.Anchor)] = [
            (point.x, above, .middle), (point.x + reach, above, .end), (point.x - reach, above, .start),
            (point.x, below, .middle), (point.x + reach, below, .end), (point.x - reach, below, .start),
            (point.x - reach, beside, .end), (point.x + reach, beside, .start),
        ]
        return places.map { Words(text, at: Point(x: $0.0, y: $0.1), anchor: $0.2, lettering, paint) }
    }
}
