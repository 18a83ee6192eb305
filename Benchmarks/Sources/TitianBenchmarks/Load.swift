import Foundation

/// What wrk measured.
struct Load {
    let perSecond: Double
    let p99: Double
    let bytesPerAnswer: Double
    let errors: Int

    /// Runs wrk with one thread.
    static func run(
        _ address: String, connections: Int, seconds: Int, script: URL? = nil, fields: [String] = []
    ) throws -> Load {
        let flags = ["-t1", "-c\(connections)", "-d\(seconds)", "--latency"]
        let scripted = ["-s", (try script ?? report()).path]
        let text = try Output.of("/usr/bin/wrk", flags + fields.flatMap { ["-H", $0] } + scripted + [address])
        let line = text.split(separator: "\n").first { $0.hasPrefix("RESULT ") } ?? ""
        let numbers = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        precondition(numbers.count == 5, "wrk gives its numbers: \(text)")
        return Load(
            perSecond: numbers[0] / (numbers[1] / 1e6), p99: numbers[2] / 1e6, bytesPerAnswer: numbers[3] / numbers[0],
            errors: Int(numbers[4]))
    }

    private static let summary = """
        function done(summary, latency, requests)
          local errors = summary.errors
          print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(99),
            summary.bytes, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
        end
        """

    private static func report() throws -> URL {
        let file = FileManager.default.temporaryDirectory.appending(path: "titian-wrk-report.lua")
        try summary.write(to: file, atomically: true, encoding: .utf8)
        return file
    }

    /// Asks for a day and a commit that it never asked for before.
    static func past(head: Int, path: String, more: String = "") -> String {
        """
        local n = 0
        function request()
          n = n + 1
          local day = os.date("!%Y-%m-%d", 1420070400 + 86400 * ((n * 7919) % 4000))
          local known = 1 + (n * 104729) % \(head)
          return wrk.format("GET", "\(path)?at=" .. day .. "&known=" .. known .. "\(more)")
        end
        \(summary)
        """
    }
}

/// The output of a program that ends.
enum Output {
    static func of(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        precondition(process.terminationStatus == 0, "\(program) ends well")
        return String(decoding: data, as: UTF8.self)
    }
}

/// An answer with its fields.
struct Fetched {
    let fields: [(name: String, value: String)]
    let body: String

    init(_ address: String) throws {
        let text = try Output.of("/usr/bin/curl", ["-sSi", address])
        let parts = text.components(separatedBy: "\r\n\r\n")
        fields = parts[0].components(separatedBy: "\r\n").dropFirst().compactMap { line in
            line.firstIndex(of: ":").map { colon in
                (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
            }
        }
        body = parts.dropFirst().joined(separator: "\r\n\r\n")
    }

    func field(_ name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }

    /// What a server of files has to be told to send.
    var ownFields: [(name: String, value: String)] {
        fields.filter { !["date", "content-length", "content-type", "connection"].contains($0.name.lowercased()) }
    }
}
