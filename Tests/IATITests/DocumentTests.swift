import Foundation
import Testing

@testable import IATI

@Suite("a document is read and written without loss")
struct DocumentTests {
    private static let odd = """
        <?xml version="1.0"?>
        <!-- before --><?look here?>
        <iati-activities version="2.03" xmlns:x="https://example.org/x"> <!-- in -->
          text <iati-activity x:mark="a&#10;b&quot;&lt;" xml:lang="vi"><title><narrative>Giếng &amp; nước&#13;</narrative>
          <narrative xml:lang="km"><![CDATA[<ទឹក>]]></narrative></title><x:extra xmlns="urn:y"><z/></x:extra></iati-activity>
          <?pi?></iati-activities>
        <!-- after -->
        """

    private func canonical(_ bytes: [UInt8]) throws -> Data {
        let outcome = try Tool.xmllint(["--c14n", "-"], input: bytes)
        #expect(outcome.status == 0, "\(outcome.err.prefix(300))")
        return outcome.out
    }

    private func expectLossless(_ bytes: [UInt8], _ name: String) throws {
        let written = try IATIDocument(reading: ByteSource(bytes)).xml
        let same = try canonical(bytes) == canonical(written)
        #expect(same, "\(name)")
        #expect(try IATIDocument(reading: ByteSource(written)).xml == written, "\(name)")
    }

    @Test("namespaces, languages, comments, instructions and order are kept")
    func odd() throws { try expectLossless(Array(Self.odd.utf8), "odd") }

    @Test(
        "every real file is the same canonical XML after reading and writing",
        .enabled(if: Shared.folder != nil, "TITIAN_SHARED is not set: nothing to read"))
    func real() throws {
        for file in try Shared.files(below: "samples") {
            try expectLossless([UInt8](Data(contentsOf: file)), file.lastPathComponent)
        }
    }

    @Test("elements, attributes, languages and texts are found by the standard's names")
    func elements() throws {
        let document = try IATIDocument(reading: ByteSource(Self.odd.utf8))

        let record = try #require(document.records.first)
        #expect(document.kind == .activities)
        #expect(document.element.attribute("version") == "2.03")
        #expect(record.attribute("xml:lang") == "vi")
        #expect(record.child("title")?.narratives.map(\.language) == [nil, "km"])
        #expect(record.child("title")?.narratives.last?.text == "<ទឹក>")
        #expect(record.children.map(\.namespace) == [nil, "https://example.org/x"])
    }

    @Test("codes are taken in any case, and written as their lists write them")
    func codes() throws {
        let xml = Examples.activities(
            Examples.activity.replacing(#"code="KH""#, with: #"code=" kh""#) + """
                <document-link url="https://example.org" format="Application/PDF"><title><narrative>A</narrative></title>
                <category code="a01"/><language code="EN"/></document-link><tag vocabulary="99" code="kh"/>
                """)
        let document = try IATIDocument(reading: ByteSource(xml.utf8))

        let record = try #require(document.records.first)
        #expect(record.child("recipient-country")?.code("code", of: "Country", in: .standard) == "KH")
        let written = String(decoding: try document.withCodesOfLists().xml, as: UTF8.self)
        #expect(written.contains(#"<recipient-country code="KH">"#))
        #expect(written.contains(#"format="application/pdf""#))
        #expect(written.contains(#"<category code="A01">"#))
        #expect(written.contains(#"<language code="en">"#))
        #expect(written.contains(#"<tag vocabulary="99" code="kh">"#))
    }
}
