import Claims
import Testing
import WorkPlan

@Suite("Parts that a source lists")
struct ListingTests {
    private func claim(_ value: String, _ parts: [String]) throws -> Claim {
        Claim(
            stated: PartialDate(text: "2022")!, occasion: Text(.english, "Meeting"), subject: .projects,
            value: try #require(DecimalNumber(text: value)), unit: .projects, scope: "all", breakdown: parts,
            breakdownWording: "of which", quality: .official)
    }

    @Test("a joint project is one part, and counts once")
    func joint() throws {
        let listing = try #require(Listing(try claim("21", ["A=17", "B=2", "C=1", "A+B=1"])))
        #expect(listing.parts.map(\.name) == ["A", "B", "C", "A+B"])
        #expect(listing.listed == 21)
    }

    @Test(
        "parts that are no whole numbers are not added up",
        arguments: [
            ("21", []), ("21", ["A"]), ("21", ["A=1", "B=half"]), ("21", ["A=-1"]), ("2.5", ["A=1"]),
            ("21", ["A=99999999999999999999"]),
        ] as [(String, [String])])
    func unreadable(value: String, parts: [String]) throws {
        #expect(Listing(try claim(value, parts)) == nil)
    }
}
