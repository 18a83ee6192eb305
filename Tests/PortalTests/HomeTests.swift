import Commands
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("The homes", .fewAtATime)
struct HomeTests {
    private let world: World
    private let browser: Browser

    init() throws {
        world = try World()
        browser = Browser(site: try world.site())
    }

    @Test("the server's home names each programme with the first figures of its plan")
    func server() async throws {
        let text = try await browser.get("/?lang=en").text
        #expect(text.contains("<a href=\"/reef?lang=en\"><bdi>Reef Programme</bdi></a>"))
        #expect(text.contains("<strong>1</strong> project was accredited by 11 August 2025</a>"))
        #expect(text.contains("US$ 1.3 million"))
        #expect(text.contains("<strong>1</strong> of <strong>2</strong> actions"))
    }

    @Test("a programme's home says what the plan is, how many projects, worth how much, how far")
    func answer() async throws {
        let text = try await browser.get("/reef?at=2025-08-11&lang=en").text
        let first = text.components(separatedBy: "id=\"coverage\"")[0]
        #expect(first.contains("Strategic areas: 1; actions: 2; from 2021 to now."))
        for said in [
            "project was accredited", "US$ 1.3 million", "of <strong>2</strong> actions", "no accredited project",
        ] {
            #expect(first.contains(said), "\(said)")
        }
    }

    @Test("coverage and funding are tables whose numbers lead to the rows behind them")
    func tables() async throws {
        let text = try await browser.get("/reef?at=2025-08-11&lang=en").text
        for address in [
            "/reef/figures/action-coverage?by=area&amp;part=W&amp;at=2025-08-11&amp;lang=en",
            "/reef/figures/projects-accredited?by=action&amp;part=1.1&amp;at=2025-08-11&amp;lang=en",
            "/reef/figures/approved-value?by=funder&amp;part=BANK&amp;at=2025-08-11&amp;lang=en",
        ] {
            #expect(text.contains("href=\"\(address)\""), "\(address)")
            let page = try await browser.get(address.replacing("&amp;", with: "&"))
            #expect(page.status == .ok, "\(address)")
        }
        #expect(text.contains("All 2 actions, with enabling actions"))
    }

    @Test("the actions that nobody funds are named, and lead to their pages")
    func uncovered() async throws {
        let text = try await browser.get("/reef?at=2025-08-11&lang=en").text
        let table = try #require(text.components(separatedBy: "id=\"uncovered\"").dropFirst().first)
            .components(separatedBy: "</table>")[0]
        #expect(table.contains("Actions without an accredited project: 1"))
        #expect(table.matches(of: /<a href="\/reef\/actions\//).count == 1)
    }

    @Test("the plan's course has a value for each year, and what was stated beside it")
    func course() async throws {
        let text = try await browser.get("/reef?at=2025-08-11&lang=en").text
        #expect(text.contains("31 December 2023") && text.contains("31 December 2024"))
        #expect(text.contains("stated:"))
        #expect(text.contains("/reef/public-record/"))
    }

    @Test("what is new since a release names the projects that were added")
    func news() async throws {
        try world.write([
            World.change(
                Identifier(high: 12, low: 1),
                Release(number: 1, title: World.words("First release"), day: Day(text: "2024-12-31")!))
        ])
        let wells = Project(plan: World.plan, code: "P-9", title: World.words("New wells"), modality: .inKind)
        _ = try world.accredited(wells, low: 41)
        let text = try await browser.get("/reef?at=2025-08-11&known=4&lang=en").text
        #expect(text.contains("Since release 1, as at 31 December 2024."))
        #expect(text.contains("Newly counted projects: 1"))
        #expect(text.contains(">P-9 <bdi>New wells</bdi></a>"))
        #expect(text.contains("href=\"/reef/figures/projects-accredited?at=2024-12-31&amp;known=3&amp;lang=en\">1</a>"))
    }

    @Test("the home's data has the course and the news of its page")
    func data() async throws {
        let nothing = try await browser.get("/api/v1/reef?at=2025-08-11")
        #expect(try JSON(parsing: nothing.text)["data"]?["news"] == .null, "there is nothing earlier")
        try world.write([
            World.change(
                Identifier(high: 12, low: 1),
                Release(number: 1, title: World.words("First release"), day: Day(text: "2024-12-31")!))
        ])
        let wells = Project(plan: World.plan, code: "P-9", title: World.words("New wells"), modality: .inKind)
        _ = try world.accredited(wells, low: 41)

        let page = try await browser.get("/api/v1/reef?at=2025-08-11&known=4&lang=en")
        let data = try #require(try JSON(parsing: page.text)["data"])
        let news = try #require(data["news"])
        #expect(news["release"]?.integer == 1)
        #expect(news["commit"]?.integer == 3)
        #expect(news["day"]?.string == "2024-12-31")
        #expect(news["added"]?.array?.map { $0["code"]?.string } == ["P-9"])
        let counted = try #require(news["changes"]?.array?.first { $0["figure"]?.string == "projects-accredited" })
        #expect(counted["before"]?["numerator"]?["count"]?.integer == 1)
        #expect(counted["after"]?["numerator"]?["count"]?.integer == 2)

        let course = try #require(data["course"]?.array?.first { $0["figure"]?.string == "projects-accredited" })
        let points = try #require(course["points"]?.array)
        #expect(points.contains { $0["day"]?.string == "2024-12-31" && $0["computed"] != .null })
        #expect(points.contains { $0["stated"]?.array?.isEmpty == false })
    }

    @Test("how to read pages, how to check a receipt, and the terms are linked in the footer", arguments: ["en", "vi"])
    func footer(language: String) async throws {
        for path in ["/reef/sources", "/about/reading", "/about/checking", "/about/data"] {
            let page = try await browser.get("\(path)?lang=\(language)")
            #expect(page.status == .ok)
            #expect(page.text.contains("<html lang=\"\(language)\""))
            #expect(page.text.firstMatch(of: /\{[a-z-]+\}/) == nil)
        }
        let footer = try await browser.get("/reef?lang=\(language)").text.components(separatedBy: "<footer").last ?? ""
        #expect(footer.contains("href=\"/reef/sources?lang=\(language)\""))
        #expect(footer.contains("href=\"/about/reading?lang=\(language)\""))
        #expect(footer.contains("href=\"/about/checking?lang=\(language)\""))
        #expect(footer.contains("href=\"/about/data?lang=\(language)\""))
        #expect(try await browser.get("/reef/sources?lang=en").text.contains("Paper 7"))
    }
}
