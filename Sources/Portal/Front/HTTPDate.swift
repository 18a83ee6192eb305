import Foundation

/// Writes the time as HTTP has it (RFC 9110, 5.6.7), once a second.
struct HTTPDate {
    private var second = Int.min
    private var words = ""

    /// `Wed, 25 Nov 2026 02:20:00 GMT`
    mutating func text(at moment: Int = time(nil)) -> String {
        guard moment != second else { return words }
        second = moment
        words = Self.text(of: moment)
        return words
    }

    private static func text(of moment: Int) -> String {
        var (clock, parts) = (time_t(moment), tm())
        guard gmtime_r(&clock, &parts) != nil else { return "" }
        let day = "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)])"
        return "\(day) \(parts.tm_year + 1_900) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
