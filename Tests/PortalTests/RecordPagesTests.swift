import Commands
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Testing
import WorkPlan

@testable import Portal

@Suite("Pages about one record", .fewAtATime)
struct RecordPagesTests {
    private static let project = "/reef/projects/\(World.project.text)"

    @Test("a project says in a sentence what it is, and shows what hangs under it")
    func project() async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("\(Self.project)?at=2025-08-11&lang=en")

        #expect(page.status == .ok)
        #expect(
            page.text.contains("A project of <a href=\"/reef/plans/\(World.plan.text)?at=2025-08-11&amp;lang=en\">"))
        #expect(page.text.contains("accredited <time datetime=\"2024-03-01\">1 March 2024</time>."))
        #expect(
            page.text.contains(
                "<a href=\"/reef/figures/approved-value?at=2025-08-11&amp;plan=I&amp;lang=en\"><bdi>US$ 1,250,000.50"))
        #expect(page.text.contains("<h2 id=\"budget\">Budget lines</h2>"))
        #expect(page.text.contains("<bdi>Shore Bank</bdi>"))
        #expect(page.text.contains("<h2 id=\"milestones\">Milestones</h2>"))
        #expect(page.text.contains("http://portal.test\(Self.project)"), "the permanent address is told")
    }

    @Test(
        "a title that the page's language lacks is shown in its own, and marked as such",
        arguments: ["/reef/actions", "/reef", "/reef/organisations"])
    func untranslated(path: String) async throws {
        let browser = Browser(site: try World().site())
        let theirs = try await browser.get("\(path)?lang=vi&at=2025-08-11").text
        #expect(theirs.firstMatch(of: /<bdi lang="en">(Nước sạch|Shore Bank)<\/bdi>/) != nil)
        let own = try await browser.get("\(path)?lang=en&at=2025-08-11").text
        #expect(own.firstMatch(of: /<bdi>(Nước sạch|Shore Bank)<\/bdi>/) != nil)
    }

    @Test("the page of a record says that its title was not translated")
    func untranslatedTitle() async throws {
        let browser = Browser(site: try World().site())
        let project = try await browser.get("\(Self.project)?lang=vi").text
        #expect(project.contains("Hiển thị bằng tiếng Anh do chưa có bản dịch."))
        #expect(try await !browser.get("\(Self.project)?lang=en").text.contains("there is no translation"))
    }

    @Test("every kind of page is complete in both languages", arguments: ["en", "vi"])
    func languages(language: String) async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        for path in World.recordPages {
            let page = try await browser.get("\(path)?lang=\(language)&at=2025-08-11")
            #expect(page.status == .ok, "\(path)")
            #expect(page.text.contains("<html lang=\"\(language)\""), "\(path)")
            #expect(page.text.contains("class=\"sentence lead\""), "\(path)")
            #expect(page.text.firstMatch(of: /\{[a-z-]+\}/) == nil, "a place is left open at \(path)")
            #expect(page.text.hasNoScriptButOurs, "\(path)")
            #expect(!page.text.contains("href=\"javascript"), "\(path)")
        }
    }

    @Test(
        "the sentences in Vietnamese",
        arguments: [
            (World.plan.text, "plans", "Kế hoạch công tác của"), (World.area.text, "areas", "gồm 2 dòng hành động"),
            (World.project.text, "projects", "được công nhận <time datetime=\"2024-03-01\">ngày 1/3/2024</time>."),
            (Identifier<Meeting>(high: 8, low: 1).text, "meetings", "gắn với cuộc họp này"),
            (Identifier<Document>(high: 5, low: 1).text, "documents", "căn cứ vào nguồn này"),
        ])
    func vietnamese(record: String, list: String, said: String) async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef/\(list)/\(record)?lang=vi&at=2025-08-11")
        #expect(page.text.contains(said), "\(page.text)")
    }

    @Test("a code leads to the page, with what the reader chose")
    func codes() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let page = try await browser.get("/reef/projects/P-1?at=2025-08-11&known=2&lang=vi")
        #expect(page.status == .seeOther)
        #expect(page.headers[.location] == "\(Self.project)?at=2025-08-11&known=2&lang=vi")
        #expect(
            try await browser.get("/reef/organisations/BANK").headers[.location]?.hasPrefix("/reef/organisations/")
                == true)
        #expect(try await browser.get("/reef/projects/NONE").status == .notFound)
    }

    @Test("what hangs under a record leads to the record's page")
    func places() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let page = try await browser.get("/reef/records/\(World.accreditation.text)")
        #expect(page.status == .seeOther)
        #expect(page.headers[.location] == Self.project)
    }

    @Test("a day before the accreditation, and a commit before the record, are honoured")
    func clocks() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let before = try await browser.get("\(Self.project)?at=2024-02-29&lang=en").text
        #expect(before.contains("not accredited by <time datetime=\"2024-02-29\">"))
        #expect(before.contains("No approved amount is public as at"))
        #expect(try await browser.get("\(Self.project)?known=1").status == .notFound)
    }

    @Test("a record that the public never saw is as unknown as one that is not there")
    func hidden() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let none = Identifier<Project>(high: 77, low: 7).text
        for path in ["/reef/projects/", "/reef/records/"] {
            let kept = try await browser.get(path + World.hidden.text)
            let missing = try await browser.get(path + none)
            #expect(kept.status == .notFound)
            #expect(kept.text == missing.text)
        }
        let (kept, missing) = (
            try await browser.get("/reef/records/\(World.hidden.text)/history"),
            try await browser.get("/reef/records/\(none)/history")
        )
        #expect(kept.text == missing.text)
        #expect(try await browser.get("/reef/areas/\(World.project.text)").status == .notFound, "of another kind")
        #expect(
            try await browser.get("/reef/countries/\(Identifier<Organisation>(high: 4, low: 1).text)").status
                == .notFound)
    }

    @Test("a retired record says so, and keeps its history")
    func retired() async throws {
        let world = try World()
        try world.write([Change(World.project.cast(), expecting: 1, visibility: .public, .retired(.project))])
        let browser = Browser(site: try world.site())
        let page = try await browser.get(Self.project + "?lang=en")
        #expect(page.status == .gone)
        #expect(page.text.contains("This record was retired by commit 3."))
        #expect(page.text.contains("/reef/records/\(World.project.text)/history"))
        #expect(try await browser.get(Self.project + "?known=2").status == .ok, "as it was known before")
    }

    @Test("a partner's amount without its consent is not shown, and says so")
    func consent() async throws {
        let world = try World()
        let status = Status(organisation: Identifier(high: 4, low: 1), category: .developmentPartner)
        try world.write([World.change(Identifier<Status>(high: 4, low: 9), status)])
        let browser = Browser(site: try world.site())
        let text = try await browser.get(Self.project + "?at=2025-08-11&lang=en").text
        #expect(!text.contains("1,250,000"))
        #expect(text.contains("not public: consent not recorded"))
        let line = Identifier<WorkPlan.Budget>(high: 2, low: 3)
        let history = try await browser.get("/reef/records/\(line.text)/history?at=2025-08-11&lang=en").text
        #expect(!history.contains("1,250,000"), "nor in its history")
        #expect(history.contains("not public: consent not recorded"))
    }

    @Test("a withheld amount stays withheld, whatever was agreed")
    func withheld() async throws {
        let world = try World()
        let line = WorkPlan.Budget(
            project: World.project, source: Identifier(high: 4, low: 1), amount: .withheld,
            agreedUSD: Money(text: "777777.00 USD"), approved: PartialDate(text: "2024-05-01")!)
        try world.write([World.change(Identifier<WorkPlan.Budget>(high: 2, low: 8), line)])
        let browser = Browser(site: try world.site())
        let history = "/reef/records/\(Identifier<WorkPlan.Budget>(high: 2, low: 8).text)/history"
        for path in [Self.project, history, "/reef/organisations/\(Identifier<Organisation>(high: 4, low: 1).text)"] {
            let text = try await browser.get(path + "?at=2025-08-11&lang=en").text
            #expect(!text.contains("777,777"), "\(path)")
        }
        #expect(try await browser.get(Self.project + "?lang=en").text.contains("withheld by its owner"))
    }

    @Test("a made-up row in a register of facts has its mark")
    func illustrative() async throws {
        let world = try World()
        let flow = Milestone(
            project: World.project, event: .notified, date: PartialDate(text: "2024-06-01")!,
            basis: Basis(isIllustrative: true))
        try world.write([World.change(Identifier<Milestone>(high: 2, low: 7), flow)])
        let text = try await Browser(site: world.site()).get(Self.project + "?lang=en").text
        #expect(text.contains("notice illustrative"))
        #expect(text.contains("1 June 2024</time> <span class=\"mark\">Illustrative data</span>"))
    }
}
