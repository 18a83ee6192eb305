import Foundation
import Testing

@Suite("The server checks IATI files")
struct ValidatorTests {
    private static let activity =
        "<iati-activities version=\"2.03\">\n<iati-activity><iati-identifier>X</iati-identifier></iati-activity>\n</iati-activities>"

    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write("a.xml", Self.activity)
        try FileManager.default.createDirectory(at: place.ledgers, withIntermediateDirectories: true)
        return place
    }

    @Test("a file is sent through the page as a browser sends it, and its findings come back")
    func page() async throws {
        let place = try place()
        let server = try await Server.start(place)
        let form = try await server.get("/iati/validator", "-H", "Accept-Language: vi")
        let seal = try #require(form.body.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1)
        let cookie = try #require(form.field("Set-Cookie")?.split(separator: ";").first)
        let file = place.url.appending(path: "a.xml").path
        let found = try await server.get(
            "/iati/validator?lang=vi", "-L", "-H", "Cookie: \(cookie)", "-F", "seal=\(seal)", "-F", "day=", "-F",
            "file=@\(file);filename=tệp.xml", "-F", "xml=")
        #expect(found.body.contains("“tệp.xml” không hợp lệ."), "\(found.head) \(found.body.prefix(500))")
        #expect(found.body.contains("thiếu &lt;reporting-org&gt; bên trong"))
        _ = await server.stop()
    }

    @Test("a file is sent to the API as it is, and in chunks")
    func api() async throws {
        let place = try place()
        let server = try await Server.start(place)
        let file = place.url.appending(path: "a.xml").path
        for chunked in [[], ["-H", "Transfer-Encoding: chunked"]] {
            let arguments =
                ["-sS", "-H", "Content-Type: application/xml", "--data-binary", "@\(file)"] + chunked
                + [server.address + "/api/v1/iati/validate"]
            let outcome = await (try place.run(URL(filePath: "/usr/bin/curl"), arguments)).end()
            let report = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any]
            #expect(report?["valid"] as? Bool == false)
            #expect(report?["invalidRecords"] as? Int == 1)
        }
        _ = await server.stop()
    }

    @Test("what is larger than the server takes is refused, said before or found out on the way")
    func large() async throws {
        let place = try place()
        let server = try await Server.start(place, "--iati-megabytes", "1")
        try place.write("large.xml", Data(repeating: 32, count: 3 << 20))
        let file = place.url.appending(path: "large.xml").path
        for chunked in [[], ["-H", "Transfer-Encoding: chunked"]] {
            let arguments =
                ["-sS", "-o", "/dev/null", "-w", "%{http_code}", "-H", "Expect:", "-H", "Content-Type: text/xml"]
                + chunked
                + ["--data-binary", "@\(file)", server.address + "/api/v1/iati/validate"]
            let outcome = await (try place.run(URL(filePath: "/usr/bin/curl"), arguments)).end()
            #expect(outcome.out == "413")
        }
        _ = await server.stop()
    }

    @Test("a server compares with the codelists and the publishers that it was given")
    func lists() async throws {
        let place = try place()
        try place.write("lists.txt", "ActivityStatus 2 77\n")
        try place.write("publishers.txt", "QQ/7\n")
        let files = ["lists.txt", "publishers.txt"].map { place.url.appending(path: $0).path }
        let server = try await Server.start(place, "--iati-codelists", files[0], "--iati-publishers", files[1])
        let xml = Self.activity.replacing(
            "</iati-activity>", with: "<reporting-org ref=\"QQ/7\"/><activity-status code=\"77\"/></iati-activity>")
        try place.write("own.xml", xml)
        let found = try await server.get(
            "/api/v1/iati/validate?format=csv", "-H", "Content-Type: text/xml", "--data-binary",
            "@\(place.url.appending(path: "own.xml").path)")
        #expect(found.body.contains("0.3.1"))
        #expect(!found.body.contains("9.5.1") && !found.body.contains("1.14."), "\(found.body)")
        _ = await server.stop()

        let refused = try await place.run(
            Tool.binary, ["serve", "--data", place.ledgers.path, "--port", "0", "--iati-codelists", files[1]]
        ).end()
        #expect(refused.status == 65)
        #expect(refused.err.contains("holds no codelist"))
    }

    /// The answer to a byte now and then, far below 16 KB a second.
    private func trickle(to server: Server) async throws -> String {
        let wire = try Wire(port: server.port)
        wire.send(
            "POST /api/v1/iati/validate HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 9999\r\n\r\n")
        var answer = ""
        for _ in 0..<100 where answer.isEmpty {
            wire.send(" ")
            try await Task.sleep(for: .milliseconds(100))
            answer = wire.receiveWhatIsThere()
        }
        return answer + wire.receive()
    }

    @Test("an upload that trickles is answered with 408 and the reason")
    func trickling() async throws {
        let place = try place()
        let server = try await Server.start(place, "--patience", "3")
        var answer = ""
        // On a busy machine the next byte may come so late that the connection counts as idle: then it is no trickle.
        for _ in 0..<5 where answer.isEmpty { answer = try await trickle(to: server) }
        #expect(answer.hasPrefix("HTTP/1.1 408 "), "\(answer.prefix(100))")
        #expect(answer.contains("urn:titian:problem:too-slow"))
        _ = await server.stop()
    }

    @Test("a client that closes its side in mid-upload is told that the file did not arrive whole")
    func halfClosed() async throws {
        let place = try place()
        let server = try await Server.start(place)
        let request =
            "POST /api/v1/iati/validate HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 9\r\n\r\n<a>"
        #expect(try Wire.status(of: Array(request.utf8), port: server.port) == 400)
        _ = await server.stop()
    }

    @Test("an upload that stops is cut without an answer (or found no place), and leaves the server as it was")
    func stopped() async throws {
        let place = try place()
        let server = try await Server.start(place, "--patience", "2")
        let head =
            "POST /api/v1/iati/validate HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 1000\r\n\r\n<a>"
        // More than there are places: each has to be given back.
        for _ in 0..<3 {
            let wires = try (0..<6).map { _ in try Wire(port: server.port) }
            for wire in wires { wire.send(head) }
            for wire in wires {
                let answer = wire.receive()
                #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 503 "), "\(answer.prefix(100))")
            }
        }
        let whole = Array((head + String(repeating: " ", count: 996) + "x").utf8)
        // A connection is closed first, and its place given back when the reading thread has heard of it: soon, not at once.
        var status = try Wire.status(of: whole, port: server.port)
        for _ in 0..<10 where status == 503 {
            try await Task.sleep(for: .milliseconds(100))
            status = try Wire.status(of: whole, port: server.port)
        }
        #expect(status == 200)
        #expect(try await server.get("/iati/validator").status == 200)
        _ = await server.stop()
    }
}
