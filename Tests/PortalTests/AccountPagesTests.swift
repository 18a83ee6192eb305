import Accounts
import Commands
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import Testing

@testable import Portal

@Suite("Pages of accounts", .fewAtATime, .serialized)
struct AccountPagesTests {
    private static let passphrase = "correct horse battery staple"

    @Test("without accounts the portal is public alone")
    func none() async throws {
        let guest = Guest(try World().site())
        for path in ["/account", "/account/sign-in", "/account/people", "/account/set-up?key=abc"] {
            #expect(try await guest.get(path).status == .notFound)
        }
    }

    @Test("an invitation is set up, signed in with, and signed out of, in both languages", arguments: ["en", "vi"])
    func wholeWay(language: String) async throws {
        let office = try Office()
        let link = try office.invite("an@example.org", .officer)
        let guest = Guest(office.site)
        let setUp = try await guest.get(link + "&lang=\(language)")
        #expect(setUp.status == .ok && setUp.text.contains("<svg") && setUp.text.contains("otpauth://totp/Titian:"))
        #expect(setUp.headers[.cacheControl] == "no-store" && setUp.headers[.eTag] == nil)
        let code = try office.code(setUp.text)
        let wrong = try await guest.post(
            setUp, ["passphrase": "short", "again": "short", "code": code])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("href=\"#passphrase\""))
        let done = try await guest.post(
            setUp, ["passphrase": Self.passphrase, "again": Self.passphrase, "code": code])
        #expect(
            done.status == .ok && done.text.matches(of: #/[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}/#).count == 10
        )
        #expect(try await guest.get(link).status == .notFound)

        let own = try await guest.get("/account?lang=\(language)")
        #expect(own.text.contains("Name of an") && own.text.contains("/account/people"))
        let out = try await guest.post(own, [:], to: "/account/sign-out")
        #expect(out.status == .seeOther)
        #expect(try await guest.get("/account").status == .seeOther)

        let recovery = String(
            try #require(done.text.firstMatch(of: #/[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}/#)).output)
        let form = try await guest.get("/account/sign-in")
        let before = guest.cookies["titian-session"]
        let signedIn = try await guest.post(
            form, ["email": "an@example.org", "passphrase": Self.passphrase, "code": recovery],
            to: "/account/sign-in")
        #expect(signedIn.status == .seeOther)
        #expect(guest.cookies["titian-session"] != before)
        #expect(try await guest.get("/account").status == .ok)
    }

    @Test("what is wrong with a sign-in is never said")
    func wrong() async throws {
        let office = try Office()
        _ = try await office.officer("an@example.org")
        var answers: Set<String> = []
        for email in ["an@example.org", "nobody@example.org"] {
            let guest = Guest(office.site)
            let form = try await guest.get("/account/sign-in")
            let answer = try await guest.post(
                form, ["email": email, "passphrase": "not the right one", "code": "123456"], to: "/account/sign-in")
            #expect(answer.status == .unprocessableContent)
            answers.insert(
                answer.text.replacing(email, with: "").replacing(#/name="token" value="[^"]+"/#, with: ""))
        }
        #expect(answers.count == 1)
    }

    @Test("a form that another site sends, or that no page gave out, is refused")
    func forged() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let own = try await guest.get("/account")
        let paths = [
            "/account/sign-out", "/account/passphrase", "/account/recovery-codes", "/account/sessions",
            "/account/tokens", "/account/people", "/account/app", "/account/app/code",
        ]
        for path in paths {
            #expect(try await guest.post("token=", to: path).status == .forbidden, "\(path)")
            let token = try #require(own.token)
            for (name, value) in [
                ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
            ] {
                let field = try #require(HTTPField.Name(name))
                let answer = try await guest.post("token=\(token)", to: path, headers: [field: value])
                #expect(answer.status == .forbidden, "\(path) \(name)")
            }
        }
        // The form of another session, and of nobody, does not fit either.
        let other = try await office.officer("other@example.org")
        let theirs = try #require(try await other.get("/account").token)
        #expect(try await guest.post("token=\(theirs)", to: "/account/sign-out").status == .forbidden)
        let stranger = Guest(office.site)
        let open = try #require(try await stranger.get("/account/sign-in").token)
        #expect(try await Guest(office.site).post("token=\(open)", to: "/account/sign-in").status == .forbidden)
        #expect(try await guest.get("/account").status == .ok)
    }

    @Test("the cookie is for this host alone, is read by no script, and is sent by TLS where there is TLS")
    func cookies() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let plain = try #require(guest.lastCookie)
        #expect(plain.contains("HttpOnly") && plain.contains("SameSite=Lax") && plain.contains("Path=/"))
        office.site.isReached(at: "https://portal.test")
        let secure = try await office.officer("b@example.org")
        let cookie = try #require(secure.lastCookie)
        #expect(cookie.hasPrefix("__Host-titian-session=") && cookie.contains("Secure") && !cookie.contains("Domain"))
    }

