import Foundation
import Testing

@testable import IATI

private let noFiles: Comment = "TITIAN_SHARED is not set: nothing to compare with"

@Suite("verdicts and findings are those of the official tools", .enabled(if: Shared.folder != nil, noFiles))
struct OfficialTests {
    @Test("the 686 schema tests of the standard get the right verdict")
    func schemaTests() throws {
        let validator = try Examples.validator(asVersion: .v203)
        var judged = 0
        for file in try Shared.files(below: "schema-tests") where !file.path.contains("/registry-tests/") {
            let report = try validator.validate(file: file)
            let critical = report.findings.filter { $0.severity == .critical }
            #expect(critical.isEmpty == file.path.contains("/should-pass/"), "\(file.path): \(critical)")
            judged += 1
        }
        #expect(judged == 686)
    }

    @Test("findings on real files equal the official ones, rule by rule and activity by activity")
    func findings() throws {
        let validator = Validator(
            rulebook: try Rulebook(),
            context: RuleContext(
                day: try #require(RuleContext.Day("2026-11-23")), morePublishers: try Shared.reporters()))
        for expected in try Shared.lines(of: "expected/official-findings.jsonl") {
            let name = try #require(expected["file"] as? String)
            let report = try validator.validate(file: Shared.file("samples/\(name)"))
            var counts: [String: Int] = [:]
            var records: [String: [String: Int]] = [:]
            for finding in report.findings {
                counts["\(finding.rule)|\(finding.severity.rawValue)", default: 0] += 1
                records[finding.group, default: [:]][finding.rule, default: 0] += 1
            }
            #expect(counts == expected["counts"] as? [String: Int], "\(name)")
            #expect(records == expected["by_activity"] as? [String: [String: Int]], "\(name)")
        }
    }

    @Test("schema verdicts on real files equal libxml2's, activity by activity")
    func schemaVerdicts() throws {
        let validator = try Examples.validator()
        for expected in try Shared.lines(of: "expected/schema-verdicts.jsonl") {
            let name = try #require(expected["file"] as? String)
            let report = try validator.validate(file: Shared.file("samples/\(name)"))
            #expect((report.counts["0.3.1"] == nil) == (expected["valid"] as? Bool), "\(name)")
            #expect(report.invalidRecords == expected["invalid_activities"] as? Int, "\(name)")
        }
    }

    @Test("the same activities as libxml2 finds are invalid in what an intermediary wrote", arguments: ["VN", "KH"])
    func differential(name: String) throws {
        let file = try Shared.file("samples/\(name).xml")
        let schema = try Shared.file("standard/xsd/2.03/iati-activities-schema.xsd")
        let lines = try Tool.xmllint(["--noout", "--schema", schema.path, file.path]).err.split(separator: "\n")
        let theirs = Set(
            lines.filter { $0.contains("Schemas validity error") }.compactMap { line in
                line.split(separator: ":").dropFirst().first.flatMap { Int($0) }
            })
        let report = try Examples.validator().validate(file: file)
        let ours = Set(report.findings.filter { $0.rule == "0.3.1" }.compactMap { $0.record?.line })

        // libxml2 names the line of an element, we the record: each must have one of the other's.
        let starts = ours.sorted()
        #expect(!theirs.isEmpty)
        let hit = Set(theirs.compactMap { line in starts.last { $0 <= line } })
        #expect(hit == ours)
    }
}
