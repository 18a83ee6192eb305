import Foundation
import Testing

/// A real server at a free port, asked with curl.
struct Server {
    let running: Running
    let place: Workplace

    /// Without a slash at its end.
    let address: String

    var port: UInt16 { UInt16(address.split(separator: ":").last ?? "") ?? 0 }

    /// Starts one, and waits until its registers have been read.
    static func start(_ place: Workplace, _ flags: String..., environment: [String: String] = [:]) async throws
        -> Server
    {
        let running = try place.start(["serve", "--port", "0", "--json"] + flags, environment: environment)
        try await running.wait(forLines: 1)
        let answer = try JSONSerialization.jsonObject(with: Data(running.output.utf8)) as? [String: Any]
        let address = try #require(answer?["address"] as? String, "\(running.errors)")
        let server = Server(running: running, place: place, address: String(address.dropLast()))
        while try await server.get("/health/ready").status != 200 {
            try #require(running.isRunning)
            try await Task.sleep(for: .milliseconds(20))
        }
        return server
    }

    struct Answer {
        let status: Int
        /// Status line and fields.
        let head: String
        let body: String

        /// The value of a field.
        func field(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Asks with curl; `-k` accepts a test's certificate.
    func get(_ path: String, _ flags: String...) async throws -> Answer {
        let arguments = ["-sSik", "--max-time", "60", "--http1.1", "--path-as-is", "-g"] + flags + [address + path]
        let outcome = await (try place.run(URL(filePath: "/usr/bin/curl"), arguments)).end()
        let parts = outcome.out.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let head = parts.first.map(String.init) ?? ""
        let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Answer(status: status, head: head, body: parts.count > 1 ? String(parts[1]) : "")
    }

    /// Its memory that is in RAM.
    func residentKilobytes() throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(running.processID)/status", encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }

    /// Stops it in order.
    func stop() async -> Tool.Outcome {
        running.send(SIGTERM)
        return await running.end()
    }
}
