import Foundation
import Testing

@testable import Pictures

@Suite("PNG of SVG")
struct PNGTests {
    private func svg(_ body: String, width: String = "40", height: String = "20") -> [UInt8] {
        Array(
            #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="\#(width)" height="\#(height)">\#(body)</svg>"#
                .utf8)
    }

    @Test("a document becomes a picture of its size, times the scale", arguments: [(1.0, 40, 20), (2.0, 80, 40)])
    func size(scale: Double, width: Int, height: Int) throws {
        let png = try SVGPicture.png(of: svg(#"<rect width="40" height="20" fill="red"/>"#), scale: scale)
        #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let number = { (at: Int) in png[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
        #expect(number(16) == width)
        #expect(number(20) == height)
    }

    @Test("what is drawn differs by what the document says")
    func drawn() throws {
        let red = try SVGPicture.png(of: svg(#"<rect width="40" height="20" fill="red"/>"#))
        let blue = try SVGPicture.png(of: svg(#"<rect width="40" height="20" fill="blue"/>"#))
        #expect(red != blue)
    }

    @Test("no file and no address outside of the document is read")
    func noReferences() throws {
        let picture = FileManager.default.temporaryDirectory.appending(path: "outside-\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: picture) }
        try Data(try SVGPicture.png(of: svg(#"<rect width="40" height="20" fill="red"/>"#))).write(to: picture)
        let empty = try SVGPicture.png(of: svg(""))
        for address in [picture.absoluteString, picture.path, "http://127.0.0.1:9/a.png"] {
            let image = #"<image width="40" height="20" xlink:href="\#(address)"/>"#
            #expect(try SVGPicture.png(of: svg(image)) == empty, "\(address)")
        }
    }

    @Test("what is no document is refused", arguments: ["", "wells", "<svg", "<html/>"])
    func unreadable(text: String) {
        #expect(throws: SVGPicture.Problem.unreadable) { try SVGPicture.png(of: Array(text.utf8)) }
    }

    @Test("entities that grow without end are refused")
    func entities() {
        let bomb =
            #"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]><svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><text>&g;</text></svg>"#
        #expect(throws: SVGPicture.Problem.self) { try SVGPicture.png(of: Array(bomb.utf8)) }
    }

    @Test(
        "pictures that are too large are refused before anything is drawn",
        arguments: [("9000", "10"), ("7000", "7000"), ("1e30", "1e30")])
    func limits(width: String, height: String) {
        #expect(throws: SVGPicture.Problem.self) { try SVGPicture.png(of: svg("", width: width, height: height)) }
        #expect(throws: SVGPicture.Problem.tooLarge) {
            try SVGPicture.png(of: [UInt8](repeating: 32, count: SVGPicture.Limits.bytes + 1))
        }
    }
}
