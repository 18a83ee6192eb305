import Commands
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("A figure's page and files", .fewAtATime)
struct FigurePageTests {
    private let world: World
    private let browser: Browser

    init() throws {
        world = try World()
        browser = Browser(site: try world.site())
    }

    @Test("a part of a breakdown leads to the rows that stand in it")
    func part() async throws {
        let whole = try await browser.get("/reef/figures/approved-value?at=2025-08-11&lang=en").text
        let address = "/reef/figures/approved-value?by=funder&amp;part=BANK&amp;at=2025-08-11&amp;lang=en"
        #expect(whole.contains("href=\"\(address)\""))

        let part = try await browser.get(address.replacing("&amp;", with: "&"))
        #expect(part.status == .ok)
        #expect(part.text.contains("Only funder: Shore Bank"))
        #expect(part.text.contains("1,250,000.50"))
        #expect(part.text.contains("See the whole figure"))
        #expect(!part.text.contains("titian:"), "a part is not cited")
    }

    @Test(
        "what is no part is refused",
        arguments: [
            ("by=funder&part=NONE", 404), ("by=nothing", 400), ("part=BANK", 400), ("by=area&part=%00", 404),
            ("by=funder&by=area", 400),
        ])
    func noPart(query: String, status: Int) async throws {
        let page = try await browser.get("/reef/figures/approved-value?at=2025-08-11&\(query)")
        #expect(page.status.code == status)
    }

    @Test("the value stands for each quarter, and statements stand beside it")
    func course() async throws {
        let text = try await browser.get("/reef/figures/projects-accredited?at=2025-08-11&lang=en").text
        #expect(text.contains("31 December 2023"))
        #expect(text.contains("31 March 2024"))
        #expect(text.contains(#"href="/reef/figures/projects-accredited?at=2024-03-31&amp;lang=en">1</a>"#))
        #expect(text.contains("1 March 2024"), "the day of a statement")
        #expect(text.contains("stated:"))
    }

    @Test("the same figure of a year before stands beside it, and today's where another day is looked at")
    func compared() async throws {
        let text = try await browser.get("/reef/figures/projects-accredited?at=2024-06-30&lang=en").text
        let earlier = "/reef/figures/projects-accredited?at=2023-06-30&amp;lang=en"
        #expect(text.contains("A year earlier, 30 June 2023</dt><dd><a href=\"\(earlier)\">0</a>"))
        #expect(
            text.contains("Today, 11 August 2025</dt><dd><a href=\"/reef/figures/projects-accredited?lang=en\">1</a>"))
        let now = try await browser.get("/reef/figures/projects-accredited?lang=en").text
        #expect(!now.contains("Today, "))
        let leap = try await browser.get("/reef/figures/projects-accredited?at=2024-02-29&lang=en").text
        #expect(leap.contains("A year earlier, 28 February 2023"))
    }

    @Test("what a reader comes for besides the number is one step away")
    func jumps() async throws {
        let text = try await browser.get("/reef/figures/action-coverage?at=2025-08-11&lang=en").text
        let links = text.components(separatedBy: "class=\"links jumps\"")[1].components(separatedBy: "</ul>")[0]
        for place in ["cite", "trace", "downloads"] {
            #expect(links.contains("href=\"#\(place)\"") && text.contains("id=\"\(place)\""), "\(place)")
        }
        #expect(links.contains("/receipt?"))
    }

    @Test("each commit that changed the value is told, the latest first")
    func known() async throws {
        let cancelled = Milestone(project: World.project, event: .cancelled, date: PartialDate(text: "2025-01-01")!)
        try world.write([World.change(Identifier(high: 2, low: 9), cancelled)])
        try world.writeLateProjects()
        let text = try await browser.get("/reef/figures/projects-accredited/known?at=2025-08-11&known=5&lang=en").text
        let rows = text.components(separatedBy: "<tbody>").last?.components(separatedBy: "<tr>").dropFirst() ?? []
        let known = rows.compactMap { $0.firstMatch(of: /known=(\d+)/).map { String($0.1) } }
        #expect(known == ["3", "2"])
        #expect(text.contains("Projects accredited: as it was known"))
    }

    @Test("the citation is given in both languages, with the address that stays and the receipt's limits")
    func citation() async throws {
        let text = try await browser.get("/reef/figures/action-coverage?at=2025-08-11&lang=en").text
        #expect(text.contains("<p class=\"citation\" lang=\"en\">Reef Programme, Reef Plan I: 1 of 2 actions (50.0%)"))
        #expect(
            text.contains(
                "<p class=\"citation\" lang=\"vi\">Chương trình Rạn san hô, Reef Plan I: 1/2 dòng hành động (50,0%)"))
        #expect(text.contains("http://portal.test/reef/figures/action-coverage@2?at=2025-08-11&amp;known=2&amp;plan=I"))
        #expect(text.contains("not that nothing was left out"))
        #expect(text.contains("href=\"/reef/figures/action-coverage@2/checking?at=2025-08-11&amp;known=2&amp;plan=I"))
    }

    @Test("value and trace are had as JSON")
    func json() async throws {
        let page = try await browser.get("/reef/figures/approved-value/figure.json?at=2025-08-11&lang=en")
        #expect(page.headers[.contentType] == "application/json")
        let json = try JSON(parsing: page.text)
        #expect(json["value"]?["numerator"]?["dollars"] == "1250000.50")
        #expect(json["figure"] == "approved-value")
        #expect(json["known"]?.integer == 2)
        #expect(json["rows"]?.array?.count == 1)
        #expect(json["rows"]?.array?.first?["code"] == "P-1")
        #expect(json["rows"]?.array?.first?["usd"] == "1250000.50")
        #expect(json["citation"]?.string?.hasPrefix("titian:") == true)
        #expect(json["breakdowns"]?.array?.contains { $0["by"] == "funder" && $0["relation"] == "additive" } == true)
    }

    @Test("value and trace are had as CSV, in which no text is a formula")
    func csv() async throws {
        let formula = Project(
            plan: World.plan, code: "=1+1", title: World.words("@SUM(A1), \"quoted\""), modality: .inKind)
        let project = try world.accredited(formula, low: 31)
        #expect(project == 3)
        let trace = try await browser.get("/reef/figures/projects-accredited/trace.csv?at=2025-08-11&known=3").text
        #expect(trace.contains("\r\n'=1+1,\"'@SUM(A1), \"\"quoted\"\"\",total,"))
        #expect(!trace.contains("\n=") && !trace.contains(",@"))
        let value = try await browser.get("/reef/figures/projects-accredited/value.csv?at=2025-08-11&known=3")
        #expect(value.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(value.text.contains("projects-accredited@1,I,2025-08-11,3,,,,,2,,,projects,no"))
        #expect(value.headers[.contentDisposition]?.contains("reef-projects-accredited-3-2025-08-11-value.csv") == true)
    }

    @Test("no file is given of a figure that there is not", arguments: FigureFile.allCases)
    func noFile(file: FigureFile) async throws {
        #expect(try await browser.get("/reef/figures/none/\(file.rawValue)").status == .notFound)
    }
}

extension World {
    /// Writes a project and its accreditation; gives the commit.
    func accredited(_ project: Project, low: UInt64) throws -> Int {
        let id = Identifier<Project>(high: 2, low: low)
        let day = PartialDate(text: "2024-03-01")!
        try write([
            Self.change(id, project),
            Self.change(
                Identifier(high: 2, low: low + 100), Milestone(project: id, event: .accredited, date: day)),
        ])
        try desk.refresh()
        return desk.register.head
    }
}
