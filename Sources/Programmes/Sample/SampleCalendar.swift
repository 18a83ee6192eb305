import WorkPlan

/// The days on which things happen in the sample's five years.
enum SampleCalendar {
    /// The ledger's first day.
    static let opening = day(2021, 1, 4)

    /// The day at which the headline figures are read.
    static let reading = day(2025, 8, 11)

    /// The last day on which anything happens, and the last on which anything is entered.
    static let lastFact = day(2025, 9, 17)
    static let lastEntry = day(2025, 9, 29)

    /// A day of the calendar; the caller writes one that exists.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let found = Day(year: year, month: month, day: day) else {
            preconditionFailure("the calendar has no \(year)-\(month)-\(day)")
        }
        return found
    }

    /// The days of the Task Force's meetings: three a year, on working days.
    static func taskForce(_ random: inout SampleRandom) -> [Day] {
        (2021...2025).flatMap { year in
            [
                day(year, 3, random.within(8...24)), day(year, year == 2025 ? 5 : 6, random.within(8...22)),
                day(year, 9, random.within(8...14)),
            ].map(workingDay)
        }
    }

    /// The days of the consultations: the day after the year's last meeting, but for the year of the reading.
    static func consultations(_ taskForce: [Day]) -> [Day] {
        (0..<5).map { $0 == 4 ? reading : workingDay(taskForce[3 * $0 + 2].adding(days: 1)) }
    }

    /// The day itself, or the Monday after it.
    static func workingDay(_ day: Day) -> Day {
        // Day 0 was a Thursday.
        let weekday = (Int(day.number) + 3) % 7
        return weekday > 4 ? day.adding(days: 7 - weekday) : day
    }

    /// A moment of a day.
    static func time(_ day: Day, seconds: Int, microseconds: Int = 0) -> Int64 {
        (Int64(day.number) * 86_400 + Int64(seconds)) * 1_000_000 + Int64(microseconds)
    }
}
