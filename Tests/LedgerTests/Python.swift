import Foundation

/// A Python with the second implementations that the differential tests ask.
///
/// `TITIAN_PYTHON` names it; the tests that need it are skipped when it is not set.
enum Python {
    static let path = ProcessInfo.processInfo.environment["TITIAN_PYTHON"]

    /// Runs a script with lines on its standard input, and gives its lines of output.
    static func run(_ script: String, lines: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "input")
        try Data(lines.joined(separator: "\n").utf8).write(to: input)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/python3")
        process.arguments = ["-W", "ignore", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: input)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
