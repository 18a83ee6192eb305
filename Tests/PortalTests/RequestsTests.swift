import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Portal

@Suite("Requests that are not as they should be", .fewAtATime)
struct RequestsTests {
    @Test(
        "a parameter that cannot be understood is told, with what would be right",
        arguments: [
            ("at=yesterday", "“at” is not understood here: write a day such as 2025-08-11"),
            ("at=2025-02-30", "“at” is not understood here"), ("known=0", "“known” is not understood here"),
            ("known=release-9", "the number of a release that is public"),
            ("known=999", "the number of a commit from 1 to 2"), ("plan=XX", "the code of a work plan: I"),
            ("lang=tlh", "write en or vi"), ("at=2025-01-01&at=2025-01-02", "it once only"),
            ("known=%FF%FE", "“known” is not understood here"), ("plan=%zz", "“plan” is not understood here"),
        ])
    func parameters(query: String, said: String) async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef?" + query)
        #expect(page.status == .badRequest)
        #expect(page.text.contains(said), "\(page.text)")
    }

    @Test("all wrong parameters are told at once")
    func allAtOnce() async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef?at=x&known=y&lang=z")
        #expect(["“at”", "“known”", "“lang”"].allSatisfy(page.text.contains))
    }

    @Test("empty parameters are absent, and unknown ones are left alone")
    func lenient() async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef?at=&known=&plan=&utm_source=x")
        #expect(page.status == .ok)
    }

    @Test(
        "what is not there is not found",
        arguments: ["/none", "/reef/figures/none", "/reef/figures/completion-reports-overdue", "/reef/x/y/z", "/..%2f"])
    func missing(path: String) async throws {
        let world = try World()
        #expect(try await Browser(site: world.site()).get(path).status == .notFound)
    }

    @Test("an internal definition is as unknown as one that is not there")
    func internalDefinition() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let kept = try await browser.get("/reef/figures/completion-reports-overdue").text
        #expect(kept == (try await browser.get("/reef/figures/none").text))
    }

    @Test("pages are only read", arguments: [HTTPRequest.Method.post, .put, .delete, .options, .patch])
    func methods(method: HTTPRequest.Method) async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef", method: method)
        #expect(page.status == .methodNotAllowed)
        #expect(page.headers[.allow] == "GET, HEAD")
    }

    @Test(
        "where something is taken, what is not understood there is refused with what is",
        arguments: [
            ("/api/v1/iati/validate", HTTPRequest.Method.get, "POST"), ("/api/v1/iati/validate", .options, "POST"),
            ("/iati/validator", .delete, "GET, HEAD, POST"), ("/reef/report/projects", .put, "GET, HEAD, POST"),
        ])
    func methodsOfForms(path: String, method: HTTPRequest.Method, allowed: String) async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get(path, method: method)
        #expect(page.status == .methodNotAllowed)
        #expect(page.headers[.allow] == allowed)
    }

    @Test("HEAD answers as GET does, without a body", arguments: ["/", "/reef", "/reef/export", "/health"])
    func head(path: String) async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get(path, method: .head)
        #expect(page.status == .ok)
        #expect(page.text.isEmpty)
    }

    @Test("an address that is too long and a body that is too large are refused")
    func limits() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let long = try await browser.get("/reef?x=" + String(repeating: "a", count: 3_000))
        let large = try await browser.get("/reef", headers: [.contentLength: "1000000"])
        #expect(long.status == .uriTooLong)
        #expect(large.status == .contentTooLarge)
    }

    @Test("random bytes in parameters never make the server fail")
    func rubbish() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix(state: seed)
        for _ in 0..<200 {
            let name = ["at", "known", "plan", "lang"].randomElement(using: &random) ?? "at"
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                UInt8.random(in: 33...126, using: &random)
            }
            let value = String(decoding: bytes.filter { $0 != 35 }, as: UTF8.self)
            let status = try await browser.get("/reef/figures/action-coverage?\(name)=\(value)").status
            #expect(status == .ok || status == .badRequest, "seed \(seed): \(name)=\(value)")
        }
    }
}

/// SplitMix64: small, and the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
