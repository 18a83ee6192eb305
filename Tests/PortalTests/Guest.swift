import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging

@testable import Portal

/// A browser that keeps its cookies.
final class Guest {
    let site: Site
    var cookies: [String: String] = [:]
    var lastCookie: String?

    init(_ site: Site) { self.site = site }

    struct Page {
        let path: String
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String

        var token: String? { text.firstMatch(of: #/name="token" value="([^"]+)"/#).map { String($0.output.1) } }
    }

    func get(_ path: String) async throws -> Page { try await ask(path, .get, [:], nil) }

    /// Sends the form of a page, to where the page is unless told otherwise.
    func post(_ page: Page, _ fields: [String: String], to path: String? = nil) async throws -> Page {
        let all = fields.merging(["token": page.token ?? ""]) { $1 }
        let body = all.map { "\($0)=\(QueryText.encode($1))" }.joined(separator: "&")
        return try await post(body, to: path ?? page.path)
    }

    func post(_ body: String, to path: String, headers: HTTPFields = [:]) async throws -> Page {
        var fields = headers
        fields[.contentType] = "application/x-www-form-urlencoded"
        return try await ask(path, .post, fields, body)
    }

    /// Sends a form with a file, whose parts are parted by `x`.
    func send(multipart body: String, to path: String) async throws -> Page {
        try await ask(path, .post, [.contentType: "multipart/form-data; boundary=x"], body)
    }

    private func ask(
        _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: String?
    ) async throws -> Page {
        var fields = headers
        if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        let app = Application(responder: Front(site: site), logger: Logger(label: "test"))
        let (sent, bytes) = (fields, body.map { ByteBuffer(string: $0) })
        let page = try await app.test(.router) { client in
            let response = try await client.execute(uri: path, method: method, headers: sent, body: bytes)
            return Page(
                path: path, status: response.status, headers: response.headers, text: String(buffer: response.body))
        }
        for cookie in page.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
            if pair[0].hasSuffix("session") { lastCookie = cookie }
        }
        return page
    }
}
