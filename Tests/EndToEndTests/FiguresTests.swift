import Foundation
import Testing

@Suite("titian figures, trace and receipt")
struct FiguresTests {
    /// The five headline figures of the sample at 11 August 2025, as they are documented.
    static let headlines: [(name: String, numerator: String, denominator: String?, sentence: String)] = [
        ("projects-accredited", "114", nil, "114 projects"),
        ("approved-value", "US$ 24.8 million", nil, "US$ 24.8 million"),
        ("action-coverage", "17", "24", "17 of 24 actions"),
        ("partner-supported-projects", "28", nil, "28 accredited projects"),
        ("value-with-partner", "US$ 18.3 million", nil, "US$ 18.3 million"),
    ]

    @Test("the sample's five headline figures are as documented, and each receipt verifies", arguments: headlines)
    func headline(name: String, numerator: String, denominator: String?, sentence: String) async throws {
        let place = try await Workplace.withSample()
        let outcome = try await place.titian("figures", "sample", "--at", "2025-08-11", "--json")
        let figure = try #require(Self.figure(name, outcome))

        #expect((figure["sentence"] as? String)?.contains(sentence) == true)
        let value = try #require(figure["value"] as? [String: Any])
        if !numerator.hasPrefix("US$") { #expect(Self.count(value["numerator"]) == Int(numerator)) }
        #expect(Self.count(value["denominator"]) == denominator.flatMap { Int($0) })
        #expect(figure["provenance"] as? [String] == ["illustrative"])

        let receipt = try await place.titian(
            "receipt", name, "--programme", "sample", "--at", "2025-08-11", "--output", "receipt.json")
        #expect(receipt.status == 0, "\(receipt.err)")
        let check = try await place.titian("verify", "receipt", "receipt.json", "--json")
        #expect(check.status == 0, "\(check.out)\(check.err)")
        #expect(check.json["citation"] as? String == figure["citation"] as? String)
        #expect(check.json["illustrative"] as? Bool == true)
    }

    @Test("a receipt in which one digit is changed does not hold")
    func forged() async throws {
        let place = try await Workplace.withSample()
        _ = try await place.titian(
            "receipt", "action-coverage", "--programme", "sample", "--at", "2025-08-11", "--output", "receipt.json")
        let text = try place.text("receipt.json")
        try place.write("forged.json", text.replacing("\"count\":17", with: "\"count\":18"))

        let outcome = try await place.titian("verify", "receipt", "forged.json")

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("does not hold"))
    }

    @Test("a commit made afterwards changes now, and leaves what was known before as it was")
    func afterwards() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let before = try await place.titian("figures", "forest", "--at", "2025-01-01", "--json")
        let known = try #require(before.json["known"] as? Int)
        try ForestFolder.write(to: place, changing: ForestFolder.bothAccredited)

        let load = try await place.titian("load", "forest")

