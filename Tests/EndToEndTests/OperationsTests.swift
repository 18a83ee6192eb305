import Foundation
import Testing

@Suite("A server that somebody keeps")
struct OperationsTests {
    @Test("a request that is being answered when the server is told to stop is answered to its end")
    func gracefulStop() async throws {
        let place = try await Workplace.withSample()
        let server = try await Server.start(place)
        let whole = try await server.get("/sample/export").body
        // The head and a little of the body come, so the answer has begun when the server is told to stop.
        let wire = try Wire(port: server.port)
        wire.send("GET /sample/export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        let start = wire.receive(upTo: 1)

        server.running.send(SIGTERM)
        let rest = wire.receive(upTo: .max)
        let outcome = await server.running.end()

        #expect(outcome.status == 0, "\(outcome.err)")
        #expect((start + rest).utf8.count > whole.utf8.count)
        #expect((start + rest).hasSuffix("0\r\n\r\n"))
    }

    @Test("the access log is one JSON object a line, and keeps no secret and no whole address")
    func accessLog() async throws {
        let place = try await Workplace.withSample()
        let server = try await Server.start(place, "--access-log", place.url.appending(path: "log").path)
        _ = try await server.get("/sample?at=2025-08-11&q=quetzalcoatl&lang=vi", "-H", "Cookie: secret=tomatl")
        _ = try await server.get("/sample/figures/xocolatl?token=abc")
        _ = await server.stop()

        let text = try place.text("log")
        let lines = try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let page = try #require(lines.first { $0["path"] as? String == "/sample" })
        #expect(page["query"] as? String == "at=2025-08-11&lang=vi")
        #expect(page["client"] as? String == "127.0.0.0/24")
        #expect(page["status"] as? Int == 200)
        #expect(lines.contains { $0["status"] as? Int == 404 && $0["path"] == nil })
        for secret in ["quetzalcoatl", "tomatl", "xocolatl", "abc"] { #expect(!text.contains(secret)) }
    }

    @Test("metrics are told at an address of their own, in a form that says what each is")
    func metrics() async throws {
        let place = try await Workplace.withSample()
        let server = try await Server.start(place, "--metrics", "127.0.0.1:0")
        _ = try await server.get("/sample")
        _ = try await server.get("/sample")
        while !server.running.errors.contains("metrics at") { try await Task.sleep(for: .milliseconds(5)) }
        let line = try #require(server.running.errors.split(separator: "\n").first { $0.hasPrefix("metrics at") })
        let address = String(line.dropFirst("metrics at ".count))

        let other = Server(running: server.running, place: place, address: address)
        let text = try await other.get("").body
        let hidden = try await server.get("/metrics").status
        _ = await server.stop()

        #expect(text.contains(#"titian_requests_total{route="/{programme}",status="200"} 2"#), "\(text)")
        #expect(text.contains(#"titian_answers_total{source="kept"} 1"#))
        #expect(text.contains("titian_request_seconds_bucket{le=\"+Inf\"}"))
        #expect(text.contains("titian_ledger_damaged{programme=\"sample\"} 0"))
        #expect(hidden == 404)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.contains(#/^[a-z_]+(\{.*\})? -?[0-9.e+-]+$/#), "\(line)")
        }
    }

    @Test("pages are served by TLS, and SIGHUP takes a new certificate without a request being lost")
    func tls() async throws {
        let place = try await Workplace.withSample()
        try await makeCertificate(place, "first.example")
        let files = ["chain.pem", "key.pem"].map { place.url.appending(path: $0).path }
        let server = try await Server.start(place, "--tls-certificate", files[0], "--tls-key", files[1])
        #expect(server.address.hasPrefix("https://"))
        #expect(try await subject(server).contains("first.example"))
        #expect(try await server.get("/sample").field("Strict-Transport-Security") != nil)

        try await makeCertificate(place, "second.example")
        server.running.send(SIGHUP)
        while try await !subject(server).contains("second.example") { try await Task.sleep(for: .milliseconds(20)) }
        try place.write("chain.pem", "nonsense")
        server.running.send(SIGHUP)
        while !server.running.errors.contains("could not be read again") { try await Task.sleep(for: .milliseconds(5)) }
        #expect(try await subject(server).contains("second.example"))
        #expect(await server.stop().status == 0)
    }

    private func makeCertificate(_ place: Workplace, _ name: String) async throws {
        let arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
            "/CN=\(name)", "-keyout", "key.pem", "-out", "chain.pem",
        ]
        let outcome = await (try place.run(URL(filePath: "/usr/bin/openssl"), arguments)).end()
        #expect(outcome.status == 0, "\(outcome.err)")
    }

    /// Whose certificate the server shows.
    private func subject(_ server: Server) async throws -> String {
        let arguments = ["-sSkv", "--max-time", "20", "-o", "/dev/null", server.address + "/health/live"]
        return await (try server.place.run(URL(filePath: "/usr/bin/curl"), arguments)).end().err
    }

    @Test("settings come from a flag, else the environment, else the file, and all that is wrong is told at once")
    func settings() async throws {
        let place = try Workplace()
        try place.write("c.json", #"{"port": 1, "connections": 2000, "hosts": ["a.example", "b.example"]}"#)
        let outcome = try await place.titian(
            "config", "--config", "c.json", "--port", "3", "--json",
            environment: ["TITIAN_PORT": "2", "TITIAN_PATIENCE": "9"])
        let all = try #require(outcome.json["settings"] as? [[String: Any]])
        let found = all.reduce(into: [String: String]()) { found, setting in
            found[setting["key"] as? String ?? ""] = "\(setting["value"] ?? "") \(setting["origin"] ?? "")"
        }
        #expect(found["port"] == "3 flag")
        #expect(found["patience"] == "9 environment")
        #expect(found["connections"] == "2000 file")
        #expect(found["hosts"] == "a.example,b.example file")
        #expect(found["host"] == "127.0.0.1 default")

        try place.write("c.json", #"{"port": 70000, "colour": "red", "metrics": "x"}"#)
        let wrong = try await place.titian("config", "--config", "c.json", environment: ["TITIAN_HOSTS": "a/b"])
        #expect(wrong.status == 78)
        for part in ["port", "a number from 0 to 65535", "no setting “colour”", "metrics", "TITIAN_HOSTS"] {
            #expect(wrong.err.contains(part), "\(wrong.err)")
        }
    }
}
