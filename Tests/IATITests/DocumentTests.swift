import Foundation
import Testing

@testable import IATI

@Suite("a document is read and written without loss")
struct DocumentTests {
    private static let odd = """
        <?xml version="1.0"?>
        <!-- before --><?look here?>
        <iati-activities version="2.03" xmlns:x="https://example.org/x"> <!-- in -->
          text <iati-activity x:mark="a&#10;b&quot;&lt; &amp; &#38;amp;" xml:lang="vi"><title><narrative>Giếng &amp; nước&#13;</narrative>
          <narrative xml:lang="km"><![CDATA[<ទឹក>]]></narrative></title><x:extra xmlns="urn:y"><z/></x:extra></iati-activity>
          <?pi?></iati-activities>
        <!-- after -->
        """

    /// Canonical XML by libxml2; nil for a document whose namespaces are relative addresses, which has none.
    private func canonical(_ bytes: [UInt8]) throws -> Data? {
        let outcome = try Tool.xmllint(["--c14n", "-"], input: bytes)
        if outcome.err.contains("Relative namespace") { return nil }
        #expect(outcome.status == 0, "\(outcome.err.prefix(300))")
        return outcome.out
    }

    /// Every name, attribute and text of a document, in order.
    private func contents(_ document: IATIDocument) -> [String] {
        ([document.root] + document.parts).flatMap { fragment in
            fragment.nodes.map { node in
                let range = Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)
                let attributes = fragment.attributes[range].map {
                    "\(document.names[$0.name])=\(fragment.slice($0.value).string)"
                }
                let name = node.kind == .element ? "\(document.names[node.name])" : ""
                return "\(node.kind) \(node.parent) \(name) \(attributes) \(fragment.slice(node.value).string)"
            }
        }
    }

    private func expectLossless(_ bytes: [UInt8], _ name: String) throws {
        let document = try IATIDocument(reading: ByteSource(bytes))
        let again = try IATIDocument(reading: ByteSource(document.xml))
        let same = try canonical(bytes) == canonical(document.xml)
        #expect(same, "\(name)")
        let equal = contents(document) == contents(again)
        #expect(equal, "\(name)")
        let stable = document.xml == again.xml
        #expect(stable, "\(name)")
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

    @Test(
        "a code that is an element's text is written as its list writes it",
        arguments: [
            (" 41114\n", "41114"), ("4<!-- a -->1114 ", "41114<!-- a -->"), ("nowhere", "nowhere"),
            (" 4<x/>1114", " 4<x></x>1114"),
        ])
    func textCodes(text: String, expected: String) throws {
        let xml = Examples.activities(Examples.activity + "<crs-add><channel-code>\(text)</channel-code></crs-add>")
        let document = try IATIDocument(reading: ByteSource(xml.utf8))

        let written = String(decoding: try document.withCodesOfLists().xml, as: UTF8.self)
        #expect(written.contains("<channel-code>\(expected)</channel-code>"))
    }
}
