import Commands
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Portal

/// A server in a process of its own.
final class Child {
    let address: String
    private let process: Process

    /// - Parameter ready: asked until it answers.
    init(_ program: String, _ arguments: [String], address: String, ready: String) throws {
        self.address = address
        process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let wait = [
            "-sSf", "--retry", "1200", "--retry-delay", "1", "--retry-all-errors", "-o", "/dev/null", address + ready,
        ]
        let asking = Process()
        asking.executableURL = URL(filePath: "/usr/bin/curl")
        asking.arguments = wait
        asking.standardError = FileHandle.nullDevice
        try asking.run()
        asking.waitUntilExit()
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    private static var own: String { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path }

    static func titian(_ sample: SampleFolder, pageMemory: Int = 64) throws -> Child {
        let port = Int.random(in: 20_000...29_999)
        return try Child(
            own, ["serve-pages", sample.data.path, sample.keys.path, "\(port)", "\(pageMemory)"],
            address: "http://127.0.0.1:\(port)", ready: "/health/ready")
    }

    /// A handler of the same HTTP library that writes the same bytes and fields from memory.
    static func bytes(_ answer: Fetched, in folder: URL) throws -> Child {
        let file = folder.appending(path: "page")
        try answer.body.write(to: file, atomically: true, encoding: .utf8)
        let port = Int.random(in: 20_000...29_999)
        let fields = answer.fields.filter { !["date", "content-length"].contains($0.name.lowercased()) }
        return try Child(
            own, ["serve-bytes", file.path, "\(port)"] + fields.map { "\($0.name): \($0.value)" },
            address: "http://127.0.0.1:\(port)", ready: "/page")
    }
}

/// The servers that this program is when it is started again.
enum Serving {
    static func pages(_ arguments: [String]) async throws {
        let folder = DataFolder(url: URL(filePath: arguments[0]), keys: URL(filePath: arguments[1]))
        var options = PortalServer.Options(folder: folder)
        options.port = Int(arguments[2]) ?? 0
        options.front.keptMegabytes = Int(arguments[3]) ?? 0
        options.front.pastPagesPerMinute = 0
        var logger = Logger(label: "titian")
        logger.logLevel = .error
        try await PortalServer.run(options, logger: logger)
    }

    static func bytes(_ arguments: [String]) async throws {
        let body = ByteBuffer(bytes: try Data(contentsOf: URL(filePath: arguments[0])))
        let fields: [HTTPField] = arguments.dropFirst(2).compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return HTTPField.Name(String(parts[0])).map {
                HTTPField(name: $0, value: parts[1].trimmingCharacters(in: .whitespaces))
            }
        }
        let headers = HTTPFields(fields)
        let router = Router()
        router.get("page") { _, _ in Response(status: .ok, headers: headers, body: .init(byteBuffer: body)) }
        var logger = Logger(label: "bytes")
        logger.logLevel = .error
        let app = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: Int(arguments[1]) ?? 0)),
            logger: logger)
        try await app.runService()
    }
}

/// nginx with one file, sent with the same fields.
final class Nginx {
    let address: String
    private let child: Child

    init(_ answer: Fetched, in folder: URL, sendsFiles: Bool) throws {
        let place = folder.appending(path: sendsFiles ? "nginx" : "nginx-reads")
        try FileManager.default.createDirectory(at: place.appending(path: "www"), withIntermediateDirectories: true)
        try answer.body.write(to: place.appending(path: "www/page"), atomically: true, encoding: .utf8)
        let port = Int.random(in: 30_000...32_000)
        let fields = answer.ownFields.filter { $0.name.lowercased() != "etag" }
            .map { "add_header \($0.name) '\($0.value.replacing("'", with: "\\'"))';" }
        let configuration = """
            worker_processes 2;
            daemon off;
            pid \(place.path)/pid;
            error_log /dev/null;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile \(sendsFiles ? "on" : "off");
              output_buffers 1 256k;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=10;
              default_type 'text/html; charset=utf-8';
              \(["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(place.path)/\($0);" }.joined(separator: "\n"))
              server { listen 127.0.0.1:\(port); root \(place.path)/www; \(fields.joined(separator: "\n")) }
            }
            """
        let file = place.appending(path: "nginx.conf")
        try configuration.write(to: file, atomically: true, encoding: .utf8)
        address = "http://127.0.0.1:\(port)/page"
        child = try Child(
            "/usr/sbin/nginx", ["-c", file.path, "-e", "/dev/null"], address: "http://127.0.0.1:\(port)", ready: "/page"
        )
    }

    func stop() { child.stop() }
}

/// datasette with a table of the projects that a figure counts.
final class Datasette {
    let address: String
    private let child: Child

    init(_ sample: SampleFolder, in folder: URL) throws {
        let file = folder.appending(path: "projects.db")
        try ProjectTable.write(sample, to: file)
        let port = Int.random(in: 33_000...35_000)
        let program = ProcessInfo.processInfo.environment["TITIAN_DATASETTE"] ?? "../.build-python/bin/datasette"
        let base = "http://127.0.0.1:\(port)"
        address = base + "/projects/project?_size=200"
        child = try Child(
            program,
            ["serve", "--immutable", file.path, "--port", "\(port)", "--setting", "max_returned_rows", "1000"],
            address: base, ready: "/projects/project")
    }

    func stop() { child.stop() }
}
