import Compression
import Foundation
import HTTPTypes
import Hummingbird
import Languages
import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import Portal

@Suite("Pages that did not change", .fewAtATime)
struct FrontTests {
    private static let page = "/reef?at=2025-08-11"

    @Test("a page that the reader has is not sent again", arguments: [page, "/", "/reef/figures/approved-value"])
    func unchanged(path: String) async throws {
        let browser = Browser(site: try World().site())
        let first = try await browser.get(path)
        let tag = try #require(first.headers[.eTag])

        for field in [tag, "\"other\", \(tag)", String(tag.dropFirst(2))] {
            let again = try await browser.get(path, headers: [.ifNoneMatch: field])
            #expect(again.status == .notModified)
            #expect(again.text.isEmpty)
            #expect(again.headers[.eTag] == tag)
        }
        #expect(try await browser.get(path, headers: [.ifNoneMatch: "\"other\""]).status == .ok)
    }

    @Test("a tag holds for one address, one language, one head and one day")
    func tags() async throws {
        let world = try World()
        let site = try world.site()
        let browser = Browser(site: site)
        var tags = [try await browser.get("/reef").headers[.eTag]]
        tags.append(try await browser.get("/reef?at=2025-08-10").headers[.eTag])
        tags.append(try await browser.get("/reef", headers: [.acceptLanguage: "vi"]).headers[.eTag])
        tags.append(try await Browser(site: world.site(at: "2025-08-12T12:00:00.000000Z")).get("/reef").headers[.eTag])
        try world.writeLateProjects()
        site.refresh()
        tags.append(try await browser.get("/reef").headers[.eTag])

        #expect(!tags.contains(nil))
        #expect(Set(tags).count == tags.count)
    }

    @Test("a page is kept until something changes, and is then made anew")
    func kept() async throws {
        let world = try World()
        let site = try world.site()
        let front = Front(site: site)
        let (first, again) = (try await front.get("/reef"), try await front.get("/reef"))
        #expect(first == again)
        #expect(front.desk.traffic.counts.sources == [.made: 1, .kept: 1])

        try world.writeLateProjects()
        site.refresh()
        #expect(try await front.get("/reef") != first)
        #expect(front.desk.traffic.counts.sources == [.made: 2, .kept: 1])
    }

    @Test("a kept page is not given to a reader of another language, nor packed to one who cannot unpack it")
    func variants() async throws {
        let front = Front(site: try World().site())
        let english = try await front.get("/reef", headers: [.acceptLanguage: "en"])
        let vietnamese = try await front.get("/reef", headers: [.acceptLanguage: "vi"])
        let packed = try await front.get("/reef", headers: [.acceptEncoding: "gzip"])
        #expect(Set([english, vietnamese, packed]).count == 3)
        #expect(packed.starts(with: [0x1F, 0x8B]))
        #expect(try await front.get("/reef", headers: [.acceptEncoding: "br, gzip;q=0"]) == english)
    }

    @Test("what is kept never takes more memory than it may")
    func bounded() {
        let kept = KeptPages(megabytes: 1)
        let stamp = PageStamp(text: "x")
        for index in 0..<2_000 {
            let key = KeptPages.Key(target: "/\(index)", language: .english, isPacked: false)
            kept.keep(
                KeptPages.Page(
                    stamp: stamp, headers: [:], tag: "", body: ByteBuffer(repeating: 32, count: 5_000), route: "/"),
                key)
            #expect(kept.bytes <= 1 << 20)
            #expect(kept.page(key, stamp) != nil)
        }
        #expect(kept.page(KeptPages.Key(target: "/0", language: .english, isPacked: false), stamp) == nil)
    }

    @Test("compressed pages say so, and caches are told what they depend on")
    func fields() async throws {
        let page = try await Browser(site: try World().site()).get("/reef", headers: [.acceptEncoding: "gzip"])
        #expect(page.headers[.contentEncoding] == "gzip")
        #expect(page.headers[.vary] == "Accept-Language, Accept-Encoding")
        #expect(page.headers[.cacheControl] == "no-cache")
    }

    @Test("a part of a page cannot be asked for: the whole is sent", arguments: ["bytes=0-10", "bytes=99999-", "x"])
    func range(field: String) async throws {
        let page = try await Browser(site: try World().site()).get("/reef", headers: [.range: field])
        #expect(page.status == .ok)
        #expect(page.text.contains("</html>"))
    }
}

extension Front {
    /// The bytes of an answer, through one front, so that it can remember.
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> [UInt8] {
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "portal.test", path: path, headerFields: headers)
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))
        let response = try await respond(to: request, context: FrontContext(source: source))
        return await response.bytes().map { Array($0.readableBytesView) } ?? []
    }
}
