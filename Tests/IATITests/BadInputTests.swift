import Foundation
import Testing

@testable import IATI

@Suite("bad input is a finding with its place, never a crash and never half a report")
struct BadInputTests {
    private func report(_ bytes: some Sequence<UInt8>) throws -> Report {
        try Examples.validator().validate(bytes, name: "bad.xml")
    }

    /// One finding alone, of this rule, at this line.
    private func expectOne(
        _ report: Report, _ rule: String, line: Int, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(report.findings.map(\.rule) == [rule], sourceLocation: location)
        #expect(report.findings.first?.line == line, "\(report.findings)", sourceLocation: location)
        #expect(!report.isValid, sourceLocation: location)
    }

    @Test("nothing at all")
    func empty() throws { expectOne(try report([]), "0.1.1", line: 1) }

    @Test("a file that ends in the middle, wherever that is")
    func truncated() throws {
        let whole = Array(Examples.activities().utf8)
        for length in stride(from: 1, to: whole.count - 20, by: 7) {
            let report = try report(whole.prefix(length))
            #expect(report.findings.map(\.rule) == ["0.1.1"], "after \(length) bytes")
        }
    }

    @Test("UTF-16 with a mark, and other encodings that the file names, are read")
    func encodings() throws {
        let text = Examples.activities(Examples.activity.replacing("Village", with: "Café"))
        #expect(try report([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).findings.isEmpty)
        #expect(try report([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).findings.isEmpty)
        let western = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + text
        #expect(try report(try #require(western.data(using: .windowsCP1252))).findings.isEmpty)
    }

    @Test("a byte order mark counts, and not the encoding that is declared", arguments: [1, 2, 3, 64, 100_000])
    func mark(pieceSize: Int) throws {
        let text = Examples.activities(Examples.activity.replacing("Village", with: "Café"))
        for named in ["windows-1252", "UTF-16", "klingon", "UTF-8"] {
            let declared = "<?xml version=\"1.0\" encoding=\"\(named)\"?>" + text
            let inUTF16 = declared.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            for bytes in [[0xEF, 0xBB, 0xBF] + Array(declared.utf8), [0xFF, 0xFE] + inUTF16] {
                var rest = bytes[...]
                let source = ByteSource {
                    defer { rest = rest.dropFirst(pieceSize) }
                    return rest.isEmpty ? nil : Data(rest.prefix(pieceSize))
                }
                let document = try IATIDocument(reading: source)
                #expect(document.activities().first?.titles.first?.text == "Café wells", "\(named)")
            }
        }
    }

    @Test("bytes that the named encoding does not have")
    func wrongDeclaration() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + Examples.activities(
                Examples.activity.replacing("Village", with: "Café"))
        expectOne(try report(try #require(text.data(using: .windowsCP1252))), "0.1.1", line: 5)
        let unknown = "<?xml version=\"1.0\" encoding=\"klingon\"?>" + Examples.activities()
        #expect(try report(unknown.utf8).findings.map(\.rule) == ["0.1.1"])
    }

    /// A small file with so many zero bytes behind each of its own.
    private static func widened(by zeros: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in "<iati-activities version=\"2.03\"/>".utf8 {
            bytes.append(byte)
            bytes += [UInt8](repeating: 0, count: zeros)
        }
        return bytes
    }

    @Test("a declaration that is not true, and encodings of two and four bytes that nothing announces")
    func untrue() throws {
        let labelled = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<iati-activities version=\"2.03\"/>"
        expectOne(try report(labelled.utf8), "0.1.1", line: 1)
        expectOne(try report(Self.widened(by: 1)), "0.1.1", line: 1)
        expectOne(try report(Self.widened(by: 3)), "0.1.1", line: 1)
    }

    @Test("an encoding whose conversion stops in the middle")
    func conversion() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n<iati-activities version=\"2.03\">\u{80}</iati-activities>"
        #expect(try report(text.utf8).findings.map(\.rule) == ["0.1.1"])
        #expect(throws: ReadingFault.self) { try IATIDocument(reading: ByteSource(text.utf8)) }
    }

    @Test("entities that would grow without end")
    func billionLaughs() throws {
        let xml = """
            <?xml version="1.0"?>
            <!DOCTYPE iati-activities [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <iati-activities version="2.03">&c;</iati-activities>
            """
        let report = try report(xml.utf8)
        expectOne(report, "0.1.1", line: 2)
        #expect(report.findings[0].wrong.contains("document type"))
    }

    @Test("an entity that nobody declared, and one that would fetch")
    func entities() throws {
        expectOne(try report("<iati-activities version=\"2.03\">\n&nbsp;</iati-activities>".utf8), "0.1.1", line: 2)
        let external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<iati-activities version=\"2.03\"/>"
        expectOne(try report(external.utf8), "0.1.1", line: 1)
    }

    @Test("ten thousand levels")
    func deep() throws {
        let xml = "<iati-activities version=\"2.03\">\n" + String(repeating: "<a>", count: 10_000)
        expectOne(try report(xml.utf8), "0.1.1", line: 2)
    }

