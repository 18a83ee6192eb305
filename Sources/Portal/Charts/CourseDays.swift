import WorkPlan

/// The days at which a course is computed: the ends of the periods of a plan, and D.
///
/// Periods are as short as they can be while there are no more than ``most`` of them: each costs an evaluation.
struct CourseDays: Hashable, Sendable {
    let days: [Day]

    /// So many periods at most.
    static let most = 12

    init(plan: Plan, until day: Day) {
        let first = plan.starts.first
        guard first < day else {
            days = [day]
            return
        }
        let (from, to) = (Self.month(of: first), Self.month(of: day))
        let lengths = [1, 3, 6, 12, 24, 60, 120, 600]
        let length = lengths.first { (to - from) / $0 <= Self.most } ?? 1_200
        // Whole quarters, half-years and years of the calendar.
        let begin = (from / length + 1) * length
        let ends = stride(from: begin, through: to, by: length).map(Self.dayBefore).filter { $0 > first && $0 < day }
        days = ends + [day]
    }

    /// Months since the beginning of the calendar's years.
    private static func month(of day: Day) -> Int { day.parts.year * 12 + day.parts.month - 1 }

    /// The last day before a month begins.
    private static func dayBefore(month: Int) -> Day {
        let first = Day(year: month / 12, month: month % 12 + 1, day: 1)
        return Day(number: (first?.number ?? 0) - 1)
    }
}