        #expect(load.status == 0, "\(load.err)")
        let now = try await place.titian("figures", "forest", "--at", "2025-01-01", "--json")
        let then = try await place.titian("figures", "forest", "--at", "2025-01-01", "--known", "\(known)", "--json")
        #expect(Self.value("projects-accredited", before) == 1)
        #expect(Self.value("projects-accredited", now) == 2)
        #expect(Self.value("projects-accredited", then) == 1)
        let figures = then.json["figures"] as? [[String: Any]]
        #expect(figures as NSArray? == before.json["figures"] as? [[String: Any]] as NSArray?)
    }

    @Test("the day decides what was true, whatever is known")
    func day() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place, changing: ForestFolder.bothAccredited)
        try #require(try await place.titian("load", "forest").status == 0)

        for (day, count) in [("2022-05-03", 0), ("2022-05-04", 1), ("2023-05-04", 2)] {
            let outcome = try await place.titian("figures", "forest", "--at", day, "--json")
            #expect(Self.value("projects-accredited", outcome) == count)
        }
    }

    @Test("a release keeps its commit, its day and its figures")
    func release() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let now = try await place.titian("figures", "forest", "--json")
        let digest = try #require(Self.figure("projects-accredited", now)?["definition"] as? String)
        let releases = "key,number,title.en,plan,day,definitions\nr1,1,First,p1,2024-12-31,\(digest)\n"
        try ForestFolder.write(to: place, changing: ["releases.csv": releases])
        let load = try await place.titian("load", "forest", "--json")
        let commit = try #require((load.json["commits"] as? [Int])?.last, "\(load.err)")
        try ForestFolder.write(
            to: place, changing: ForestFolder.bothAccredited.merging(["releases.csv": releases]) { $1 })
        try #require(try await place.titian("load", "forest").status == 0)

        let outcome = try await place.titian("figures", "forest", "--release", "1", "--json")

        #expect(outcome.json["known"] as? Int == commit)
        #expect(outcome.json["day"] as? String == "2024-12-31")
        #expect((outcome.json["figures"] as? [Any])?.count == 1)
        #expect(Self.value("projects-accredited", outcome) == 1)
    }

    @Test("the real programme says what was stated, and that no project records are held")
    func stated() async throws {
        let place = try Workplace()
        let folder = Tool.package.appending(path: "Programmes/iai").path
        try #require(try await place.titian("load", folder).status == 0)

        let outcome = try await place.titian("figures", "iai", "--json")
        let text = try await place.titian("figures", "IAI")

        let figure = try #require(Self.figure("projects-accredited", outcome))
        #expect(figure["value"] is NSNull)
        #expect(figure["citation"] is NSNull)
        #expect((figure["stated"] as? [Any])?.isEmpty == false)
        #expect(text.out.contains("no project records are held"))
        #expect(text.out.contains("stated by"))
        // The source gives the percentage alone.
        #expect(text.out.contains("70.8% (17/24, inferred here), stated by"))
        let coverage = try #require((Self.figure("action-coverage", outcome)?["stated"] as? [[String: Any]])?.first)
        #expect(coverage["numerator"] as? Int == 17 && coverage["denominator"] as? Int == 24)
        #expect(coverage["fraction"] as? String == "inferred")
    }

    @Test("an internal figure is shown inside the house only, and says so")
    func internalFigures() async throws {
        let place = try await Workplace.withSample()
        let name = "completion-reports-overdue"

        let open = try await place.titian("figures", "sample", "--at", "2025-08-11")
        let inside = try await place.titian("figures", "sample", "--at", "2025-08-11", "--audience", "internal")
        let trace = try await place.titian("trace", name)

        #expect(!open.out.contains(name))
        #expect(inside.out.contains(name))
        #expect(inside.out.contains("not for publication"))
        #expect(trace.status == 77)
    }

    @Test("the rows of a trace are as many as the figure counts, and name the commits that wrote them")
    func trace() async throws {
        let place = try await Workplace.withSample()

        let outcome = try await place.titian("trace", "projects-accredited@1", "--at", "2025-08-11", "--json")

        let trace = try #require(outcome.json["trace"] as? [String: Any])
        let rows = try #require(trace["rows"] as? [[String: Any]])
        #expect(rows.count == 114)
        #expect(rows.allSatisfy { ($0["evidence"] as? [[String: Any]])?.allSatisfy { $0["commit"] is Int } == true })
        #expect((trace["exclusions"] as? [Any])?.isEmpty == false)
    }

    @Test("a breakdown says how its parts relate to the total")
    func breakdown() async throws {
        let place = try await Workplace.withSample()

        let outcome = try await place.titian(
            "figures", "sample", "--at", "2025-08-11", "--by", "modality", "--json")

        let figure = try #require(Self.figure("projects-accredited", outcome))
        let breakdown = try #require(figure["breakdown"] as? [String: Any])
        let parts = try #require(breakdown["parts"] as? [[String: Any]])
        let counts = parts.compactMap { Self.count(($0["value"] as? [String: Any])?["numerator"]) }
        #expect(breakdown["relation"] as? String == "additive")
        #expect(counts.reduce(0, +) == 114)
    }

    @Test("what a breakdown leaves over is told, with its rate or why it has none")
    func remainder() async throws {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)

        // No budget says who pays, so no project stands in a part.
        let outcome = try await place.titian("figures", "forest", "--at", "2025-01-01", "--by", "funder", "--json")

        let count = try #require(Self.figure("projects-accredited", outcome)?["breakdown"] as? [String: Any])
        #expect((count["parts"] as? [Any])?.isEmpty == true)
        let rest = try #require(count["remainder"] as? [String: Any])
        #expect(Self.count(rest["numerator"]) == 1)
        #expect(rest["percent"] is NSNull && rest["gap"] is NSNull)
        let rate = try #require(Self.figure("action-coverage", outcome)?["breakdown"] as? [String: Any])
        let share = try #require(rate["remainder"] as? [String: Any])
        #expect(Self.count(share["numerator"]) == 1 && Self.count(share["denominator"]) == 2)
        #expect(share["percent"] as? String == "50.0")
    }

    @Test("sentences are said in Vietnamese too")
    func vietnamese() async throws {
        let place = try await Workplace.withSample()

        let outcome = try await place.titian("figures", "sample", "--at", "2025-08-11", "--language", "vi")

        #expect(outcome.out.contains("24,8 triệu USD"))
    }

    static func figure(_ name: String, _ outcome: Tool.Outcome) -> [String: Any]? {
        (outcome.json["figures"] as? [[String: Any]])?.first { $0["name"] as? String == name }
    }

    static func value(_ name: String, _ outcome: Tool.Outcome) -> Int? {
        count((figure(name, outcome)?["value"] as? [String: Any])?["numerator"])
    }

    static func count(_ quantity: Any?) -> Int? { (quantity as? [String: Any])?["count"] as? Int }
}
