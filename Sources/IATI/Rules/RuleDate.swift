/// A date as the rules read it, which are written in JavaScript: more is taken than XML Schema takes.
enum RuleDate {
    /// Milliseconds since 1970, or nil for what JavaScript would not take as a date.
    static func instant(_ value: Slice) -> Int64? {
        // Nearly every date begins with a year of four digits; from 1000 on both standards read those alike.
        guard value.count >= 10, value[0] > 0x30, value[4] == 0x2D, let date = DateText(value) else {
            return value.isEmpty ? nil : JavaScriptDate.instant(value.string)
        }
        // A bare day with a zone other than UTC is not a date to JavaScript.
        return date.hasOffset && !date.hasTime ? nil : date.instant
    }
}
