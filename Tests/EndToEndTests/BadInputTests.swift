import Foundation
import Testing

@Suite("What strangers send to a real server")
struct BadInputTests {
    private static let tricks = [
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n",
        "GET /sample HTTP/1.1\r\nHost: evil.example:80:80\r\n\r\n",
        "GET //evil.example/%2e%2e HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /sample HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1,5-9,-1\r\n\r\n", "get / http/1.1\r\nHost: x\r\n\r\n",
        "GET /%00%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n", "POST /sample HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /sample HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n",
        "GET /?\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: x\r\n\r\n", "\u{16}\u{3}\u{1}hello",
        "\r\n\r\n",
    ]

    @Test("tricks with lines, hosts, ranges and lengths never make the server fail, and it goes on")
    func tricks() async throws {
        let server = try await Server.start(try await Workplace.withSample())
        for trick in Self.tricks {
            let status = try Wire.status(of: Array(trick.utf8), port: server.port)
            #expect(status < 500, "\(status): \(trick.prefix(80))")
        }
        let smuggled = try await server.get("/sample", "-H", "Host: evil.example")
        #expect(!smuggled.body.contains("evil.example"))
        #expect(try await server.get("/sample").status == 200)
        #expect(await server.stop().status == 0)
    }

    @Test("random bytes in the place of a request, and in every parameter, are answered with 2xx or 4xx")
    func rubbish() async throws {
        let server = try await Server.start(try await Workplace.withSample(), "--past-pages", "0")
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 1...200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let line: [UInt8]
            if Bool.random(using: &random) {
                line = bytes
            } else {
                let name = ["at", "known", "plan", "lang", "q", "page", "sort"].randomElement(using: &random) ?? "at"
                let value = bytes.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                line = Array("GET /sample?\(name)=\(value) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8)
            }
            let status = try Wire.status(of: line, port: server.port)
            #expect(status < 500, "seed \(seed): \(status) for \(line)")
        }
        #expect(try await server.get("/sample").status == 200)
        _ = await server.stop()
    }

    @Test(
        "days and commits beyond the ends, and very long values, are refused in words",
        arguments: [
            ("at=9999-12-31", 200), ("at=0001-01-01", 200), ("at=10000-01-01", 400), ("known=999999999", 400),
            ("known=9999999999", 400), ("known=-1", 400), ("known=release-999999999", 400),
        ])
    func ends(query: String, status: Int) async throws {
        let server = try await Server.start(try await Workplace.withSample())
        let page = try await server.get("/sample?\(query)", "-H", "Accept: application/json")
        #expect(page.status == status, "\(page.body.prefix(300))")
        if status == 400 { #expect(page.field("Content-Type") == "application/problem+json") }
        #expect(try await server.get("/sample?plan=\(String(repeating: "x", count: 10_000))").status == 414)
        _ = await server.stop()
    }

    @Test("clients that send nothing, or a head that never ends, are let go, and cost others nothing")
    func slowClients() async throws {
        let server = try await Server.start(try await Workplace.withSample(), "--patience", "2")
        let before = try server.residentKilobytes()
        let wires = try (0..<200).map { index in
            let wire = try Wire(port: server.port)
            wire.send(index % 2 == 0 ? "GET /sample HTTP/1.1\r\nHost: x\r\nX-Slow: " : "")
            return wire
        }
        for wire in wires { wire.send("a") }
        #expect(try await server.get("/sample").status == 200)
        for wire in wires { #expect(!wire.receive().contains("200 OK")) }
        #expect(try server.residentKilobytes() < before + 60_000)
        _ = await server.stop()
    }

    @Test("one network may not have the past made without end")
    func pastBudget() async throws {
        let server = try await Server.start(try await Workplace.withSample(), "--past-pages", "1")
        var statuses: [Int] = []
        for number in 1...40 { statuses.append(try await server.get("/sample?known=\(number)").status) }
        #expect(statuses.first == 200)
        #expect(statuses.contains(429))
        #expect(try await server.get("/sample").status == 200)
        #expect(try await server.get("/sample?known=1").status == 200)
        _ = await server.stop()
    }
}
