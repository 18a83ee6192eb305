import Accounts
import Commands
import Foundation
import HTTPTypes
import Hummingbird
import Reports
import Testing
import WorkPlan

@testable import Portal

@Suite("Readers' reports on the officers' page", .fewAtATime)
struct ReadersReportsTests {
    private let words = "The amount is of the wrong year, says the press"

    private func keep(_ office: Office, _ count: Int = 1, programme: String = "reef") throws {
        let store = try office.site.reports.store()
        for number in 1...count {
            let report = try ErrorReport(
                programme: programme, page: "/projects/\(World.project.text)", choice: "at=2025-08-11&lang=vi",
                words: "\(words) \(number)", contact: "reader\(number)@example.org")
            _ = try store.keep(report, at: "2025-08-11T10:15:00Z")
        }
    }

    @Test(
        "an officer sees what was said, of which page and record, and closes it with what came of it",
        arguments: ["en", "vi"])
    func whole(language: String) async throws {
        let office = try Office()
        try keep(office)
        let guest = try await office.officer("an@example.org")
        let page = try await guest.get("/work/reef/reports?lang=\(language)")
        #expect(page.status == .ok && page.headers[.cacheControl] == "no-store")
        #expect(page.text.contains(words) && page.text.contains("reader1@example.org"))
        #expect(page.text.contains("/reef/projects/\(World.project.text)?at=2025-08-11&amp;lang=vi"))
        #expect(page.text.contains("href=\"/reef/records/\(World.project.text)"))
        let form = ["act": "close", "id": "1", "outcome": "corrected"]
        let path = "/work/reef/reports/act?lang=\(language)"
        let short = try await guest.post(page, form.merging(["answer": "x"]) { $1 }, to: path)
        #expect(short.status == .unprocessableContent && short.text.contains("href=\"#answer-1\""))
        let done = try await guest.post(page, form.merging(["answer": "It was of 2023, not 2024"]) { $1 }, to: path)
        #expect(done.status == .ok && !done.text.contains(words))
        let closed = try await guest.get("/work/reef/reports/closed?lang=\(language)")
        #expect(closed.text.contains("It was of 2023, not 2024") && closed.text.contains("Name of an"))
        #expect(!closed.text.contains("reader1@example.org"), "how the reader can be reached is erased")
        let again = try await guest.post(closed, ["act": "reopen", "id": "1"], to: path)
        #expect(again.status == .ok)
        #expect(try await guest.get("/work/reef/reports").text.contains(words))
    }

    @Test("two officers who close one report: the second learns that somebody was quicker")
    func twice() async throws {
        let office = try Office()
        try keep(office)
        let guest = try await office.officer("an@example.org")
        let page = try await guest.get("/work/reef/reports")
        let form = ["act": "close", "id": "1", "outcome": "right", "answer": "It is right"]
        _ = try await guest.post(page, form, to: "/work/reef/reports/act")
        let second = try await guest.post(
            page, form.merging(["answer": "I say otherwise"]) { $1 }, to: "/work/reef/reports/act")
        #expect(second.text.contains("Somebody else was quicker"))
        let kept = try office.site.reports.store().all().first?.closing
        #expect(kept?.answer == "It is right" && kept?.by == "Name of an")
    }

    @Test("only who answers reports finds the page, and only those of the programme", arguments: Role.allCases)
    func who(role: Role) async throws {
        let office = try Office()
        try keep(office, programme: "other")
        let (guest, _) = try await office.member("x@example.org", Office.grant(role))
        let page = try await guest.get("/work/reef/reports")
        #expect(page.status == (role == .officer ? .ok : .notFound), "\(role)")
        #expect(!page.text.contains(words))
        let own = try await guest.get("/work/reef")
        #expect(own.text.contains("href=\"/work/reef/reports\"") == (role == .officer))
        let token = try #require(try await guest.get("/account").token)
        let body = "token=\(token)&act=close&id=1&outcome=right&answer=of another programme"
            .replacing(" ", with: "+")
        _ = try await guest.post(body, to: "/work/reef/reports/act")
        #expect(try office.site.reports.store().all().first?.closing == nil)
    }

    @Test("a form of another site, or of nobody, closes nothing")
    func forged() async throws {
        let office = try Office()
        try keep(office)
        let guest = try await office.officer("an@example.org")
        let body = "token=&act=close&id=1&outcome=right&answer=forged"
        #expect(try await guest.post(body, to: "/work/reef/reports/act").status == .forbidden)
        let token = try #require(try await guest.get("/account").token)
        let origin = try #require(HTTPField.Name("Origin"))
        let foreign = try await guest.post(
            body.replacing("token=", with: "token=\(token)"), to: "/work/reef/reports/act",
            headers: [origin: "https://evil.example"])
        #expect(foreign.status == .forbidden)
        #expect(try await Guest(office.site).post(body, to: "/work/reef/reports/act").status == .seeOther)
        #expect(try office.site.reports.store().all().first?.closing == nil)
    }

    @Test("many reports come by page")
    func pages() async throws {
        let office = try Office()
        try keep(office, 51)
        let guest = try await office.officer("an@example.org")
        let first = try await guest.get("/work/reef/reports")
        #expect(first.text.contains("\(words) 51<") && !first.text.contains("\(words) 1<"))
        #expect(first.text.contains("href=\"/work/reef/reports?page=2\""))
        let second = try await guest.get("/work/reef/reports?page=2")
        #expect(second.text.contains("\(words) 1<") && !second.text.contains("\(words) 51<"))
        for page in ["0", "-1", "99999999999", "x"] {
            #expect(try await guest.get("/work/reef/reports?page=\(page)").status == .ok)
        }
    }

    @Test("a record that only those within see is named within, and leads nowhere public")
    func hidden() async throws {
        let office = try Office()
        let report = try ErrorReport(
            programme: "reef", page: "/records/\(World.hidden.text)/history", choice: "", words: words, contact: nil)
        _ = try office.site.reports.store().keep(report, at: "2025-08-11T10:15:00Z")
        let guest = try await office.officer("an@example.org")
        let page = try await guest.get("/work/reef/reports")
        #expect(page.text.contains("The \(World.secret) wells"))
        #expect(!page.text.contains("href=\"/reef/records/\(World.hidden.text)\""))
    }
}
