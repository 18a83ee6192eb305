import Testing

@testable import IATI

@Suite("values are judged by their type")
struct SimpleTypeTests {
    private static let texts = [
        "", "a", "a b", "1", "-1", "+1", "0", "-0", " 1 ", "1.5", ".5", "5.", "-", "+", ".", "1e5", "1,000", "--1",
        "1.2.3",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "02020", "true", "false", "TRUE", " true ", "yes",
        "2020-01-01", "2020-01-01Z", "2020-01-01+14:00", "2020-01-01+14:01", "2020-1-1", "0000-01-01", "12020-01-01",
        "02020-01-01", "2019-02-29", "2020-02-29", "1900-02-29", "2000-02-29", "2020-13-01", "2020-01-01z",
        "-0001-01-01",
        "2020-01-01T00:00:00", "2020-01-01T24:00:00", "2020-01-01T24:00:01", "2020-01-01T23:59:60",
        "2020-01-01T23:59:59.", "2020-01-01T23:59:59.1", "2020-01-01T00:00", "2020-01-01 00:00:00",
        "2020-01-01T00:00:00Z", "2020-01-01T00:00:00+0100", "2020-01-01T00:00:00+01:00", "2020-01-01T0:00:00",
        "http://a b", "http://x/%zz", "100%", "%41", "a#b#c", "1:a", "a:b", "http://[::1]/", "http://[x",
        "http://a:80/",
        "http://a:8x/", "//x", "http://é/x", "a|b", "a[b]", "http://a/[b]", "http://u@h", "http://u@@h", "mailto:x",
        "http:", "http://", "www.example.org", "N/A", "http://a/?q=[1]", "http://a#[x]", ":a", "a@b.c:d", "a:b:c",
        "-a", ".1", "a,b", "en", "EN", "en-US", "en_US", "abcdefghi", "e1", "en-1", "en-", "x-klingon",
    ]

    private static let types: [SimpleType] = [
        .anyURI, .boolean, .date, .dateTime, .decimal, .int, .nonNegativeInteger, .positiveInteger, .NMTOKEN,
    ]

    @Test("as libxml2 judges them", arguments: types)
    func differential(type: SimpleType) throws {
        let schema = """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="r"><xsd:complexType><xsd:sequence>
            <xsd:element name="v" type="xsd:\(type.rawValue)" maxOccurs="unbounded"/>
            </xsd:sequence></xsd:complexType></xsd:element></xsd:schema>
            """
        let folder = try Folder()
        let rows = Self.texts.map { "<v>\($0.replacing("&", with: "&amp;"))</v>" }.joined(separator: "\n")
        try folder.write("schema.xsd", schema)
        try folder.write("values.xml", "<r>\n\(rows)\n</r>")
        let errors = try Tool.xmllint(["--noout", "--schema", folder.path("schema.xsd"), folder.path("values.xml")]).err
        let refused = Set(
            errors.split(separator: "\n").compactMap { line in
                line.contains("element v:") ? line.split(separator: ":").dropFirst().first.flatMap { Int($0) } : nil
            })
        for (row, text) in Self.texts.enumerated() {
            let bytes = ContiguousArray(text.utf8)
            let ours = type.accepts(Slice(bytes: bytes, range: 0..<bytes.count))
            #expect(ours != refused.contains(row + 2), "\(text)")
        }
    }

    @Test("a sign alone is no number, and a number may be long: here libxml2 2.9 is wrong")
    func beyond() {
        func accepts(_ text: String) -> Bool {
            let bytes = ContiguousArray(text.utf8)
            return SimpleType.decimal.accepts(Slice(bytes: bytes, range: 0..<bytes.count))
        }
        #expect(!accepts(" - "))
        #expect(accepts("1234567890123456789012345.5"))
    }

    @Test(
        "numbers in rules are read as JavaScript reads them",
        arguments: [
            ("", 0), (" 12 ", 12), ("1e2", 100), ("0x10", 16), (".5", 0.5), ("5.", 5), ("-1", -1), ("1,5", nil),
            ("5%", nil), ("\u{a0}50\u{feff}", 50), (".", nil), ("-.", nil), (".e5", nil), ("5.e1", 50), ("1e", nil),
            ("+5", 5), ("-0x10", nil), ("0x-5", nil), ("0x+5", nil), ("0x", nil), ("0b11", 3),
            ("Infinity", .infinity), ("infinity", nil), ("nan", nil), ("33.3333", 33.3333), ("1.5e-1", 0.15),
        ] as [(String, Double?)])
    func javaScript(text: String, number: Double?) {
        let bytes = ContiguousArray(text.utf8)
        #expect(NumberText.javaScript(Slice(bytes: bytes, range: 0..<bytes.count)) == number)
    }

    @Test("a number with a point is the one that is nearest to what is written")
    func nearest() {
        for number in 0..<20_000 {
            let text = "\(number * 7_919 % 100_000).\(number * 104_729 % 1_000_003)"
            #expect(NumberText.javaScript(Slice(text)) == Double(text), "\(text)")
            #expect(NumberText.xpath(Slice(text)) == Double(text), "\(text)")
        }
    }

    @Test(
        "dates in rules are read as JavaScript reads them",
        arguments: [
            ("1970-01-02", 86_400_000), ("1970-01-02Z", 86_400_000), ("1970-01-02+07:00", nil),
            ("1970-02-30", 5_184_000_000),
            ("1970-1-2", 86_400_000), ("1970", 0), ("1970-01", 0), ("1970-13-01", nil), ("1970-01-32", nil), ("x", nil),
            ("1970-01-01T07:00:00+07:00", 0), (" 1970-01-02 ", 86_400_000), ("19700101", nil),
            ("1969-12-31", -86_400_000),
            ("1970-01-01T00:01", 60_000), ("01/02/1970", 86_400_000), ("1970/01/02", 86_400_000),
            ("2 January 1970", 86_400_000), ("Fri, 02 Jan 1970 00:00:00 GMT", 86_400_000), ("jan 2, 1970", 86_400_000),
            ("1.2.70", 86_400_000), ("1970-01-02T00:00:00+0100", 82_800_000), ("1970-01-02 01:00 am", 90_000_000),
            ("1970-01-01 23:59:59.9999 -5", 104_399_999), ("1/2/1970 12:00 PM (noon)", 129_600_000), ("70", 0),
            ("0070-01-02Z", 86_400_000), ("1970-002", 2_678_400_000), ("1970-01-02T10", nil), ("1970-W01-1", nil),
            ("02 Foo 1970", nil), ("", nil),
            ("1970-01-02\u{a0}", 86_400_000), ("+001970-01-02", 86_400_000), ("999999999-01-01", nil),
            ("275760-09-13", 8_640_000_000_000_000), ("275760-09-14", nil), ("1970-01-01T00:00 +999999999", nil),
            ("-1970-01-02", 86_400_000),
        ] as [(String, Int64?)])
    func dates(text: String, instant: Int64?) {
        let bytes = ContiguousArray(text.utf8)
        #expect(RuleDate.instant(Slice(bytes: bytes, range: 0..<bytes.count)) == instant)
    }
}
