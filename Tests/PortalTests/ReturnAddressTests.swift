import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import Portal

@Suite("After signing in one goes on to what was asked for", .fewAtATime)
struct ReturnAddressTests {
    @Test(
        "a place behind the sign-in is gone on to",
        arguments: ["/account", "/account/people", "/work/reef", "/work/reef/quality?show=no-end&lang=vi"])
    func inside(text: String) { #expect(ReturnAddress(text)?.text == text) }

    @Test(
        "nothing else is, however it is written",
        arguments: [
            "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/", "/reef", "",
            "/account@evil.example", "/accounts", "/workshop", "/work//evil.example", "/work/../\\evil", "/work/..//x",
            "/work/%2e%2e/x", "/work/a\r\nSet-Cookie: x=y", "/work/a\nX", "javascript:alert(1)", "/work/x#y",
            "/account/sign-out", "/account/sign-in?next=/work/x", " /work/x", "/work/x y", "/work/é",
            "/work/" + String(repeating: "a", count: 500), "/account.evil.example", "/work\u{0}/x",
        ])
    func outside(text: String) { #expect(ReturnAddress(text) == nil) }

    @Test(
        "whoever is not signed in signs in, and stands where they wanted to be",
        arguments: ["/work/reef", "/account/people"])
    func whole(place: String) async throws {
        let office = try Office()
        _ = try await office.officer("an@example.org")
        let page = "rain falls upon the roof"
        let codes = try office.store.renewRecoveryCodes(
            of: office.store.person(email: "an@example.org").id, .init(page),
            from: .init(network: "x", shown: "x", browser: "x"), at: office.site.seconds)
        let guest = Guest(office.site)
        let asked = try await guest.get(place)
        let there = try #require(asked.headers[.location])
        let form = try await guest.get(there)
        let action = try #require(form.text.firstMatch(of: #/action="(\/account\/sign-in[^"]*)"/#)?.output.1)
        let done = try await guest.post(
            form, ["email": "an@example.org", "passphrase": page, "code": codes[0]],
            to: String(action).replacing("&amp;", with: "&"))
        #expect(done.status == .seeOther && done.headers[.location] == place)
        #expect(try await guest.get(place).status == .ok)
    }

    @Test("a sign-in page that a stranger made a link to leads to one's own account")
    func stranger() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        for next in ["https://evil.example", "//evil.example/work/", "/account/sign-out"] {
            let answer = try await guest.get("/account/sign-in?next=\(QueryText.encode(next))")
            #expect(answer.status == .seeOther && answer.headers[.location] == "/account", "\(next)")
        }
    }
}