    @Test("a value that has no end, in pieces and without being kept")
    func endless() throws {
        var isFirst = true
        var pieces = 16_384  // 64 KB each: 1 GB
        let filler = Data(repeating: UInt8(ascii: "a"), count: 1 << 16)
        let report = try Examples.validator().validate(
            ByteSource {
                defer { isFirst = false }
                if isFirst { return Data("<iati-activities version=\"2.03\">\n<iati-activity x=\"".utf8) }
                pieces -= 1
                return pieces > 0 ? filler : nil
            }, name: "endless")
        #expect(report.findings.map(\.rule) == ["0.1.1"])
        #expect(pieces > 16_000, "reading stopped early")
    }

    @Test("an activity that has no end")
    func endlessActivity() throws {
        var isFirst = true
        let filler = Data(String(repeating: "<narrative>a</narrative>", count: 4_000).utf8)
        let validator = Validator(
            rulebook: try Examples.rulebook.get(), context: RuleContext(day: Examples.day),
            limits: ReadingLimits(fileBytes: 50 << 20))
        let report = validator.validate(
            ByteSource {
                defer { isFirst = false }
                return isFirst ? Data("<iati-activities version=\"2.03\"><iati-activity>".utf8) : filler
            }, name: "endless")
        #expect(report.findings.map(\.rule) == ["0.1.1"])
        #expect(report.findings[0].wrong.contains("larger than"))
    }

    @Test("control characters")
    func control() throws {
        expectOne(try report("<iati-activities version=\"2.03\">\n\n\u{2}</iati-activities>".utf8), "0.1.1", line: 3)
        expectOne(try report("<iati-activities version=\"2.03\">\n\u{0}".utf8), "0.1.1", line: 2)
    }

    @Test("a version before 2.01 is told, and nothing else is judged by rules that it does not know")
    func oldVersion() throws {
        expectOne(try report(Examples.activities(version: "1.05").utf8), "0.6.1", line: 1)
    }

    @Test(
        "a version that there never was is told, also as no code of its list, and nothing else is judged",
        arguments: ["2.3", "2.04", " 2.03", "2.030", ""])
    func wrongVersion(version: String) throws {
        let report = try report(Examples.activities("<iati-identifier/>", version: version).utf8)
        #expect(report.findings.map(\.rule) == ["0.6.1", "9.1.1"])
        #expect(report.findings[0].right.contains("one of 2.01, 2.02, 2.03"))
        #expect(!report.isValid)
    }

    @Test("a file that names no version is not judged, unless it is asked to be as one")
    func noVersion() throws {
        let xml = "<iati-activities><iati-activity/></iati-activities>"
        expectOne(try report(xml.utf8), "0.6.1", line: 1)
        #expect(try Examples.validator(asVersion: .v203).validate(xml.utf8, name: "").counts["0.3.1"] ?? 0 > 3)
    }

    @Test("a root in a namespace is not the standard's, and has no version")
    func namespace() throws {
        let xml = Examples.activities().replacing("<iati-activities", with: "<iati-activities xmlns=\"urn:x\"")
        expectOne(try report(xml.utf8), "0.6.1", line: 1)
    }

    @Test(
        "a page of HTML is no IATI file",
        arguments: [
            ("<!DOCTYPE html>\n<html><body><p>Not found</p></body></html>", "0.2.1", 1),
            ("<html>\n<body><br></body></html>", "0.1.1", 2),
            ("<!doctype html>\n<html><body><br></body></html>", "0.1.1", 1),
            ("<!DOCTYPE html>\n<iati-activities version=\"2.03\"/>", "0.1.1", 2),
        ])
    func html(page: String, rule: String, line: Int) throws { expectOne(try report(page.utf8), rule, line: line) }

    @Test("names without end")
    func names() throws {
        let many = (0..<5_000).map { "<a\($0)/>" }.joined()
        let report = try report("<iati-activities version=\"2.03\"><iati-activity>\(many)</iati-activity>".utf8)
        #expect(report.findings.map(\.rule) == ["0.1.1"])
        #expect(report.findings[0].wrong.contains("too many names"))
    }

    @Test("vocabularies without end take no time without end", .timeLimit(.minutes(1)))
    func vocabularies() throws {
        let many = (0..<50_000).map {
            "<sector vocabulary=\"v\($0)\" code=\"1\"/><recipient-region vocabulary=\"v\($0)\" code=\"1\"/>"
        }
        let counts = try Examples.counts(Examples.activities(Examples.activity + many.joined()))
        #expect(counts["9.78.1"] == 50_000)
    }

    @Test("a hundred thousand findings are told, the rest is counted")
    func many() throws {
        let many = String(repeating: "<sector code=\"x\"/>", count: FindingCollector.room + 10)
        let report = try report(Examples.activities(Examples.activity + many).utf8)
        #expect(report.findings.count == FindingCollector.room)
        #expect(report.counts["9.76.1"] == FindingCollector.room + 10)
        #expect(report.withheld > 0)
    }
}
