import Languages

/// Where days and amounts stand in the plot of a course.
struct CourseGround: Hashable, Sendable {
    let plot: Box
    private let first: Int
    private let last: Int
    private let top: Double

    init(days: [Int], top: Double, plot: Box) {
        let earliest = days.min() ?? 0
        first = earliest
        last = max(days.max() ?? 0, earliest + 1)
        self.top = top
        self.plot = plot
    }

    func y(_ value: Double) -> Double { plot.bottom - value / top * plot.height }

    /// The place of a day; `nil` when it lies outside of the plot.
    func x(_ day: Int) -> Double? {
        guard (first...last).contains(day) else { return nil }
        // Room for half a mark at both ends.
        let inset = Mark.diamondReach
        return plot.x + inset + Double(day - first) / Double(last - first) * (plot.width - 2 * inset)
    }

    func point(_ point: Course.Point) -> Point {
        Point(x: x(point.date.dayNumber) ?? plot.x, y: y(point.amount.drawn))
    }

    /// The years that the plot shows some of; of very long times, every tenth or hundredth is enough.
    var years: [Int] {
        let (from, to) = (Self.year(of: first), Self.year(of: last))
        let step = to - from > 400 ? 100 : to - from > 60 ? 10 : 1
        return Array(stride(from: from, through: to, by: step))
    }

    /// The middle of that part of a year that the plot shows.
    func middle(of year: Int) -> Double {
        let start = max(first, CalendarDate(year: year).dayNumber)
        let end = min(last, CalendarDate(year: year + 1).dayNumber)
        return ((x(start) ?? plot.x) + (x(end) ?? plot.right)) / 2
    }

    private static func year(of day: Int) -> Int {
        var year = 1970 + Int((Double(day) / 365.2425).rounded(.down))
        if CalendarDate(year: year).dayNumber > day { year -= 1 }
        if CalendarDate(year: year + 1).dayNumber <= day { year += 1 }
        return year
    }
}
