import Foundation
import Testing

@Suite("The table of settings")
struct ConfigurationTests {
    private func settings() async throws -> [[String: String]] {
        let place = try Workplace()
        let outcome = try await place.titian("config", "--json")
        return (outcome.json["settings"] as? [[String: Any]] ?? []).map { $0.compactMapValues { $0 as? String } }
    }

    @Test("docs/configuration.md has a row for each setting, as it is, and no other")
    func document() async throws {
        let text = try String(
            contentsOf: Tool.package.appending(path: "docs/configuration.md"), encoding: .utf8)
        let rows = Set(text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init))
        let expected = try await settings().map { setting in
            let cells = ["key", "environment", "flag"].map { "`\(setting[$0] ?? "")`" }
            let usual = setting["default"].flatMap { $0.isEmpty ? nil : "`\($0)`" } ?? ""
            return
                "| \((cells + [usual, setting["explanation"] ?? "", setting["expected"] ?? ""]).joined(separator: " | ")) |"
        }
        #expect(rows == Set(expected))
        #expect(expected.count > 15)
    }

    @Test("the help of serve has a flag for each setting, with its explanation")
    func help() async throws {
        let place = try Workplace()
        let outcome = await (try place.start(["serve", "--help"])).end()
        let words = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for setting in try await settings() {
            #expect(words.contains("\(setting["flag"] ?? "?") <"))
            if setting["key"] != "data", setting["key"] != "keys" {
                #expect(words.contains(setting["explanation"] ?? "?"), "\(setting["key"] ?? "")")
            }
        }
    }

    @Test("each name in the environment is one of the table's, made from its key")
    func environment() async throws {
        for setting in try await settings() {
            let key = try #require(setting["key"])
            #expect(setting["environment"] == "TITIAN_" + key.uppercased().replacing("-", with: "_"))
            #expect(setting["flag"] == "--" + key)
        }
    }

    @Test("a wrong flag is wrong usage, a wrong file wrong set-up, each with what would be right")
    func wrong() async throws {
        let place = try Workplace()
        let flag = try await place.titian("serve", "--port", "99999")
        #expect(flag.status == 64, "\(flag.err)")
        #expect(flag.err.contains("a number from 0 to 65535"))
        try place.write("c.json", "{\n\"port\": 1,,\n}")
        let file = try await place.titian("config", "--config", "c.json")
        #expect(file.err.contains("line 2"), "\(file.err)")
        let pair = try await place.titian("serve", "--tls-key", "key.pem")
        #expect(pair.err.contains("tls-certificate"), "\(pair.err)")
    }
}
