import Foundation
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import NIOCore
import Testing

@testable import Portal

@Suite("Problems for programs", .fewAtATime)
struct ProblemTests {
    /// One of each.
    static let all: [PageProblem] = [
        .notFound, .badParameters([ParameterProblem(parameter: .at, expected: .expectedDay)]),
        .reading([.init(code: "reef", done: 1, total: 2)]), .closed, .damaged, .busy, .tooMany(seconds: 7), .badHost,
        .wrongHost, .foreignForm, .methodNotAllowed(.reading), .addressTooLong,
        .requestTooLarge, .failed,
    ]

    @Test("each problem is a document of RFC 9457 in both languages", arguments: all + [.methodNotAllowed(.sending)])
    func documents(problem: PageProblem) throws {
        var titles: Set<String> = []
        for language in Language.allCases {
            let response = ProblemDocument(problem: problem, speaker: Speaker(language)).answer
            let json = ProblemDocument(problem: problem, speaker: Speaker(language)).json
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(response.headers[.contentLanguage] == language.tag)
            #expect(json["type"]?.string == "urn:titian:problem:\(problem.name)")
            #expect(json["status"]?.integer == response.status.code)
            #expect(json["detail"]?.string?.isEmpty == false)
            titles.insert(try #require(json["title"]?.string))
        }
        #expect(titles.count == 2)
    }

    @Test("names are all different")
    func names() {
        #expect(Set(Self.all.map(\.name)).count == Self.all.count)
    }

    @Test(
        "programs get documents, people get pages",
        arguments: [
            ("/none", "application/json", true), ("/none", "application/problem+json", true),
            ("/api/v1/none", nil, true),
            ("/api/v1/none", "text/html", true), ("/none", "text/html,application/json;q=0.9", false),
            ("/none", nil, false),
        ])
    func negotiation(path: String, accept: String?, isDocument: Bool) async throws {
        var headers: HTTPFields = [:]
        headers[.accept] = accept
        let page = try await Browser(site: try World().site()).get(path, headers: headers)
        #expect(page.status == .notFound)
        #expect((page.headers[.contentType] == "application/problem+json") == isDocument)
    }

    @Test("every wrong parameter stands in the document, with what would be right")
    func parameters() async throws {
        let page = try await Browser(site: try World().site()).get(
            "/reef?at=x&known=0", headers: [.accept: "application/json"])
        let errors = try #require(try JSON(parsing: page.text)["errors"]?.array)
        #expect(errors.map { $0["parameter"]?.string } == ["at", "known"])
        #expect(errors[0]["expected"]?.string == "a day such as 2025-08-11")
    }

    private static let authorities: [(String?, PageProblem?)] = [
        ("figures.example.org", nil), ("FIGURES.example.org:443", nil), ("evil.example", .wrongHost), (nil, .badHost),
        ("a b", .badHost),
    ]

    @Test("a server with names answers under them alone", arguments: authorities)
    func hosts(authority: String?, problem: PageProblem?) {
        let head = HTTPRequest(method: .get, scheme: nil, authority: authority, path: "/")
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        #expect(Hosts(allowed: ["figures.example.org"]).problem(of: request) == problem)
    }

    @Test("asking for many other times ends with a problem that says when to come back")
    func tooMany() async throws {
        let problem = PageProblem.tooMany(seconds: 7)
        #expect(problem.status == .tooManyRequests)
        #expect(problem.fields[.retryAfter] == "7")
    }
}
