import Accounts
import Commands
import Foundation
import HTTPTypes
import Hummingbird
import Testing
import WorkPlan

@testable import Portal

@Suite("Pages of those who keep accounts", .fewAtATime)
struct KeepingPagesTests {
    @Test("roles are given and taken away, and named by what they are for")
    func roles() async throws {
        let office = try Office()
        let keeper = try await office.officer("an@example.org")
        let (other, id) = try await office.member("b@example.org", Grant(role: .auditor))
        let page = try await keeper.get("/account/people")
        let added = try await keeper.post(
            page, ["act": "add-role", "id": "\(id)", "programme": "reef", "role": "coordinator", "for": "ATL"])
        #expect(added.status == .ok && added.text.contains("Atoll") && !added.text.contains(World.state.text + "<"))
        #expect(try office.store.person(id).grants.map(\.grant.role) == [.auditor, .coordinator])
        #expect(try await other.get("/account").text.contains("Atoll"))
        let key = try #require(try office.store.person(id).grants.first).key
        let removed = try await keeper.post(page, ["act": "remove-role", "id": "\(id)", "grant": key])
        #expect(removed.status == .ok)
        #expect(try office.store.person(id).grants.map(\.grant.role) == [.coordinator])
        let missing = try await keeper.post(page, ["act": "remove-role", "id": "\(id)", "grant": key])
        #expect(missing.status == .unprocessableContent)
        let own = try office.store.person(email: "an@example.org").id
        let mine = try await keeper.post(
            page, ["act": "add-role", "id": "\(own)", "programme": "reef", "role": "auditor", "for": ""])
        #expect(mine.status == .unprocessableContent)
    }

    @Test("they see how far mail is, and nothing of what stands in it")
    func mail() async throws {
        let office = try Office()
        let keeper = try await office.officer("an@example.org")
        let link = try office.invite("b@example.org", .auditor)
        let letter = try #require(try office.store.takeLetter(at: office.site.seconds))
        try office.store.sent(letter.id, at: office.site.seconds)
        let page = try await keeper.get("/account/people")
        #expect(page.text.contains("Name of b: invitation") && page.text.contains("Sent, "))
        #expect(page.text.contains("Waiting."))
        #expect(!page.text.contains(link.suffix(30)))
    }

    @Test("another app is set up with the passphrase and its first code, and gives new codes for paper")
    func app() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let own = try await guest.get("/account")
        let wrong = try await guest.post(own, ["app-present": "wrong"], to: "/account/app")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("href=\"#app-present\""))
        let page = try await guest.post(own, ["app-present": "rain falls upon the roof"], to: "/account/app")
        #expect(page.status == .ok && page.text.contains("<svg"))
        let mistyped = try await guest.post(page, ["code": "000000"], to: "/account/app/code")
        #expect(mistyped.status == .unprocessableContent && mistyped.text.contains("secret="))
        let done = try await guest.post(page, ["code": office.code(page.text)], to: "/account/app/code")
        #expect(done.text.matches(of: #/[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}/#).count == 10)
        let late = try await guest.post(page, ["code": office.code(page.text)], to: "/account/app/code")
        #expect(late.status == .unprocessableContent)
    }
}
