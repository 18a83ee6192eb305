import Foundation
import HTTPTypes
import Testing

@testable import Portal

@Suite("The API checks IATI files", .fewAtATime)
struct ValidationAPITests {
    private func browser() throws -> Browser { Browser(site: try World().site()) }

    private func object(_ page: Browser.Page) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(page.text.utf8)) as? [String: Any])
    }

    @Test("the body is the file, and the answer the official report's shape")
    func json() async throws {
        let page = try await browser().validate(Array(Browser.activity.utf8))
        #expect(page.status == .ok)
        #expect(page.headers[.contentType] == "application/json")
        #expect(page.headers[.cacheControl] == "no-store")
        let report = try object(page)
        #expect(report["valid"] as? Bool == true)
        #expect((report["summary"] as? [String: Int])?["error"] == 1)
        #expect(report["iatiVersion"] as? String == "2.03")
    }

    @Test(
        "other forms come by the address or by Accept",
        arguments: [
            ("?format=csv", "", "text/csv", "file,rule"), ("?format=sarif", "", "application/sarif+json", "\"2.1.0\""),
            ("?format=text", "", "text/plain", "body: valid"), ("", "text/csv;q=1, */*", "text/csv", "9.5.1"),
            ("?format=json", "text/csv", "application/json", "\"valid\":true"),
            ("", "*/*", "application/json", "valid"),
            ("?lang=vi", "", "application/json", "không phải là mã"),
        ])
    func formats(query: String, accept: String, type: String, part: String) async throws {
        var fields: HTTPFields = [.contentType: "text/xml; charset=utf-8"]
        if !accept.isEmpty { fields[.accept] = accept }
        let page = try await browser().validate(Array(Browser.activity.utf8), query, fields)
        #expect(page.headers[.contentType]?.hasPrefix(type) == true)
        #expect(page.text.contains(part))
    }

    @Test("options are parameters; all that are wrong are told at once")
    func options() async throws {
        let query = "?day=2023-01-01&version=2.02&reading=as-written&publishers=A,B"
        #expect(try await browser().validate(Array(Browser.activity.utf8), query).text.contains("in the future"))
        let approved = try await browser().validate(Array(Browser.activity.utf8), "?prefixes=QQ-REG")
        #expect(approved.text.contains("\"1.14.8\""))
        let many = Array(repeating: "A", count: 1_001).joined(separator: ",")
        #expect(try await browser().validate([], "?prefixes=\(many)").status == .badRequest)
        let wrong = try await browser().validate([], "?day=x&version=3&reading=y&format=pdf&lang=klingon&day=z")
        #expect(wrong.status == .badRequest)
        #expect((try object(wrong)["errors"] as? [[String: Any]])?.count == 6)
    }

    @Test("without a body, and a type of one, no file came")
    func nothing() async throws {
        let page = try await browser().validate([], "", [:])
        #expect(page.status == .badRequest)
        #expect(try object(page)["type"] as? String == "urn:titian:problem:no-file")
    }

    @Test(
        "what is no XML is refused with a problem",
        arguments: [
            ([.contentType: "application/json"], "wrong-type"), ([:], "wrong-type"),
            ([.contentType: "multipart/form-data; boundary=x"], "wrong-type"),
            ([.contentType: "application/xml", .contentEncoding: "gzip"], "packed-file"),
        ] as [(HTTPFields, String)])
    func types(fields: HTTPFields, name: String) async throws {
        let page = try await browser().validate(Array(Browser.activity.utf8), "", fields)
        #expect(page.status == .unsupportedMediaType)
        #expect(page.headers[.contentType] == "application/problem+json")
        #expect(try object(page)["type"] as? String == "urn:titian:problem:" + name)
    }

    @Test("an archive, too large a file, too many files and a closed door are problems with their status")
    func refusals() async throws {
        var browser = try browser()
        #expect(try await browser.validate([0x1F, 0x8B, 8, 0, 0]).status == .unsupportedMediaType)
        browser.options.iatiMegabytes = 1
        let large = try await browser.validate([UInt8](repeating: 32, count: (1 << 20) + 1))
        #expect(large.status == .contentTooLarge)
        #expect(try object(large)["type"] as? String == "urn:titian:problem:file-too-large")
        browser.options.iatiMegabytes = 0
        #expect(try await browser.validate([]).status == .notFound)
        #expect(try await browser.get("/api/v1/iati/validate").status == .notFound)
    }

    @Test("a bad file is a report of one finding with its place", arguments: BadFile.all)
    func bad(name: String, bytes: [UInt8]) async throws {
        let page = try await browser().validate(bytes)
        #expect(page.status == .ok)
        let report = try object(page)
        #expect(report["valid"] as? Bool == false)
        #expect((report["summary"] as? [String: Int])?["critical"] == 1)
    }

    @Test("UTF-16 and windows-1252 that say what they are are read")
    func encodings() async throws {
        let western =
            "<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + Browser.activity.replacing("wells", with: "cafés")
        let wide = try #require(Browser.activity.data(using: .utf16))
        for bytes in [Array(try #require(western.data(using: .windowsCP1252))), Array(wide)] {
            #expect(try object(try await browser().validate(bytes))["valid"] as? Bool == true)
        }
    }
}
