import WorkPlan

extension Day {
    /// The same day of the year before; the 28th where that year has no 29th of February. `nil` before the calendar begins.
    var yearBefore: Day? {
        Day(year: parts.year - 1, month: parts.month, day: parts.day)
            ?? Day(year: parts.year - 1, month: parts.month, day: 28)
    }
}
