import Foundation
import Testing

@Suite("Reports of errors")
struct ReportsTests {
    private static let path = "/sample/report/figures/approved-value"

    /// The form's seal, and the cookie that goes with it.
    private func form(_ server: Server) async throws -> (seal: String, cookie: String) {
        let page = try await server.get(Self.path + "?at=2025-08-11")
        let seal = try #require(page.body.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1)
        let cookie = try #require(page.field("Set-Cookie")?.split(separator: ";").first)
        #expect(page.field("Cache-Control") == "no-store")
        #expect(page.field("ETag") == nil)
        return (String(seal), String(cookie))
    }

    private func send(_ server: Server, seal: String, cookie: String, _ fields: [String], _ more: [String] = [])
        async throws -> Server.Answer
    {
        let data = (["seal=\(seal)"] + fields).flatMap { ["--data-urlencode", $0] }
        let arguments =
            ["-sSi", "-H", "Cookie: \(cookie)"] + data + more + [server.address + Self.path + "?at=2025-08-11"]
        let outcome = await (try server.place.run(URL(filePath: "/usr/bin/curl"), arguments)).end()
        let status = outcome.out.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Server.Answer(status: status, head: "", body: outcome.out)
    }

    @Test("a report is sent, shown to an officer, and its contact is erased")
    func report() async throws {
        let place = try await Workplace.withSample()
        let server = try await Server.start(place)
        let link = try await server.get("/sample/figures/approved-value?at=2025-08-11").body
        #expect(link.contains("href=\"\(Self.path)?at=2025-08-11\""))
        let (seal, cookie) = try await form(server)
        let sent = try await send(
            server, seal: seal, cookie: cookie, ["words=Con số của năm 2024 chưa đúng.", "contact=minh@example.org"])
        #expect(sent.status == 200, "\(sent.body)")

        let list = try await place.titian("reports", "--json")
        let report = try #require((list.json["reports"] as? [[String: Any]])?.first)
        #expect(report["words"] as? String == "Con số của năm 2024 chưa đúng.")
        #expect(report["page"] as? String == "/figures/approved-value")
        #expect(report["choice"] as? String == "at=2025-08-11")

        #expect(try await place.titian("reports", "erase", "1").status == 0)
        let file = try Data(contentsOf: place.url.appending(path: "data/reports.sqlite"))
        #expect(!file.contains(Data("minh@example.org".utf8)))
        #expect(try await place.titian("reports", "erase", "1", "--whole").status == 0)
        #expect(try await place.titian("reports", "erase", "1").status == 66)
        #expect(try await place.titian("reports").out.contains("There is no report."))
        _ = await server.stop()
    }

    @Test("what another site sends, what no form gave out, and what a machine fills in is not kept")
    func forged() async throws {
        let place = try await Workplace.withSample()
        let server = try await Server.start(place)
        let (seal, cookie) = try await form(server)
        let words = ["words=Everything is wrong here."]
        let foreign = [
            try await send(server, seal: seal, cookie: cookie, words, ["-H", "Sec-Fetch-Site: cross-site"]),
            try await send(server, seal: seal, cookie: cookie, words, ["-H", "Origin: https://evil.example"]),
            try await send(server, seal: seal, cookie: cookie, words, ["-H", "Origin: null"]),
            try await send(server, seal: seal, cookie: "titian-report=\(String(repeating: "0", count: 32))", words),
            try await send(server, seal: "1-" + String(repeating: "0", count: 64), cookie: cookie, words),
            try await send(server, seal: seal, cookie: cookie, words, ["-H", "Content-Type: text/plain"]),
        ]
        #expect(foreign.allSatisfy { $0.status == 403 }, "\(foreign.map(\.status))")
        let machine = try await send(server, seal: seal, cookie: cookie, words + ["website=http://spam.example"])
        #expect(machine.status == 200)
        let wrong = try await send(server, seal: seal, cookie: cookie, ["words=<a href=x>spam</a> and spam"])
        #expect(wrong.status == 422)
        #expect(wrong.body.contains("&lt;a href=x&gt;"))
        let large = try await send(
            server, seal: seal, cookie: cookie, ["words=\(String(repeating: "x", count: 40_000))"])
        #expect(large.status == 413)
        #expect(try await place.titian("reports").out.contains("There is no report."))
        _ = await server.stop()
    }

    @Test("one network may send so many an hour, and a server can take none")
    func limits() async throws {
        let place = try await Workplace.withSample()
        let server = try await Server.start(place, "--reports", "2")
        let (seal, cookie) = try await form(server)
        var statuses: [Int] = []
        for number in 1...3 {
            statuses.append(
                try await send(server, seal: seal, cookie: cookie, ["words=Error number \(number)."]).status)
        }
        #expect(statuses == [200, 200, 429])
        _ = await server.stop()
        let closed = try await Server.start(place, "--reports", "0")
        #expect(try await closed.get(Self.path).status == 404)
        _ = await closed.stop()
    }
}
