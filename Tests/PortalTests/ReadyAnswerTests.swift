import HTTPTypes
import Languages
import NIOCore
import Testing

@testable import Portal

@Suite("What lies ready", .fewAtATime)
struct ReadyAnswerTests {
    private static let now = NIODeadline.now()

    @Test("an answer's head is its status and fields, then the date and an empty line")
    func head() {
        let fields: HTTPFields = [.contentType: "text/plain", .vary: "Accept-Language", .contentLength: "2"]
        let answer = ReadyAnswer(.ok, fields, body: ByteBuffer(string: "hi"))
        let head = String(buffer: answer.head(date: "Wed, 25 Nov 2026 02:20:00 GMT", ByteBufferAllocator()))
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(head.hasSuffix("\r\nDate: Wed, 25 Nov 2026 02:20:00 GMT\r\n\r\n"))
        for line in ["Content-Type: text/plain", "Vary: Accept-Language", "Content-Length: 2"] {
            #expect(head.contains("\r\n\(line)\r\n"), "\(head)")
        }
    }

    @Test(
        "the date is written as HTTP has it",
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"), (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
        ])
    func date(moment: Int, text: String) {
        var date = HTTPDate()
        #expect(date.text(at: moment) == text)
        #expect(date.text(at: moment) == text, "and the same when it is asked again")
    }

    @Test("a connection on which nothing came is closed when its patience is over, and not before")
    func silent() {
        let idleness = Idleness(patience: .seconds(30), at: Self.now)
        #expect(idleness.verdict(at: Self.now + .seconds(29)) == .lookAgain(Self.now + .seconds(30)))
        #expect(idleness.verdict(at: Self.now + .seconds(30)) == .close)
    }

    @Test("a request that does not end is silence, one that is being answered is not")
    func answering() {
        var idleness = Idleness(patience: .seconds(30), at: Self.now)
        idleness.began(at: Self.now + .seconds(1))
        #expect(idleness.verdict(at: Self.now + .seconds(31)) == .close, "its end never came")
        idleness.ended(at: Self.now + .seconds(2))
        #expect(idleness.isAnswering)
        #expect(idleness.verdict(at: Self.now + .seconds(500)) == .lookAgain(Self.now + .seconds(530)))
        idleness.answered(at: Self.now + .seconds(501))
        #expect(!idleness.isAnswering)
        #expect(idleness.verdict(at: Self.now + .seconds(531)) == .close)
    }

    @Test("an answer without a request, as to what is no HTTP, is not counted")
    func unasked() {
        var idleness = Idleness(patience: .seconds(1), at: Self.now)
        idleness.answered(at: Self.now)
        idleness.began(at: Self.now)
        #expect(idleness.isAnswering)
    }

    @Test(
        "a page that has only to be drawn is the one that was made, byte by byte, until something changes",
        arguments: [
            "/reef", "/reef?at=2025-08-11&known=2", "/reef/figures/approved-value",
            "/reef/figures/approved-value?by=area&part=W",
        ], [false, true])
    func drawn(path: String, isPacked: Bool) async throws {
        var options = FrontOptions()
        options.keptMegabytes = 0
        let world = try World()
        let site = try world.site()
        let front = Front(site: site, options: options)
        let key = KeptPages.Key(target: path, language: .english, isPacked: isPacked)
        #expect(front.desk.page(key) == nil, "nothing was evaluated yet")

        let made = try await front.get(path, headers: isPacked ? [.acceptEncoding: "gzip"] : [:])
        let drawn = try #require(front.desk.page(key))
        #expect(Array(drawn.body.readableBytesView) == made)
        #expect(drawn.headers[.contentLength] == String(made.count))
        #expect(drawn.headers[.contentSecurityPolicy] != nil)

        try world.writeLateProjects()
        site.refresh()
        #expect(front.desk.page(key) == nil)
    }

    @Test(
        "other addresses, and those of which something is wrong, are left to those who make pages",
        arguments: [
            "/", "/reef/projects", "/reef?at=x", "/reef?lang=tlh", "/reef/figures/approved-value?part=W", "/none",
            "/reef/figures/none", "/%72eef", "//reef", "/reef/", "/reef?known=99", "http://x/reef",
        ])
    func left(path: String) async throws {
        let front = Front(site: try World().site())
        _ = try await front.get("/reef")
        _ = try await front.get("/reef/figures/approved-value")
        #expect(front.desk.page(KeptPages.Key(target: path, language: .english, isPacked: false)) == nil)
    }
}
