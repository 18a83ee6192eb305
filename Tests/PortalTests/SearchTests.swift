import Foundation
import HTTPTypes
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("The search", .fewAtATime)
struct SearchPageTests {
    /// A site of a world, with everything collected.
    private func browser(_ world: World) throws -> Browser {
        let site = try world.site()
        site.collect()
        return Browser(site: site)
    }

    @Test("every page of a programme has a field to search in, which keeps language, day, commit and plan")
    func box() async throws {
        let world = try World()
        let browser = try browser(world)
        for path in ["/reef", "/reef/figures/action-coverage", "/reef/search"] {
            let page = try await browser.get("\(path)?lang=vi&at=2025-08-11&known=2&plan=I")
            #expect(page.text.contains(#"<form class="search" role="search" method="get" action="/reef/search">"#))
            for (name, value) in [("lang", "vi"), ("at", "2025-08-11"), ("known", "2"), ("plan", "I")] {
                #expect(page.text.contains(#"<input type="hidden" name="\#(name)" value="\#(value)">"#), "\(path)")
            }
        }
        #expect(try await !browser.get("/").text.contains("role=\"search\""))
    }

    @Test("results are grouped by kind, with the matching words marked and the place where they stand")
    func results() async throws {
        let world = try World()
        let browser = try browser(world)
        let page = try await browser.get("/reef/search?q=wel&lang=en")

        #expect(page.status == .ok)
        #expect(page.text.contains("<h2 id=\"kind-action\">Actions</h2>"))
        #expect(page.text.contains("<bdi><mark>Wells</mark></bdi>"))
        #expect(
            page.text.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;<mark>wells</mark>&#39;"))
        #expect(page.text.hasNoScriptButOurs)
        let figure = try await browser.get("/reef/search?q=coverage&at=2025-08-11&lang=en").text
        #expect(figure.contains(#"<a href="/reef/figures/action-coverage?at=2025-08-11&amp;lang=en">"#))
        let vietnamese = try await browser.get("/reef/search?q=dong+hanh+dong&lang=en").text
        #expect(vietnamese.contains("Title, in Vietnamese: "))
        #expect(
            try await browser.get("/reef/search?q=nuoc&lang=vi").text.contains(
                #"<bdi lang="en"><mark>Nước</mark> sạch</bdi>"#))
    }

    @Test("what is internal is not found, and not told by a count", arguments: [World.secret, "quetzal", "P-9"])
    func internals(text: String) async throws {
        let world = try World()
        let page = try await browser(world).get("/reef/search?q=\(text)&lang=en")
        #expect(page.text.contains("Nothing that is public matches"))
        #expect(!page.text.contains("<mark>"))
        #expect(text == World.secret || !page.text.contains(World.secret))
    }

    @Test("a commit made afterwards is found at once, and not in what was known before")
    func known() async throws {
        let world = try World()
        let browser = try browser(world)
        try world.writeLateProjects()
        #expect(try await browser.get("/reef/search?q=late&known=3&lang=en").text.contains("<mark>Late</mark> wells"))
        let before = try await browser.get("/reef/search?q=late&known=2&lang=en").text
        #expect(before.contains("Nothing that is public matches “late”"))
        #expect(before.contains(#"<a href="/reef/search?q=late&amp;lang=en">The same search in what is known now</a>"#))
    }

    @Test("when nothing is found, the page says so and helps: words that find something alone")
    func nothing() async throws {
        let world = try World()
        let browser = try browser(world)
        let page = try await browser.get("/reef/search?q=wells+zeppelin&lang=en")
        #expect(page.status == .ok)
        #expect(page.text.contains("Nothing that is public matches “wells zeppelin”."))
        #expect(page.text.contains(#"<a href="/reef/search?q=wells&amp;lang=en">Only “wells” (2)</a>"#))
        let empty = try await browser.get("/reef/search?lang=vi")
        #expect(empty.status == .ok)
        #expect(empty.text.contains("Hãy nhập một hoặc vài từ"))
    }

    @Test("one kind comes in pages")
    func pages() async throws {
        let world = try World()
        let projects = (0..<45).map { number in
            World.change(
                Identifier<Project>(high: 50, low: UInt64(number)),
                Project(plan: World.plan, code: "Q-\(number)", title: World.words("Pump \(number)"), modality: .inKind))
        }
        try world.write(projects)
        let browser = try browser(world)
        let first = try await browser.get("/reef/search?q=pump&lang=en").text
        #expect(first.contains("45 results"))
        #expect(
            first.contains(#"<a href="/reef/search?q=pump&amp;kind=project&amp;lang=en">Projects: show all 45</a>"#))
        let last = try await browser.get("/reef/search?q=pump&kind=project&page=3&lang=en").text
        #expect(last.contains("Page 3 of 3") && last.contains("<mark>Pump</mark> 44") && !last.contains("Next page"))
        #expect(last.components(separatedBy: "<li><p class=\"title\">").count - 1 == 5)
    }

    @Test(
        "bad searches are refused with what would be right, or answered; never a failure",
        arguments: [
            ("q=" + String(repeating: "a", count: 201), HTTPResponse.Status.badRequest),
            ("q=" + String(repeating: "a+", count: 90), .ok), ("q=%FF%FE", .badRequest), ("q=%", .badRequest),
            ("q=a&q=b", .badRequest), ("q=a&kind=nothing", .badRequest), ("q=a&kind=project&page=0", .badRequest),
            ("q=a&kind=project&page=26", .badRequest), ("q=a&kind=project&page=25", .ok), ("q=a&at=never", .badRequest),
            ("q=%00%01%E2%80%AE%F0%9F%98%80", .ok), ("q=%3Cscript%3Ealert(1)%3C/script%3E", .ok),
            ("q=" + String(repeating: "a", count: 10_000), .uriTooLong),
        ])
    func bad(query: String, status: HTTPResponse.Status) async throws {
        let world = try World()
        let page = try await browser(world).get("/reef/search?" + query)
        #expect(page.status == status)
        #expect(page.text.hasNoScriptButOurs)
    }

    @Test("a search cannot turn the page's words around")
    func directions() async throws {
        let world = try World()
        let page = try await browser(world).get("/reef/search?q=%E2%80%AEslleb%E2%81%A6&lang=en")
        #expect(page.text.contains("matches “slleb”"))
        #expect(page.text.unicodeScalars.allSatisfy { ![0x202E, 0x2066].contains($0.value) })
    }

    @Test("random bytes never fail", arguments: 0..<5)
    func random(round: Int) async throws {
        let world = try World()
        let browser = try browser(world)
        for _ in 0..<20 {
            let bytes = (0..<Int.random(in: 0...150)).map { _ in UInt8.random(in: 0...255) }
            let query = bytes.map { "%" + (($0 < 16 ? "0" : "") + String($0, radix: 16)) }.joined()
            let page = try await browser.get("/reef/search?q=" + query)
            #expect(page.status == .ok || page.status == .badRequest, "\(query)")
        }
    }

    @Test("until everything has been collected, the search says so and when to come back")
    func collecting() async throws {
        let world = try World()
        let page = try await Browser(site: try world.site()).get("/reef/search?q=wells&lang=en")
        #expect(page.status == .serviceUnavailable)
        #expect(page.headers[.retryAfter] == "2")
        #expect(page.text.contains("The search is being prepared"))
    }
}
