import Commands
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("The API, when something is not as usual", .fewAtATime)
struct APIStateTests {
    private static let project = "/api/v1/reef/projects/\(World.project.text)"
    private static let history = "/api/v1/reef/records/\(World.project.text)/history"
    private static let figure = "/api/v1/reef/figures/projects-accredited?at=2025-08-11"

    /// The project is corrected, and what it said before is erased.
    private func erased() throws -> World {
        let world = try World()
        let corrected = Project(
            plan: World.plan, code: "P-1", title: World.words("Wells"), actions: [Identifier(high: 1, low: 3)],
            modality: .trustFund)
        try world.write([World.change(World.project, corrected, expecting: 1)])
        let index = try #require(
            try world.ledger.commit(2).leaves.firstIndex { leaf in
                let content = try leaf.opened.map { try JSON(parsing: $0.content) }
                return content?["record"]?.string == World.project.text
            })
        let erasing = Command(
            principal: world.keeper, reason: "Erases", acts: [.erasure(LeafReference(commit: 2, index: index))])
        _ = try world.desk.submitTogether([erasing])
        return world
    }

    @Test("a record that was retired is gone: 410, with what it was called and the way to its history")
    func gone() async throws {
        let world = try World()
        try world.write([Change(World.project.cast(), expecting: 1, visibility: .public, .retired(.project))])
        let browser = Browser(site: try world.site())
        let page = try await browser.get(Self.project + "?lang=en")

        #expect(page.status == .gone)
        let data = try #require(try JSON(parsing: page.text)["data"])
        #expect(data["kind"]?.string == "project")
        #expect(data["lead"]?.array?.first?.string?.contains("retired by commit 3") == true)
        let history = try #require(data["history"]?.string)
        #expect(try await browser.get(history).status == .ok)
        #expect(try await browser.get(Self.project + "?known=2").status == .ok, "as it was known before")
    }

    @Test("a record whose body was erased keeps its correction, and its history says which commit erased it")
    func erasure() async throws {
        let browser = Browser(site: try erased().site())
        #expect(try await browser.get(Self.project).status == .ok)

        let page = try await browser.get(Self.history + "?lang=en")
        let versions = try #require(try JSON(parsing: page.text)["data"]?["versions"]?.array)
        #expect(versions.map { $0["state"]?.string } == ["after-erased", "erased"])
        #expect(versions[1]["erasedBy"]?.integer == 4)
        #expect(!page.text.contains("alert("), "what was erased is not told")
    }

    @Test("what was cited before a correction and an erasure resolves, and says that a body is no longer there")
    func citedBefore() async throws {
        let browser = Browser(site: try erased().site())
        let page = try await browser.get(Self.figure + "&known=2")
        #expect(page.status == .ok)
        let data = try #require(try JSON(parsing: page.text)["data"])
        #expect((data["erased"]?.integer ?? 0) > 0, "\(page.text.prefix(600))")
        let now = try await browser.get(Self.figure)
        #expect(try JSON(parsing: now.text)["data"]?["erased"]?.integer == 0)
    }

    @Test("a client that asks for more of the past than it may is told when to come back, and others are not")
    func tooMany() async throws {
        var options = FrontOptions()
        options.pastPagesPerMinute = 1
        options.trustedProxies = ["192.0.2.1"]
        let front = Front(site: try World().site(), options: options)
        let ask = { (day: Int, client: String) in
            try await front.answer("/api/v1/reef?at=2025-08-\(day < 10 ? "0" : "")\(day)", from: client)
        }
        var last = try await ask(1, "203.0.113.5")
        #expect(last.status == .ok)
        last = try await ask(2, "203.0.113.5")

        #expect(last.status == .tooManyRequests)
        #expect(last.headers[.contentType] == "application/problem+json")
        #expect(Int(last.headers[.retryAfter] ?? "").map { $0 > 0 } == true)
        let problem = try JSON(parsing: last.text)
        #expect(problem["type"]?.string == "urn:titian:problem:too-many")
        #expect(problem["retry-after"]?.integer == last.headers[.retryAfter].flatMap { Int($0) })
        #expect(try await ask(31, "203.0.113.6").status == .ok)
        #expect(try await ask(1, "203.0.113.5").status == .ok, "what lies ready costs nothing")
        #expect(try await front.answer("/api/v1/reef", from: "203.0.113.5").status == .ok)
    }

    @Test("answers of a damaged ledger end at the last good commit, say so, and are not to be cited")
    func damaged() async throws {
        let world = try World()
        try world.writeLateProjects()
        try world.damage("Late wells")
        let browser = Browser(site: try world.site())
        for path in ["/api/v1/reef", Self.figure, Self.project, Self.history, "/api/v1/reef/projects"] {
            let page = try await browser.get(path)
            #expect(page.status == .ok, "\(path)")
            let context = try #require(try JSON(parsing: page.text)["context"])
            #expect(context["damage"]?["commit"]?.integer == 3, "\(path)")
            #expect(context["damage"]?["lastGood"]?.integer == 2)
            #expect(context["known"]?.integer == 2)
            #expect(!page.text.contains("titian:reef"), "no citation")
        }
        let beyond = try await browser.get("/api/v1/reef?known=3")
        #expect(beyond.status == .badRequest)
        let home = try JSON(parsing: try await browser.get("/api/v1").text)
        #expect(home["programmes"]?.array?.first?["context"]?["damage"]?["commit"]?.integer == 3)
    }
}

extension Front {
    /// An answer to a client that a trusted proxy names.
    fileprivate func answer(_ path: String, from client: String) async throws -> Browser.Page {
        var fields: HTTPFields = [:]
        if let field = HTTPFieldNames.forwardedFor { fields[field] = client }
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "portal.test", path: path, headerFields: fields)
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: "192.0.2.1", port: 1)
        let source = ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test"))
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        let response = try await respond(to: request, context: FrontContext(source: source))
        let bytes = await response.bytes().map { Array($0.readableBytesView) } ?? []
        return Browser.Page(
            status: response.status, headers: response.headers, text: String(decoding: bytes, as: UTF8.self))
    }
}
