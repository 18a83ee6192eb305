import Testing
import WorkPlan

@Suite("Identifier")
struct IdentifierTests {
    @Test("an identity is written as 32 digits, and they give it back", arguments: [UInt64](1...5))
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let id = Identifier<Project>(high: random.next(), low: random.next())
            #expect(id.text.utf8.count == 32)
            #expect(Identifier<Project>(text: id.text) == id, "seed \(seed)")
        }
    }

    @Test("leading zeros are kept")
    func zeros() {
        #expect(Identifier<Plan>(high: 0, low: 1).text == "00000000000000000000000000000001")
        #expect(Identifier<Plan>(high: 0xab, low: 0).text == "00000000000000ab0000000000000000")
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "1", "0000000000000000000000000000000", "000000000000000000000000000000001",
            "0000000000000000000000000000000G", "0000000000000000000000000000000A",
            "00000000-0000-0000-0000-000000000000",
        ])
    func refuses(text: String) {
        #expect(Identifier<Plan>(text: text) == nil)
    }

    @Test("identities are ordered as their written forms are", arguments: [UInt64](1...5))
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ids = (0..<100).map { _ in Identifier<Plan>(high: random.next() & 0xF000_0000_0000_0000, low: random.next())
        }
        #expect(ids.sorted().map(\.text) == ids.map(\.text).sorted(), "seed \(seed)")
    }

    @Test("a cast names the same record")
    func cast() {
        let id = Identifier<Plan>(high: 1, low: 2)
        #expect(id.cast(to: AnyRecord.self).text == id.text)
        #expect(id.cast(to: AnyRecord.self).cast(to: Plan.self) == id)
    }
}
