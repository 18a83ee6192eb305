import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("titian serve")
struct ServeTests {
    /// A server at a free port, and its address.
    private func serve(_ place: Workplace) async throws -> (Running, URL) {
        let server = try place.start(["serve", "--port", "0", "--json"])
        try await server.wait(forLines: 1)
        let answer = try JSONSerialization.jsonObject(with: Data(server.output.utf8)) as? [String: Any]
        let address = try #require((answer?["address"] as? String).flatMap { URL(string: $0) })
        return (server, address)
    }

    /// The text of a page, once the registers have been read.
    private func page(_ address: URL) async throws -> String {
        var text = ""
        repeat {
            let (data, response) = try await URLSession.shared.data(from: address)
            text = String(decoding: data, as: UTF8.self)
            if (response as? HTTPURLResponse)?.statusCode != 503 { break }
            try await Task.sleep(for: .milliseconds(20))
        } while true
        return text
    }

    @Test("the page of the sample says the headline figures, and the server stops in order")
    func pages() async throws {
        let place = try await Workplace.withSample()
        let (server, address) = try await serve(place)

        let text = try await page(
            address.appending(path: "sample").appending(queryItems: [.init(name: "at", value: "2025-08-11")]))
        server.send(SIGTERM)
        let outcome = await server.end()

        #expect(text.contains("114"))
        #expect(text.contains("US$ 24.8 million"))
        #expect(outcome.status == 0, "\(outcome.err)")
    }

    @Test("a backup can be made while pages are served, and a ledger in use is not replaced")
    func keeping() async throws {
        let place = try await Workplace.withSample()
        let (server, address) = try await serve(place)
        _ = try await page(address)

        let backup = try await place.titian("backup", "b.tar")
        let restore = try await place.titian("restore", "b.tar", "--replace")
        server.send(SIGTERM)
        _ = await server.end()
        let after = try await place.titian("restore", "b.tar", "--replace")

        #expect(backup.status == 0, "\(backup.err)")
        #expect(restore.status == 75, "\(restore.err)")
        #expect(restore.err.contains("is in use"))
        #expect(after.status == 0, "\(after.err)")
    }
}
