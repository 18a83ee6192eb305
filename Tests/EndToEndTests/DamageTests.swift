import Foundation
import Testing

@Suite("a damaged ledger")
struct DamageTests {
    /// Flips one bit of a byte in the middle of a text that stands in a ledger once.
    private func flip(_ text: String, in file: URL) throws {
        var data = try Data(contentsOf: file)
        let range = try #require(data.range(of: Data(text.utf8)))
        data[range.lowerBound + text.utf8.count / 2] ^= 1
        try data.write(to: file)
    }

    /// A forest whose ledger is damaged where its projects were written, and the number of that commit.
    private func damaged() async throws -> (Workplace, Int) {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let log = try await place.titian("log", "forest", "--json")
        let commits = try #require(log.json["commits"] as? [[String: Any]])
        let wrote = commits.first { ($0["reason"] as? String)?.contains("projects.csv") == true }
        let number = try #require(wrote?["number"] as? Int)
        try flip("Ponds (bể nước)", in: place.ledger("forest"))
        return (place, number)
    }

    @Test("one flipped byte is found, and located at its commit")
    func located() async throws {
        let (place, number) = try await damaged()

        let outcome = try await place.titian("verify", "forest", "--json")

        #expect(outcome.status == 65)
        let ledger = try #require((outcome.json["ledgers"] as? [[String: Any]])?.first)
        #expect(ledger["sound"] as? Bool == false)
        #expect((ledger["damage"] as? [String: Any])?["commit"] as? Int == number)
        #expect((ledger["damage"] as? [String: Any])?["last-good"] as? Int == number - 1)
    }

    @Test("figures end before the damage, say so, and are not cited")
    func figures() async throws {
        let (place, number) = try await damaged()

        let outcome = try await place.titian(
            "figures", "forest", "--at", "2025-01-01", "--json", "--audience", "internal")

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("damaged at commit \(number)"))
        #expect(outcome.json["known"] as? Int == number - 1)
        let figures = try #require(outcome.json["figures"] as? [[String: Any]])
        #expect(figures.allSatisfy { $0["citation"] is NSNull })
    }

    @Test("the log ends before the damage", arguments: [["log", "forest"], ["export", "forest"]])
    func readers(arguments: [String]) async throws {
        let (place, number) = try await damaged()

        let outcome = try await place.start(arguments).end()

        #expect(outcome.status == 65)
        #expect(!outcome.out.isEmpty)
        #expect(outcome.err.contains("what is shown ends at commit \(number - 1)"))
    }

    @Test("nothing is signed, proved or written from it")
    func refusals() async throws {
        let (place, _) = try await damaged()
        try ForestFolder.write(to: place, changing: ForestFolder.bothAccredited)

        for arguments in [["receipt", "projects-accredited", "--at", "2025-01-01"], ["load", "forest"]] {
            let outcome = try await place.start(arguments).end()
            #expect(outcome.status == 65, "\(arguments) \(outcome.out) \(outcome.err)")
            #expect(outcome.err.contains("damaged"))
        }
    }

    @Test(
        "a byte flipped at random in the file is found, or nothing that the ledger says depends on it", arguments: 1...6
    )
    func anywhere(seed: UInt64) async throws {
        let place = try await Workplace.withSample()
        let sound = try await place.titian("export", "sample").out
        let file = place.ledger("sample")
        var random = SeededGenerator(seed: seed)
        var data = try Data(contentsOf: file)
        let offset = Int.random(in: 0..<data.count, using: &random)
        data[offset] ^= UInt8.random(in: 1...255, using: &random)
        try data.write(to: file)

        let outcome = try await place.titian("verify", "sample")
        let export = try await place.titian("export", "sample").out

        #expect(outcome.status == 65 || (outcome.status == 0 && export == sound), "seed \(seed), byte \(offset)")
    }
}
