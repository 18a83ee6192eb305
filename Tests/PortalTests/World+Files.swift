import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore

@testable import Portal

/// A browser that sends files.
extension Browser {
    static let activity = """
        <iati-activities version="2.03">
        <iati-activity xml:lang="en" default-currency="USD">
        <iati-identifier>XM-DAC-7-1</iati-identifier>
        <reporting-org ref="XM-DAC-7" type="10"><narrative>Wells for All</narrative></reporting-org>
        <title><narrative>Village wells &lt;script&gt;</narrative></title>
        <description><narrative>Thirty wells</narrative></description>
        <participating-org role="4" ref="XM-DAC-7"/>
        <activity-status code="9"/>
        <activity-date type="2" iso-date="2024-01-15"/>
        <recipient-country code="KH"/>
        <sector vocabulary="1" code="14031"/>
        </iati-activity></iati-activities>
        """

    func post(_ path: String, _ body: [UInt8], _ headers: HTTPFields) async throws -> Page {
        let app = Application(responder: Front(site: site, options: options), logger: Logger(label: "test"))
        return try await app.test(.router) { client in
            let response = try await client.execute(
                uri: path, method: .post, headers: headers, body: ByteBuffer(bytes: body))
            return Page(status: response.status, headers: response.headers, text: String(buffer: response.body))
        }
    }

    /// Sends a file to the API.
    func validate(_ body: [UInt8], _ query: String = "", _ fields: HTTPFields = [.contentType: "application/xml"])
        async throws -> Page
    {
        try await post("/api/v1/iati/validate" + query, body, fields)
    }

    /// The form's seal, and the cookie that goes with it.
    func form() async throws -> (seal: String, cookie: String) {
        let page = try await get("/iati/validator")
        let seal = page.text.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1 ?? ""
        return (String(seal), String(page.headers[.setCookie]?.split(separator: ";").first ?? ""))
    }

    /// Sends the form with files, and follows to the result.
    func check(
        _ files: [(name: String, bytes: [UInt8])], fields: [(String, String)] = [], lang: String = "en"
    ) async throws -> (page: Page, place: String, cookie: String) {
        let (seal, cookie) = try await form()
        let body = Self.form([("seal", seal)] + fields, files)
        let sent = try await post("/iati/validator?lang=\(lang)", body, Self.fields(cookie))
        guard let place = sent.headers[.location] else { return (sent, "", cookie) }
        return (try await get(place, headers: [.cookie: cookie]), place, cookie)
    }

    static func fields(_ cookie: String) -> HTTPFields {
        [.contentType: "multipart/form-data; boundary=b0", .cookie: cookie]
    }

    static func form(_ fields: [(String, String)], _ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += "--b0\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        for (name, bytes) in files {
            body += "--b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8 + bytes
            body += "\r\n".utf8
        }
        return body + "--b0--\r\n".utf8
    }
}

/// Files that are none, each with the rule that says so.
enum BadFile {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("empty", []), ("truncated", Array(Browser.activity.utf8.prefix(300))),
        ("windows-1252 without saying so", [UInt8]("<iati-activities version=\"2.03\">Caf".utf8) + [0xE9]),
        ("an unknown encoding", Array("<?xml version=\"1.0\" encoding=\"klingon\"?><iati-activities/>".utf8)),
        (
            "billion laughs",
            Array("<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><iati-activities>&b;</iati-activities>".utf8)
        ),
        ("ten thousand levels", Array(String(repeating: "<a>", count: 10_000).utf8)),
        (
            "a huge attribute",
            Array("<iati-activities version=\"".utf8) + [UInt8](repeating: 97, count: 11 << 20) + "\"/>".utf8
        ),
        ("control characters", Array("<iati-activities version=\"2.03\">\u{2}</iati-activities>".utf8)),
        ("half a page of HTML", Array("<!doctype html><html><body><br></body></html>".utf8)),
    ]
}
