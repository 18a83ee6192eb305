import Languages

extension CalendarDate {
    /// Days since 1 January 1970 in the Gregorian calendar, at the beginning of the year or month where no day is known.
    ///
    /// Counted from a year that begins in March, so that the leap day is its last.
    var dayNumber: Int {
        let (month, day) = (month ?? 1, self.day ?? 1)
        let year = month > 2 ? self.year : self.year - 1
        let leaps = Self.floor(year, 4) - Self.floor(year, 100) + Self.floor(year, 400)
        let inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return year * 365 + leaps + inYear - 719_468
    }

    private static func floor(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}
