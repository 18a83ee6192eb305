import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import Portal

@Suite("Fonts", .fewAtATime)
struct FontTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("those of a folder are served for ever under names of their own, and named by the stylesheet")
    func served() async throws {
        let world = try World()
        let folder = world.place.appending(path: "fonts")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("wOF2 and letters".utf8).write(to: folder.appending(path: "noto-sans-lao-bold.woff2"))
        try Data("no font".utf8).write(to: folder.appending(path: "noto-sans-khmer-bold.woff2"))
        let site = Site(folder: world.folder, logger: Logger(label: "test"), fonts: FontShelf(folder: folder))
        let browser = Browser(site: site)

        let stylesheet = try await browser.get("/assets/fonts.css").text
        #expect(stylesheet.contains(#"font-family: "Noto Sans Lao""#))
        #expect(!stylesheet.contains("Khmer"), "what is no font is left out")
        let path = try #require(stylesheet.firstMatch(of: /url\("([^"]+)"\)/)?.1)
        let font = try await browser.get(String(path))
        #expect(font.text == "wOF2 and letters")
        #expect(font.headers[.contentType] == "font/woff2")
        #expect(font.headers[.cacheControl]?.contains("immutable") == true)
        #expect(try await browser.get("/assets/fonts/noto-sans-lao-bold-00000000.woff2").status == .notFound)
        #expect(try await browser.get("/assets/fonts/..%2F..%2Fetc%2Fpasswd").status == .notFound)
    }

    @Test("without them pages are as they were, and no address of a font is named")
    func none() async throws {
        let world = try World()
        #expect(try await Browser(site: world.site()).get("/assets/fonts.css").text == "")
    }

    @Test("the script cuts them to the letters that the stylesheet says they have")
    func ranges() throws {
        let script = try String(contentsOf: Self.root.appending(path: "Scripts/fonts"), encoding: .utf8)
        for face in Face.all {
            #expect(
                script.contains("\"\(face.range.replacing(" ", with: ""))\"")
                    || script.contains("latin=\"\(face.range.replacing(" ", with: ""))\""), "\(face.stem)")
        }
    }
}
