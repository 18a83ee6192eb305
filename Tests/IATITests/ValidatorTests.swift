import Foundation
import Testing

@testable import IATI

@Suite("a file is judged as a whole")
struct ValidatorTests {
    @Test("nothing is found in a file in which nothing is wrong")
    func clean() throws {
        #expect(try Examples.counts(Examples.activities()).isEmpty)
        #expect(try Examples.counts(Examples.organisations()).isEmpty)
    }

    @Test("a finding says which rule, which record, which element and where, what is wrong and what would be right")
    func finding() throws {
        let xml = Examples.activities(
            Examples.activity.replacing(#"activity-status code="2""#, with: #"activity-status code="9""#))

        let report = try Examples.validator().validate(xml.utf8, name: "wells.xml")

        let finding = try #require(report.findings.first)
        #expect(report.findings.count == 1)
        #expect(finding.rule == "9.5.1")
        #expect(finding.severity == .error)
        #expect(finding.record?.identifier == "XM-DAC-7-1")
        #expect(finding.record?.title == "Village wells")
        #expect(finding.path == "/iati-activities/iati-activity/activity-status/@code")
        #expect(finding.line == 7)
        #expect(finding.column == 1)
        #expect(finding.wrong == "\"9\" is not a code of ActivityStatus")
        #expect(finding.right == "one of 1, 2, 3, 4, 5, 6")
        #expect(report.isValid)
    }

    @Test("everything is found at once")
    func all() throws {
        let xml = Examples.activities(
            Examples.activity.replacing("2024-01-15", with: "2026-01-15").replacing(#"code="KH""#, with: #"code="XX""#)
                .replacing(#"<activity-status code="2"/>"#, with: #"<activity-status/>"#),
            attributes: "")

        let counts = try Examples.counts(xml)

        #expect(counts == ["0.3.1": 1, "4.1.1": 1, "9.50.1": 1, "11.1.4": 1])
    }

    @Test("findings are the same however the bytes come in pieces")
    func pieces() throws {
        let xml = Array(Examples.activities(Examples.activity.replacing("14031", with: "ế")).utf8)
        let validator = try Examples.validator()
        let whole = validator.validate(xml, name: "wells")
        var rest = xml[...]
        let single = validator.validate(
            ByteSource {
                guard let byte = rest.popFirst() else { return nil }
                return .init([byte])
            }, name: "wells")

        #expect(single.findings == whole.findings)
        #expect(!whole.findings.isEmpty)
    }

    @Test("a character that is escaped in the file is judged as what it stands for")
    func escapes() throws {
        let link =
            #"<document-link url="https://example.org/?a=1&amp;b=2#c" format="text/html"><title>"#
            + #"<narrative>A</narrative></title><category code="A01"/></document-link>"#

        #expect(try Examples.counts(Examples.activities(Examples.activity + link)).isEmpty)
    }

    @Test("an identifier that stands twice is told once, and both records keep names of their own")
    func duplicates() throws {
        let record =
            "<iati-activity \(Examples.attributes)>\(Examples.activity.replacing("14031", with: "1"))</iati-activity>"
        let xml = "<iati-activities version=\"2.03\">\(record)\(record)\(record)</iati-activities>"

        let report = try Examples.validator().validate(xml.utf8, name: "wells")

        #expect(report.counts == ["1.1.2": 1, "9.76.1": 3])
        #expect(report.findings.map(\.group) == ["XM-DAC-7-1", "XM-DAC-7-1(2)", "XM-DAC-7-1(3)", "file"])
    }

    @Test("two records without an identifier have the same one, which is none")
    func nameless() throws {
        let record = "<iati-activity \(Examples.attributes)><title><narrative/></title></iati-activity>"
        let report = try Examples.validator().validate(
            "<iati-activities version=\"2.03\">\(record)\(record)</iati-activities>".utf8, name: "wells")

        #expect(report.counts["1.1.2"] == 1)
        #expect(report.counts["4.3.1"] == 2)
        #expect(Set(report.findings.map(\.group)) == ["noIdentifier", "noIdentifier(2)", "file"])
    }

    @Test("an activity that is closed in its own tag is one, and one in a comment is none")
    func selfClosed() throws {
        let whole = Examples.activities()
        let more = "<iati-activity/><!-- <iati-activity><title/></iati-activity> --></iati-activities>"
        let report = try Examples.validator().validate(
            whole.replacing("</iati-activities>", with: more).utf8, name: "wells")

        #expect(report.records == 2)
        #expect(report.invalidRecords == 1)
        #expect(Set(report.findings.map(\.group)) == ["noIdentifier"])
        #expect(report.counts["6.11.1"] == 1)
    }

    @Test("a prefix that nobody declared makes an element unknown, and the file is judged on")
    func undeclaredPrefix() throws {
        let counts = try Examples.counts(Examples.activities(Examples.activity + "<me:feedback>x</me:feedback>"))
        #expect(counts == ["0.3.1": 1])
    }

    @Test("what stands beside the records is a finding of the file")
    func beside() throws {
        let xml = Examples.activities().replacing("</iati-activities>", with: "<extra/>stray</iati-activities>")
        let report = try Examples.validator().validate(xml.utf8, name: "wells")

        #expect(report.counts == ["0.3.1": 2])
        #expect(Set(report.findings.map(\.group)) == ["file"])
        #expect(report.invalidRecords == 0)
    }

    @Test("a file without records is not valid")
    func noRecords() throws {
        for root in FileKind.allCases {
            let report = try Examples.validator().validate("<\(root.rawValue) version=\"2.03\"/>".utf8, name: "none")
            #expect(report.counts == ["0.3.1": 1])
            #expect(report.findings.map(\.group) == ["file"])
        }
    }

    @Test("rules that need other publishers' data say that they were not run")
    func advisories() throws {
        let report = try Examples.validator().validate(Examples.activities().utf8, name: "wells")

        #expect(report.notRun.keys.sorted() == (1...6).map { "1000.0.\($0)" })
        #expect(report.text.contains("Not run: 1000.0.1 to 1000.0.6"))
    }

    @Test("every rule id of the official validator is asked, with its severity and category")
    func ids() throws {
        let rules = try Rulebook.rules(of: .v203)

        #expect(rules.count == 222)
        #expect(rules.keys.filter { $0.hasPrefix("9.") }.count == 122)
        #expect(rules["7.9.2"]?.severity == .warning)
    }

    @Test(
        "the ids, severities, categories and versions are those of the official list",
        .enabled(if: Shared.folder != nil, "TITIAN_SHARED is not set: nothing to compare with"),
        arguments: StandardVersion.allCases)
    func official(version: StandardVersion) throws {
        let text = try String(contentsOf: Shared.file("standard/rule-ids.csv"), encoding: .utf8)
        var expected: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            if fields[4].split(separator: " ").contains(Substring(version.rawValue)) {
                expected[String(fields[0])] = "\(fields[2]) \(fields[3])"
            }
        }
        let own = try Rulebook.rules(of: version)

        #expect(Set(own.keys) == Set(expected.keys))
        // The list has no category for what the validator's own code finds.
        for (id, rule) in own where !id.hasPrefix("0.") {
            #expect("\(rule.severity.rawValue) \(rule.category.rawValue)" == expected[id], "\(id)")
        }
    }
}
