import Commands
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("The public record", .fewAtATime)
struct PublicRecordTests {
    private let world: World
    private let browser: Browser

    init() throws {
        world = try World()
        try world.writeClaims()
        browser = Browser(site: try world.site())
    }

    @Test("each claim stands under its occasion with its words, language, source and what can be seen")
    func record() async throws {
        let page = try await browser.get("/reef/public-record?lang=en")
        #expect(page.status == .ok)
        #expect(page.text.contains("<bdi>Second meeting</bdi>"))
        #expect(page.text.contains(#"<q lang="de">66 % der &lt;Aktionslinien&gt;</q>"#))
        #expect(page.text.contains("Exact words are held for 1 of them"))
        #expect(page.text.contains("German · machine translation</p>"))
        #expect(page.text.contains("14/24 is 58.3%; 66% is stated."))
        #expect(page.text.contains("No whole number out of 24 gives 66%; 33 of 50 does."))
        #expect(page.text.contains("48 of 50 are listed by funder; the text says “of which”."))
        #expect(page.text.contains("Also stated of the same occasion, in English: 49 projects (machine translation)."))
        #expect(page.text.contains("The register&#39;s own figure: 1 project was accredited by 5 March 2025."))
        #expect(page.text.contains("4 of 4 claims are shown."))
    }

    @Test("it says the same in Vietnamese")
    func vietnamese() async throws {
        let text = try await browser.get("/reef/public-record?lang=vi").text
        #expect(text.contains("14/24 bằng 58,3%; số được công bố là 66%."))
        #expect(text.contains("<bdi>Cuộc họp thứ hai</bdi>"))
        #expect(text.contains("tiếng Đức · bản dịch máy</p>"))
        #expect(text.firstMatch(of: /\{[a-z-]+\}/) == nil)
    }

    @Test(
        "the address narrows it down by subject, year and language",
        arguments: [
            ("subject=projects", 3), ("subject=actions-covered", 1), ("year=2024", 1), ("year=2025", 3), ("said=fr", 1),
            ("said=fr&subject=actions-covered", 0), ("finding=any", 4), ("finding=none", 0), ("finding=arithmetic", 1),
            ("finding=listing", 1), ("finding=same-amount", 0), ("quality=machine-translation", 3),
            ("quality=machine-translation&finding=share", 1), ("subject=&year=", 4), ("at=2024-06-01", 1),
        ])
    func filters(query: String, count: Int) async throws {
        let text = try await browser.get("/reef/public-record?lang=en&\(query)").text
        #expect(text.components(separatedBy: "<li class=\"claim\" ").count - 1 == count)
        if count == 0 { #expect(text.contains("No claim matches")) }
    }

    @Test("the choice of the form is kept in the other language and on the way back to now")
    func keptByLinks() async throws {
        let text = try await browser.get("/reef/public-record?lang=en&subject=projects&at=2025-08-11").text
        #expect(text.contains("href=\"/reef/public-record?subject=projects&amp;at=2025-08-11&amp;lang=vi\""))
        #expect(text.contains("href=\"/reef/public-record?subject=projects&amp;lang=en\""))
        #expect(text.contains(#"<option value="projects" selected>"#))
    }

    @Test(
        "what is no filter is refused, and says what would be right",
        arguments: [
            "subject=money", "year=25", "year=2025-08", "said=%FF", "said=Deutsch", "finding=wrong",
            "quality=best", "year=2024&year=2025",
        ])
    func badFilters(query: String) async throws {
        let page = try await browser.get("/reef/public-record?\(query)")
        #expect(page.status == .badRequest)
    }

    @Test("the claims that are shown are had as CSV, with what is found on each")
    func csv() async throws {
        let page = try await browser.get("/reef/public-record.csv?lang=en&subject=projects&year=2025&said=fr")
        #expect(page.headers[.contentType] == "text/csv; charset=utf-8")
        let lines = page.text.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines.last?.contains(",2025-03-05,Second meeting,I,projects,all,50,projects,,,,,fr,") == true)
        #expect(page.text.contains("48 of 50 are listed by funder; the text says “of which”"))
    }

    @Test("a claim has a page of its own at an address that stays")
    func claim() async throws {
        let page = try await browser.get("/reef/public-record/\(World.report.text)?lang=en")
        #expect(page.status == .ok)
        #expect(page.text.contains("<h1>Actions covered: 66% (14/24)</h1>"))
        #expect(page.text.contains("http://portal.test/reef/public-record/\(World.report.text)?known=3"))
        #expect(page.text.contains("Stated on the same occasion"))
        #expect(page.text.contains("As it was printed."))
    }

    @Test(
        "no claim, no page",
        arguments: [
            String(repeating: "0", count: 32), "pr-001", "00000000000000020000000000000001", "%00", "a%2Fb",
        ])
    func noClaim(identity: String) async throws {
        #expect(try await browser.get("/reef/public-record/\(identity)").status == .notFound)
    }

    @Test("a claim that was not known yet, or not stated yet, has no page")
    func notYet() async throws {
        let path = "/reef/public-record/\(World.report.text)"
        #expect(try await browser.get(path + "?known=2").status == .notFound)
        #expect(try await browser.get(path + "?at=2025-03-04").status == .notFound)
    }

    @Test("nothing real is held against made-up records")
    func illustrative() async throws {
        let body = Project(
            plan: World.plan, code: "P-1", title: World.words("Wells"), modality: .trustFund,
            basis: Basis(isIllustrative: true))
        try world.write([World.change(World.project, body, expecting: 1)])
        let text = try await browser.get("/reef/public-record?lang=en&known=4").text
        #expect(text.contains("None of them can be held against the register"))
        let claim = try await browser.get("/reef/public-record/\(World.report.text)?lang=en&known=4").text
        #expect(claim.contains("Cannot be checked: the register&#39;s records are illustrative."))
        #expect(!text.contains("The register&#39;s own figure"))
    }

    @Test("a programme without claims says so")
    func empty() async throws {
        let text = try await browser.get("/reef/public-record?lang=en&at=2020-01-01").text
        #expect(text.contains("No number stated in public is recorded"))
    }
}
