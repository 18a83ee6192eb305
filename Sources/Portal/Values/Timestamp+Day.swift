import Ledger
import WorkPlan

extension Timestamp {
    /// The day on which it falls, in UTC.
    var day: Day { Day(number: Int32(clamping: Int64((Double(microseconds) / Double(Day.length)).rounded(.down)))) }
}

extension Day {
    /// The last moment of the day, in UTC.
    var end: Timestamp { Timestamp(microseconds: (Int64(number) + 1) * Self.length - 1) }

    /// Microseconds of a day.
    fileprivate static let length: Int64 = 86_400_000_000
}
