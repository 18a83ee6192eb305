import Foundation
import Testing

@testable import IATI

@Suite("a report is told in five forms")
struct ReportTests {
    private func report() throws -> Report {
        let xml = Examples.activities(
            Examples.activity.replacing("Village wells", with: "=Wells, \"deep\"").replacing("KH", with: "kh")
                .replacing(#" iso-date="2024-01-15""#, with: ""))
        return try Examples.validator().validate(xml.utf8, name: "wells, north.xml")
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("JSON has the official report's shape: findings by record and category")
    func json() throws {
        let json = try object(try report().json)

        #expect(json["valid"] as? Bool == false)
        #expect(json["fileType"] as? String == "iati-activities")
        #expect(json["iatiVersion"] as? String == "2.03")
        #expect(json["summary"] as? [String: Int] == ["critical": 1, "error": 1, "warning": 0, "advisory": 0])
        let groups = try #require(json["errors"] as? [[String: Any]])
        #expect(groups.map { $0["identifier"] as? String } == ["XM-DAC-7-1"])
        #expect(groups.map { $0["title"] as? String } == ["=Wells, \"deep\""])
        let categories = try #require(groups[0]["errors"] as? [[String: Any]])
        #expect(categories.map { $0["category"] as? String } == ["schema", "geo"])
        let first = try #require((categories[0]["errors"] as? [[String: Any]])?.first)
        #expect(first["id"] as? String == "0.3.1")
        #expect(first["severity"] as? String == "critical")
        let context = try #require((first["context"] as? [[String: String]])?.first?["text"])
        #expect(context.contains("line 8"))
    }

    @Test("text says place, severity, rule and record in one line, and what would be right in the next")
    func text() throws {
        let text = try report().text

        #expect(text.hasPrefix("wells, north.xml: not valid (activities 2.03, 1 record): 1 critical, 1 error\n"))
        #expect(
            text.contains(
                """
                wells, north.xml:9:1: error 9.50.1 XM-DAC-7-1: /iati-activities/iati-activity/recipient-country/@code: \
                "kh" is not a code of Country
                    right: KH, as Country writes it

                """))
    }

    @Test("CSV quotes what needs it")
    func csv() throws {
        let rows = try report().csvRows.split(separator: "\r\n")

        #expect(Report.csvHeader == "file,rule,severity,category,identifier,path,line,column,wrong,right\r\n")
        #expect(rows.count == 2)
        #expect(rows[1].hasPrefix("\"wells, north.xml\",9.50.1,error,geo,XM-DAC-7-1,/iati-activities/iati-activity/"))
        #expect(rows[1].hasSuffix("9,1,\"\"\"kh\"\" is not a code of Country\",\"KH, as Country writes it\""))
    }

    @Test("SARIF names each rule once and points to the places")
    func sarif() throws {
        let json = try object(Report.sarif([try report(), try report()]))

        #expect(json["version"] as? String == "2.1.0")
        let run = try #require((json["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["0.3.1", "9.50.1", "0.3.1", "9.50.1"])
        #expect(results[1]["level"] as? String == "error")
        let place = (results[1]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect((place?["artifactLocation"] as? [String: String])?["uri"] == "wells%2C%20north.xml")
        #expect(place?["region"] as? [String: Int] == ["startLine": 9, "startColumn": 1])
    }
}
