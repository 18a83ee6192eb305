import Commands
import Foundation
import HTTPTypes
import Languages
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("Feeds", .fewAtATime, .enabled(if: Feed.python != nil, "TITIAN_PYTHON names a Python with feedparser"))
struct FeedTests {
    @Test("a figure's feed has an entry for each commit that changed it, and none for one that did not")
    func figure() async throws {
        let world = try World()
        try world.writeLateProjects()
        let feed = try await Feed.read(world, "/reef/figures/approved-value/changes.atom?plan=I")
        #expect(feed.bozo == false)
        #expect(feed.entries.count == 1)
        #expect(feed.entries.first?.link.hasSuffix("known=2&plan=I") == true)
    }

    @Test("entries stay what they were when something new is written")
    func stable() async throws {
        let world = try World()
        let before = try await Feed.read(world, "/reef/figures/projects-accredited/changes.atom")
        try world.writeLateProjects()
        let after = try await Feed.read(world, "/reef/figures/projects-accredited/changes.atom")
        #expect(after.entries.suffix(before.entries.count) == before.entries[...])
    }

    @Test("a project's feed tells what was written of it, by its code and by its identity alike")
    func project() async throws {
        let world = try World()
        try world.writeLateProjects()
        let feed = try await Feed.read(world, "/reef/projects/P-21/changes.atom")
        #expect(feed.bozo == false)
        #expect(feed.entries.count == 1)
        #expect(feed.title.contains("Late wells"))
    }

    @Test("the releases' feed is well-formed when there are none", arguments: ["en", "vi"])
    func releases(language: String) async throws {
        let feed = try await Feed.read(try World(), "/reef/releases.atom?lang=\(language)")
        #expect(feed.bozo == false)
        #expect(feed.entries.isEmpty)
        #expect(feed.id.hasPrefix("urn:titian:"))
    }

    @Test("names that would break XML are harmless")
    func hostile() {
        let feed = AtomFeed(
            id: "x", title: "a<b>&\"'\u{1}\u{FFFE}]]>", subtitle: "", author: "", language: "en", own: "", page: "",
            began: Timestamp(microseconds: 0), entries: [])
        let text = String(decoding: feed.document.bytes, as: UTF8.self)
        #expect(text.contains("<title>a&lt;b&gt;&amp;&quot;&#39;]]&gt;</title>"))
    }

    @Test(
        "what is not there has no feed",
        arguments: ["/none/releases.atom", "/reef/figures/none/changes.atom", "/reef/projects/P-99/changes.atom"])
    func missing(path: String) async throws {
        #expect(try await Browser(site: try World().site()).get(path).status == .notFound)
    }
}

/// A feed as Python's feedparser reads it.
struct Feed: Decodable {
    struct Entry: Decodable, Equatable {
        let id: String
        let title: String
        let link: String
        let updated: String
    }

    let bozo: Bool
    let id: String
    let title: String
    let entries: [Entry]

    static let python = ProcessInfo.processInfo.environment["TITIAN_PYTHON"]

    private static let script = """
        import feedparser, json, sys
        feed = feedparser.parse(sys.stdin.buffer.read())
        entries = [{key: entry[key] for key in ("id", "title", "link", "updated")} for entry in feed.entries]
        print(json.dumps({"bozo": bool(feed.bozo), "id": feed.feed.id, "title": feed.feed.title, "entries": entries}))
        """

    static func read(_ world: World, _ path: String) async throws -> Feed {
        let page = try await Browser(site: try world.site()).get(path)
        #expect(page.status == .ok, "\(page.text.prefix(300))")
        let process = Process()
        process.executableURL = URL(filePath: python ?? "/usr/bin/python3")
        process.arguments = ["-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(page.text.utf8))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode(Feed.self, from: data)
    }
}
