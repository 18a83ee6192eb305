import Foundation

/// Times, in seconds.
struct Times {
    private(set) var seconds: [Double] = []

    init(_ seconds: [Double] = []) { self.seconds = seconds }

    mutating func add(_ seconds: Double) { self.seconds.append(seconds) }

    var total: Double { seconds.reduce(0, +) }

    /// The time that `share` of all did not exceed.
    func percentile(_ share: Double) -> Double {
        let sorted = seconds.sorted()
        guard !sorted.isEmpty else { return .nan }
        return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
    }
}

/// The time that some work takes.
func timed<Result>(_ work: () throws -> Result) rethrows -> (Result, Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    let parts = start.duration(to: clock.now).components
    return (result, Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
}

/// Memory of this process that is in RAM, in megabytes.
func residentMegabytes() -> Double {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Double($0) } ?? .nan)
        / 1024
}

/// The most memory that this process has had in RAM, in megabytes.
func peakMegabytes() -> Double {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Double($0) } ?? .nan)
        / 1024
}

/// Prints a line at once, so that lines of several processes stand in order.
func say(_ name: String, _ value: Double, _ unit: String) {
    let number = value >= 100 ? String(format: "%.0f", value) : String(format: "%.3g", value)
    FileHandle.standardOutput.write(
        Data("  \(name.padding(toLength: 58, withPad: " ", startingAt: 0)) \(number) \(unit)\n".utf8))
}
