import Commands
import Hummingbird
import HummingbirdTesting
import Ledger
import Testing
import WorkPlan

@testable import Portal

@Suite("The pages", .fewAtATime)
struct PagesTests {
    @Test("a programme's headline figures are sentences with numerator and denominator, each a link to its trace")
    func headlines() async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef?at=2025-08-11&lang=en")

        #expect(page.status == .ok)
        #expect(page.text.contains("<strong>1</strong> project was accredited by 11 August 2025</a>"))
        #expect(page.text.contains("<strong>1</strong> of <strong>2</strong> actions (<strong>50.0%</strong>)"))
        #expect(
            page.text.contains(#"<a class="figure" href="/reef/figures/action-coverage?at=2025-08-11&amp;lang=en">"#))
        #expect(page.text.contains("US$ 1.3 million"))
    }

    @Test("a figure shows its records, what was left out, its breakdowns and how to cite it")
    func figure() async throws {
        let world = try World()
        let page = try await Browser(site: world.site()).get("/reef/figures/approved-value?at=2025-08-11&lang=en")

        #expect(page.text.contains("1,250,000.50"))
        #expect(page.text.contains("By funder: parts that make the total"))
        #expect(page.text.contains("<bdi>Shore Bank</bdi>"))
        #expect(page.text.contains("titian:\(world.ledger.id)/approved-value@1-"))
        #expect(
            page.text.contains("http://portal.test/reef/figures/approved-value@1?at=2025-08-11&amp;known=2&amp;plan=I"))
        #expect(page.text.contains("A receipt proves what was counted, not that nothing was left out"))
    }

    @Test("every page is complete in both languages", arguments: ["en", "vi"])
    func languages(language: String) async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        for path in [
            "/", "/reef", "/reef/figures/projects-accredited", "/reef/figures/partners-share-of-value", "/none",
        ] {
            let page = try await browser.get("\(path)?lang=\(language)&at=2025-08-11")
            #expect(page.text.contains("<html lang=\"\(language)\""))
            #expect(page.headers[.contentLanguage] == language)
            #expect(page.text.firstMatch(of: /\{[a-z-]+\}/) == nil, "a place is left open at \(path)")
        }
        let vietnamese = try await browser.get("/reef", headers: [.acceptLanguage: "vi-VN,vi;q=0.9,en;q=0.5"])
        #expect(vietnamese.text.contains("Chương trình Rạn san hô"))
        #expect(vietnamese.text.contains(#"<bdi lang="en">Reef Plan I</bdi>"#), "words of another language are marked")
    }

    @Test("hostile titles and addresses come out as text")
    func escaping() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let page = try await browser.get("/reef/figures/projects-accredited?at=2025-08-11")

        #expect(page.text.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;wells&#39;"))
        for path in [
            "/reef", "/reef/figures/projects-accredited", "/reef?plan=%3Cscript%3E&lang=%22%3E", "/%3Cscript%3E",
        ] {
            let text = try await browser.get(path).text
            #expect(text.hasNoScriptButOurs, "\(path)")
            #expect(!text.contains("href=\"javascript"), "\(path)")
        }
    }

    @Test("a commit made afterwards changes now and leaves what was known before as it was")
    func known() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let cancelled = Milestone(project: World.project, event: .cancelled, date: PartialDate(text: "2025-01-01")!)
        try world.write([World.change(Identifier(high: 2, low: 9), cancelled)])

        let after = try await browser.get("/reef?at=2025-08-11&known=3&lang=en").text
        let before = try await browser.get("/reef?at=2025-08-11&known=2&lang=en").text
        #expect(after.contains("<strong>0</strong> projects were accredited"), "the server follows other processes")
        #expect(before.contains("<strong>1</strong> project was accredited"))
        #expect(before.contains("This is not the present: as at 11 August 2025, as known at commit 2."))
    }

    @Test("a programme without records says so, and who stated what")
    func statedOnly() async throws {
        let world = try World()
        let retired = [World.project.cast(to: AnyRecord.self)]
        try world.write(retired.map { Change($0, expecting: 1, visibility: .public, .retired(.project)) })
        let page = try await Browser(site: world.site()).get("/reef?lang=en")

        #expect(page.text.contains("<strong>3 projects</strong></a></p>"))
        #expect(page.text.contains("stated by <bdi>Paper 7</bdi> on 1 March 2024"))
        #expect(page.text.contains("(press report).</p>"))
        #expect(page.text.contains("Stated in public, not computed: no project records are held."))
        #expect(page.text.contains("The one number stated in public"))
    }

    @Test("illustrative data is marked beside each figure and on top of the page")
    func illustrative() async throws {
        let world = try World()
        let body = Project(
            plan: World.plan, code: "P-1", title: World.words("Wells"), modality: .trustFund,
            basis: Basis(isIllustrative: true))
        try world.write([World.change(World.project, body, expecting: 1)])
        let browser = Browser(site: try world.site())

        for path in ["/reef", "/reef/figures/projects-accredited"] {
            let text = try await browser.get(path + "?at=2025-08-11&lang=en").text
            #expect(text.contains("notice illustrative"))
            #expect(text.contains("<span class=\"mark\">Illustrative data</span>"))
        }
    }
}
