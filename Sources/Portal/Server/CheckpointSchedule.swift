/// When checkpoints are written to a folder that somebody else keeps.
public enum CheckpointSchedule: Hashable, Sendable {
    /// So many minutes after one another.
    case every(minutes: Int)

    /// At these minutes of the day, in UTC.
    case at([Int])

    /// Reads `HH:MM,HH:MM`; `nil` when one of them is no time of the day.
    public init?(times text: String) {
        let minutes = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.minute)
        guard !minutes.isEmpty, !minutes.contains(nil) else { return nil }
        self = .at(minutes.compactMap(\.self).sorted())
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard parts.count == 2, areDigits,
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// How many seconds after a moment the next one is.
    ///
    /// - Parameter moment: seconds since 1970, in UTC.
    func seconds(after moment: Int64) -> Int64 {
        switch self {
        case .every(let minutes):
            let step = Int64(max(1, minutes)) * 60
            return step - moment % step
        case .at(let minutes):
            let today = moment % 86_400
            let next = minutes.lazy.map { Int64($0) * 60 }.first { $0 > today }
            return (next ?? Int64(minutes.first ?? 0) * 60 + 86_400) - today
        }
    }
}
