import Foundation
import Testing

@Suite("Pages that lie ready, from a real server")
struct ReadyAnswersTests {
    private static let page = "/sample?at=2025-08-11"

    private func request(_ path: String, _ fields: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
    }

    /// Head and body of the answer to one request.
    private func answer(_ text: String, _ server: Server) throws -> (head: [String], body: String) {
        let wire = try Wire(port: server.port)
        // What ends the connection is a second request, so that the first is as usual.
        wire.send(text + request("/none", "Connection: close\r\n"))
        let parts = wire.receive().components(separatedBy: "\r\n\r\n")
        let head = parts[0].components(separatedBy: "\r\n")
        let body = parts[1].components(separatedBy: "HTTP/1.1 404")[0]
        return (head.filter { !$0.lowercased().hasPrefix("date:") }.sorted(), body)
    }

    @Test("a page is the same, field by field and byte by byte, made and from memory", arguments: ["", "gzip"])
    func same(coding: String) async throws {
        let server = try await Server.start(try await Workplace.withSample())
        let fields = coding.isEmpty ? "" : "Accept-Encoding: \(coding)\r\n"
        let made = try answer(request(Self.page, fields), server)
        let kept = try answer(request(Self.page, fields), server)
        #expect(made.head == kept.head)
        #expect(made.body == kept.body)
        #expect(made.head.contains("HTTP/1.1 200 OK"))
        _ = await server.stop()
    }

    @Test("requests that come together are answered in their order, from memory or not")
    func order() async throws {
        let server = try await Server.start(try await Workplace.withSample())
        let first = try await server.get(Self.page)
        let tag = try #require(first.field("ETag"))
        let wire = try Wire(port: server.port)
        wire.send(
            request(Self.page) + request("/none") + request(Self.page, "If-None-Match: \(tag)\r\n")
                + request("/sample?at=2025-08-10") + request(Self.page)
                + "HEAD \(Self.page) HTTP/1.1\r\nHost: x\r\n\r\n"
                + request("/none", "Connection: close\r\n"))
        let answers = wire.receive(upTo: 4 << 20)
        let statuses = answers.matches(of: /HTTP\/1\.1 (\d{3})/).map { Int($0.output.1) }
        #expect(statuses == [200, 404, 304, 200, 200, 200, 404])
        #expect(answers.components(separatedBy: "</html>").count - 1 == 5, "HEAD and 304 have no body")
        _ = await server.stop()
    }

    @Test("a reader who asks on and on and takes nothing costs no memory")
    func greedy() async throws {
        let server = try await Server.start(try await Workplace.withSample())
        _ = try await server.get(Self.page)
        let before = try server.residentKilobytes()
        var wires = try (0..<20).map { _ in try Wire(port: server.port) }
        let many = String(repeating: request(Self.page), count: 500)
        for wire in wires { for _ in 0..<10 { wire.sendWhatIsTaken(many) } }
        #expect(try await server.get("/sample").status == 200)
        #expect(try server.residentKilobytes() < before + 80_000)
        wires.removeAll()
        _ = await server.stop()
    }
}
