/// The scales of a course, or of several that are compared.
struct CourseAxes: Hashable, Sendable {
    let scale: NumberScale
    let ticks: Ticks

    /// All days at which something stands.
    let days: [Int]

    init(_ courses: [Course]) {
        let points = courses.flatMap(\.all)
        let unit = courses.first?.unit ?? .count
        scale = NumberScale(unit, of: points.map(\.amount))
        // Room above the highest point for the words at it.
        ticks = Ticks(upTo: (points.map(\.amount.drawn).max() ?? 0) * 1.12, whole: unit == .count)
        days = points.map(\.date.dayNumber)
    }
}