    @Test("an officer invites, and others see neither the page nor that there is one")
    func people() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let page = try await officer.get("/account/people")
        let fields = [
            "act": "invite", "email": "c@example.org", "name": "An auditor", "organisation": "Court",
            "language": "en", "programme": "reef", "role": "auditor", "for": "",
        ]
        let invited = try await officer.post(page, fields, to: "/account/people")
        #expect(invited.status == .ok && invited.text.contains("/account/set-up?key="))
        let again = try await officer.post(page, fields, to: "/account/people")
        #expect(again.status == .unprocessableContent && again.text.contains("value=\"An auditor\""))
        let director = try await officer.post(
            page, fields.merging(["role": "director", "email": "d@example.org"]) { $1 }, to: "/account/people")
        #expect(director.status == .unprocessableContent)

        let key = try #require(invited.text.firstMatch(of: #/\/account\/set-up\?key=[a-z2-7]+/#)).output
        let auditor = Guest(office.site)
        let setUp = try await auditor.get(String(key))
        #expect(try await auditor.post(setUp, ["passphrase": "", "again": "", "code": ""]).status == .seeOther)
        #expect(try await auditor.get("/account").status == .ok)
        #expect(try await auditor.get("/account/people").status == .notFound)
        let token = try #require(try await auditor.get("/account").token)
        #expect(
            try await auditor.post("token=\(token)&act=erase&id=1&sure=yes", to: "/account/people").status == .notFound)
        #expect(try await Guest(office.site).get("/account/people").status == .seeOther)
    }

    @Test("a token and a session are made, shown and revoked")
    func own() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let page = try await guest.get("/account")
        let made = try await guest.post(
            page, ["token-name": "Importer", "scope": "read", "days": "30"], to: "/account/tokens")
        let token = try #require(made.text.firstMatch(of: #/titian_[a-z2-7]{52}/#)).output
        #expect(try office.store.token(#require(Secret(token)), at: office.site.seconds) != nil)
        #expect(try await !guest.get("/account").text.contains(token))
        let id = try #require(made.text.firstMatch(of: #/name="revoke" value="([0-9]+)"/#)).output.1
        _ = try await guest.post(page, ["revoke": String(id)], to: "/account/tokens")
        #expect(try office.store.token(#require(Secret(token)), at: office.site.seconds) == nil)
        let foreign = try await guest.post(page, ["session": "999"], to: "/account/sessions")
        #expect(foreign.status == .unprocessableContent)
    }

    @Test("fields of any bytes are answered, and never with a fault of ours")
    func anything() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let token = try #require(try await guest.get("/account").token)
        var random = SystemRandomNumberGenerator()
        for path in ["passphrase", "recovery-codes", "sessions", "tokens", "people"] {
            for _ in 0..<8 {
                let junk = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    "%" + ["00", "41", "C3", "A9", "3C", "27", "22", "0A", "E2", "2D"].randomElement(using: &random)!
                }.joined()
                let names = ["act", "id", "session", "revoke", "scope", "days", "present", "email", "role", "reason"]
                let body = "token=\(token)&" + names.map { "\($0)=\(junk)" }.joined(separator: "&")
                let answer = try await guest.post(body, to: "/account/\(path)")
                #expect(answer.status.code < 500 && !answer.text.contains("<\u{27}\u{22}"), "\(path) \(junk)")
            }
        }
    }
}
