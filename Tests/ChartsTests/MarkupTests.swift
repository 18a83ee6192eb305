import Foundation
import Languages
import Testing

@testable import Charts

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("A picture as SVG")
struct MarkupTests {
    @Test("it is well-formed, and what stands in names stays text", arguments: [UInt64(4), 5], Place.allCases)
    func wellFormed(seed: UInt64, place: Place) {
        for chart in Made.many(seed) {
            for document in [chart.picture(place).file, chart.picture(place).svg(id: "a")] {
                let parser = XMLParser(data: Data(document))
                let found = Found()
                parser.delegate = found
                #expect(parser.parse(), "\(String(describing: parser.parserError))")
                #expect(
                    found.elements.isSubset(of: [
                        "svg", "title", "desc", "rect", "text", "g", "polyline", "polygon", "circle",
                    ]))
            }
        }
    }

    @Test("it is an image with a name and a description")
    func accessible() {
        let picture = Made.chart(.bars(Made.bars([1, 2])), .english).picture(.narrow)
        let svg = String(decoding: picture.svg(id: "coverage"), as: UTF8.self)
        #expect(svg.contains(#"role="img" aria-labelledby="coverage-title" aria-describedby="coverage-desc""#))
        #expect(svg.contains(#"<title id="coverage-title">17 of 24 actions"#))
        #expect(svg.contains(#"<desc id="coverage-desc">"#))
    }

    @Test("on a page it has the page's colours; as a file it has its own, and paper under it")
    func colours() {
        let picture = Made.chart(.bars(Made.bars([1, 2])), .english).picture(.wide)
        let file = String(decoding: picture.file, as: UTF8.self)
        #expect(!String(decoding: picture.svg(id: "a"), as: UTF8.self).contains("fill="))
        #expect(file.contains(##"fill="#1f5a92""##))
        #expect(!file.contains("style"))
        #expect(file.contains(#"font-family="Noto Sans"#))
    }

    @Test("controls and marks that turn the line around are not written")
    func controls() {
        var xml = XMLText(hasColours: false)
        xml.text("a\u{0}b\u{202E}c\u{2066}ế<&>\"'")
        let written = String(decoding: xml.bytes, as: UTF8.self)
        #expect(written == "a\u{FFFD}b\u{FFFD}c\u{FFFD}ế&lt;&amp;&gt;&quot;&#39;")
    }

    @Test(
        "numbers are written with two places at most",
        arguments: [(0.0, "0"), (1.5, "1.5"), (-0.004, "0"), (12.346, "12.35"), (-3.05, "-3.05"), (.infinity, "0")])
    func numbers(value: Double, text: String) {
        var xml = XMLText(hasColours: false)
        xml.number(value)
        #expect(String(decoding: xml.bytes, as: UTF8.self) == text)
    }
}

private final class Found: NSObject, XMLParserDelegate {
    var elements: Set<String> = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        elements.insert(name)
    }
}
