import Foundation
import Testing

@Suite("titian iati")
struct IATICommandTests {
    private static let wells = """
        <iati-activities version="2.03">
        <iati-activity xml:lang="en" default-currency="USD">
        <iati-identifier>XM-DAC-7-1</iati-identifier>
        <reporting-org ref="XM-DAC-7" type="10"><narrative>Wells for All</narrative></reporting-org>
        <title><narrative>Village wells</narrative></title>
        <description><narrative>Thirty wells</narrative></description>
        <participating-org role="4" ref="XM-DAC-7"/>
        <activity-status code="2"/>
        <activity-date type="2" iso-date="2024-01-15"/>
        <recipient-country code="KH"/>
        <sector vocabulary="1" code="14031"/>
        </iati-activity>
        </iati-activities>
        """

    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write("files/good.xml", Self.wells)
        try place.write("files/odd.xml", Self.wells.replacing(#"code="KH""#, with: #"code="kh""#))
        try place.write("files/deeper/broken.xml", String(Self.wells.dropLast(20)))
        return place
    }

    /// These commands know no data folder.
    private func titian(_ place: Workplace, _ arguments: String...) async throws -> Tool.Outcome {
        try await place.run(Tool.binary, ["iati"] + arguments).end()
    }

    @Test("a file in which nothing is wrong ends with 0")
    func good() async throws {
        let outcome = try await titian(try place(), "validate", "files/good.xml")

        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(outcome.out.contains("good.xml: valid (activities 2.03, 1 record): nothing found"))
    }

    @Test("a folder is checked with all that is in it, in order, and ends with 65 when a file is not valid")
    func folder() async throws {
        let outcome = try await titian(try place(), "validate", "files", "--format", "csv", "--workers", "2")

        #expect(outcome.status == 65)
        let rows = outcome.out.split(separator: "\r\n")
        #expect(rows.count == 3)
        #expect(rows[1].contains("broken.xml,0.1.1,critical"))
        #expect(rows[2].contains("odd.xml,9.50.1,error"))
        #expect(outcome.err.contains("3 files checked, 1 of them not valid"))
    }

    @Test("JSON is one report a line")
    func json() async throws {
        let outcome = try await titian(try place(), "validate", "files/good.xml", "files/odd.xml", "--json")

        #expect(outcome.status == 0)
        let lines = outcome.out.split(separator: "\n")
        #expect(lines.count == 2)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
        #expect((report["summary"] as? [String: Int])?["error"] == 1)
    }

    @Test("a file comes from standard input as well")
    func standardInput() async throws {
        let shell = URL(filePath: "/bin/sh")
        let command = "\"$0\" iati validate - < files/odd.xml"
        let place = try place()
        let outcome = try await place.run(shell, ["-c", command, Tool.binary.path]).end()

        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(outcome.out.contains("standard input:10:1: error 9.50.1"))
    }

    @Test("SARIF is one document for all files")
    func sarif() async throws {
        let outcome = try await titian(try place(), "validate", "files", "--format", "sarif")

        #expect(outcome.status == 65)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
        let results = (log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
        #expect(results?.map { $0["ruleId"] as? String } == ["0.1.1", "9.50.1"])
    }

    @Test("known publishers, approved prefixes, the version and the reading are arguments")
    func arguments() async throws {
        let place = try place()
        try place.write("files/own.xml", Self.wells.replacing("XM-DAC-7", with: "QQ/7"))
        try place.write("lists/publishers", "QQ/7\n")
        try place.write("lists/prefixes", "ZZ\n")

        let unknown = try await titian(place, "validate", "files/own.xml")
        let known = try await titian(place, "validate", "files/own.xml", "--publishers", "lists/publishers")
        let prefixes = try await titian(place, "validate", "files/good.xml", "--prefixes", "lists/prefixes")
        let older = try await titian(place, "validate", "files/good.xml", "--as-version", "2.01")
        #expect(unknown.out.contains("1.14.8"))
        #expect(!known.out.contains("1.14.8"))
        #expect(prefixes.out.contains("1.14."))
        #expect(older.out.contains("activities 2.03, judged as 2.01"))
        #expect(try await titian(place, "validate", "files/good.xml", "--as-version", "3").status == 64)
    }

    @Test("the day that counts as today is an argument")
    func day() async throws {
        let outcome = try await titian(try place(), "validate", "files/good.xml", "--day", "2023-01-01")

        #expect(outcome.out.contains("11.1.4"))
        #expect(try await titian(try place(), "validate", "files/good.xml", "--day", "soon").status == 64)
    }

    @Test("what is not there ends with 66")
    func missing() async throws {
        let outcome = try await titian(try place(), "validate", "nowhere.xml")

        #expect(outcome.status == 66)
        #expect(outcome.err.contains("there is no file or folder nowhere.xml"))
    }

    @Test("codelists made new from a folder are used")
    func codelists() async throws {
        let place = try place()
        try place.write("lists/Country.xml", "<codelist name=\"Country\"><x><code>kh</code></x></codelist>")

        let update = try await titian(place, "codelists", "update", "lists", "--output", "new.txt")
        let outcome = try await titian(place, "validate", "files/odd.xml", "--codelists", "new.txt")

        #expect(update.status == 0, "\(update.err)")
        #expect(update.out.contains("Country: + kh - "))
        #expect(outcome.out.contains("nothing found"))
    }

    @Test("a copy of a repository of IATI's has its lists in xml; what is beside them is no list")
    func repository() async throws {
        let place = try place()
        try place.write("lists/mapping.xml", "<mappings/>")
        try place.write("lists/xml/Country.xml", "<codelist name=\"Country\"><x><code>kh</code></x></codelist>")

        let update = try await titian(place, "codelists", "update", "lists", "--json")

        #expect(update.status == 0, "\(update.err)")
        #expect(update.out.contains("\"added\":1"))
    }

    @Test("a file that holds no codelists is refused, and not silently passed over")
    func noLists() async throws {
        let outcome = try await titian(
            try place(), "validate", "files/odd.xml", "--codelists", "files/good.xml")

        #expect(outcome.status == 65)
        #expect(outcome.err.contains("files/good.xml holds no codelist"))
    }
}
