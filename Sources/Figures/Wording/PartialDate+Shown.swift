public import Languages
public import WorkPlan

extension PartialDate {
    /// As the formatter takes it.
    public var shown: CalendarDate {
        let parts = first.parts
        return CalendarDate(
            year: parts.year, month: precision == .year ? nil : parts.month, day: precision == .day ? parts.day : nil)
    }
}
