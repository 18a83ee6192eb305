import Foundation

/// A folder of one test: data, keys, and whatever files it makes; it goes away with the test.
final class Workplace: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "titian-e2e-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A workplace with a copy of the sample of seed 1.
    static func withSample() async throws -> Workplace {
        let place = try Workplace()
        let sample = try await SharedSample.shared.place()
        for name in ["data", "keys"] {
            try FileManager.default.copyItem(at: sample.appending(path: name), to: place.url.appending(path: name))
        }
        return place
    }

    var ledgers: URL { url.appending(path: "data/ledgers") }

    func ledger(_ programme: String) -> URL { ledgers.appending(path: "\(programme).ledger") }

    /// Runs titian here, with the data and keys of this workplace unless the arguments name others.
    func titian(_ arguments: String..., environment: [String: String] = [:]) async throws -> Tool.Outcome {
        try await start(arguments, environment: environment).end()
    }

    func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Running {
        let places = [("--data", "data"), ("--keys", "keys")].flatMap { option, folder in
            arguments.contains(option) ? [] : [option, url.appending(path: folder).path]
        }
        return try run(Tool.binary, arguments + places, environment)
    }

    /// Runs any program here.
    func run(_ executable: URL, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Running {
        var all = [
            "PATH": "/usr/bin:/bin", "HOME": url.path, "TITIAN_AUTHOR": "Tester", "TITIAN_ORGANISATION": "Tests",
        ]
        if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] { all["LD_LIBRARY_PATH"] = libraries }
        return try Running(executable, arguments, in: url, all.merging(environment) { $1 })
    }

    /// Writes a file, with the folders above it.
    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ data: Data) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func text(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: name).path) }
}

/// The sample of seed 1, which is made once and copied.
actor SharedSample {
    static let shared = SharedSample()

    private var task: Task<Workplace, any Error>?

    /// The folder with its data and keys, which stays as long as the tests run.
    func place() async throws -> URL {
        let task = task ?? Task { try await Self.make() }
        self.task = task
        return try await task.value.url
    }

    private static func make() async throws -> Workplace {
        let place = try Workplace()
        let outcome = try await place.titian("sample", "--seed", "1")
        guard outcome.status == 0 else { throw Missing(what: outcome.err) }
        return place
    }

    struct Missing: Error { let what: String }
}
