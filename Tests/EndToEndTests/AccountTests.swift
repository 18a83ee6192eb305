import Foundation
import Testing

@Suite("Accounts on the command line")
struct AccountTests {
    private static let add = [
        "account", "add", "An@example.org", "--name", "An Officer", "--organisation", "Secretariat", "--role",
        "officer",
    ]

    @Test("the first officer is added, listed, and has a link; nothing that opens the account is listed")
    func add() async throws {
        let place = try await Workplace.withSample()
        #expect(try await place.titian("account").out.contains("There is no account"))
        let added = try await place.start(Self.add).end()
        #expect(added.status == 0, "\(added.err)")
        let link = try #require(
            added.out.firstMatch(of: #/http:\/\/127\.0\.0\.1:8080\/account\/set-up\?key=([a-z2-7]+)/#))
        let list = try await place.titian("account", "list", "--json")
        let account = try #require((list.json["accounts"] as? [[String: Any]])?.first)
        #expect(account["email"] as? String == "an@example.org")
        #expect(account["roles"] as? [String] == ["officer of sample"])
        #expect(!list.out.contains(link.output.1))
        #expect(try await place.start(Self.add).end().status == 65)
        #expect(try await place.titian("account", "disable", "nobody@example.org").status == 66)
    }

    @Test("a role that is for an organisation asks for one that the register holds")
    func scopes() async throws {
        let place = try await Workplace.withSample()
        let base = ["account", "add", "c@example.org", "--name", "C", "--organisation", "O", "--role", "coordinator"]
        #expect(try await place.start(base).end().status == 66)
        #expect(try await place.start(base + ["--for", "nothing"]).end().status == 66)
        #expect(
            try await place.titian(
                "account", "add", "x@example.org", "--name", "X", "--organisation", "O", "--role", "king"
            ).status == 64)
    }

    @Test("mail that waits is written for sendmail, once")
    func mail() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.start(Self.add).end()
        let waiting = try await place.titian("account", "mail", "--all")
        #expect(waiting.out.contains("an@example.org  invitation") && !waiting.out.contains("key="))
        let letter = try await place.titian("account", "mail")
        let parts = letter.out.components(separatedBy: "\n\n")
        let words = try #require(Data(base64Encoded: parts[1].replacing("\n", with: "")))
        #expect(parts[0].hasPrefix("To: an@example.org\n"))
        #expect(String(decoding: words, as: UTF8.self).contains("/account/set-up?key="))
        #expect(try await place.titian("account", "mail").out.isEmpty)
    }
}
