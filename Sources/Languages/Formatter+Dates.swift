extension Formatter {
    /// A date in a sentence: `11 August 2025`, `ngày 11/8/2025`; `August 2025`, `tháng 8/2025`; `2025`, `năm 2025`.
    public func date(_ date: CalendarDate) -> String {
        switch language {
        case .english: english(date)
        case .vietnamese: vietnamese(date, beforeYear: "/", beforeMonth: "/")
        }
    }

    /// A date where there is room, as in a heading: `11 August 2025`, `ngày 11 tháng 8 năm 2025`.
    public func longDate(_ date: CalendarDate) -> String {
        switch language {
        case .english: english(date)
        case .vietnamese: vietnamese(date, beforeYear: " năm ", beforeMonth: " tháng ")
        }
    }

    /// A date in a column whose heading says that they are dates: `11 August 2025`, `11/8/2025`; `August 2025`,
    /// `8/2025`; `2025`.
    public func shortDate(_ date: CalendarDate) -> String {
        guard language == .vietnamese else { return english(date) }
        return [date.day, date.month, date.year].compactMap { $0.map(String.init) }.joined(separator: "/")
    }

    private func english(_ date: CalendarDate) -> String {
        let month = date.month.map { Self.englishMonths[$0 - 1] }
        return [date.day.map(String.init), month, String(date.year)].compactMap(\.self).joined(separator: " ")
    }

    private func vietnamese(_ date: CalendarDate, beforeYear: String, beforeMonth: String) -> String {
        guard let month = date.month else { return "năm \(date.year)" }
        guard let day = date.day else { return "tháng \(month)\(beforeYear)\(date.year)" }
        return "ngày \(day)\(beforeMonth)\(month)\(beforeYear)\(date.year)"
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
