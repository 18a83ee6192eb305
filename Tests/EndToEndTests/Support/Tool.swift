import Foundation

/// The built `titian`, as a person would run it.
enum Tool {
    /// What came of a run.
    struct Outcome {
        let status: Int32
        let out: String
        let err: String

        /// Standard output as a JSON object.
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(out.utf8))) as? [String: Any] ?? [:]
        }
    }

    /// The product lies in the same folder as the tests' own bundle, unless `TITIAN_BINARY` names another.
    static let binary: URL = {
        if let named = ProcessInfo.processInfo.environment["TITIAN_BINARY"] { return URL(filePath: named) }
        let arguments = CommandLine.arguments
        let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] }
        let own = bundle.map { URL(filePath: $0) } ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let folders = sequence(first: own.deletingLastPathComponent()) {
            $0.path == "/" ? nil : $0.deletingLastPathComponent()
        }
        let found = folders.lazy.map { $0.appending(path: "titian") }.first {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder) && !isFolder.boolValue
        }
        return found ?? own.deletingLastPathComponent().appending(path: "titian")
    }()

    /// The folder of the package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}

/// A run that goes on.
final class Running {
    private let process = Process()
    private let out: URL
    private let err: URL
    private let ended: AsyncStream<Void>

    init(_ executable: URL, _ arguments: [String], in folder: URL, _ environment: [String: String]) throws {
        out = folder.appending(path: "out-\(UUID().uuidString)")
        err = folder.appending(path: "err-\(UUID().uuidString)")
        for file in [out, err] { try Data().write(to: file) }
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        let handles = try [out, err].map { try FileHandle(forWritingTo: $0) }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        ended = stream
        process.terminationHandler = { _ in continuation.finish() }
        // The run has descriptors of its own; Foundation would keep ours for as long as the tests go on.
        defer { for handle in handles { try? handle.close() } }
        try process.run()
    }

    /// What it has written to standard output so far.
    var output: String { (try? String(contentsOf: out, encoding: .utf8)) ?? "" }

    /// What it has written to standard error so far.
    var errors: String { (try? String(contentsOf: err, encoding: .utf8)) ?? "" }

    var isRunning: Bool { process.isRunning }

    var processID: Int32 { process.processIdentifier }

    /// Waits until it has written so much.
    func wait(forLines count: Int) async throws {
        while process.isRunning, output.count(where: { $0 == "\n" }) < count {
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    func end() async -> Tool.Outcome {
        for await _ in ended {}
        return Tool.Outcome(
            status: process.terminationStatus, out: output, err: (try? String(contentsOf: err, encoding: .utf8)) ?? "")
    }
}
