import Foundation
import HTTPTypes
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("Versions of a figure's definition", .fewAtATime)
struct DefinitionVersionTests {
    /// A ledger that an older Titian made, which knew of the first versions alone.
    private func older() throws -> World { try World(definitions: World.definitions { $0 == 1 }) }

    @Test("a ledger of an older Titian is served as before, by the versions that it holds")
    func served() async throws {
        let browser = Browser(site: try older().site())
        let list = try await browser.get("/api/v1/reef/figures?at=2025-08-11")
        let figures = try #require(try JSON(parsing: list.text)["data"]?["figures"]?.array)
        #expect(figures.count == 10)
        #expect(figures.allSatisfy { $0["version"] == 1 })
        let page = try await browser.get("/reef/figures/action-coverage?at=2025-08-11&lang=en")
        #expect(page.text.contains("1 of 2 actions"))
        #expect(page.text.contains(#"id="by-area""#) && !page.text.contains(#"id="by-funder""#))
        #expect(try await browser.get("/reef/figures/action-coverage@2?at=2025-08-11").status == .notFound)
        #expect(try await browser.get("/reef/figures/action-coverage?by=funder&part=BANK").status == .notFound)
    }

    @Test("newer versions take the places of the older ones, each figure stands once, and what was cited stays")
    func added() async throws {
        let world = try older()
        let cited = "/reef/figures/action-coverage@1?at=2025-08-11&known=2&plan=I&lang=en"
        let before = try await Browser(site: try world.site()).get(cited)
        try world.write(World.definitions { $0 == 2 })
        let browser = Browser(site: try world.site())

        let list = try await browser.get("/api/v1/reef/figures?at=2025-08-11")
        let figures = try #require(try JSON(parsing: list.text)["data"]?["figures"]?.array)
        let named = figures.compactMap { $0["figure"]?.string }
        #expect(named.count == 10 && Set(named).count == 10)
        #expect(named.prefix(3) == ["projects-accredited", "approved-value", "action-coverage"])
        #expect(figures.filter { $0["version"] == 2 }.count == 3)
        for path in ["/reef", "/reef/figures"] {
            let text = try await browser.get("\(path)?at=2025-08-11&lang=en").text
            #expect(!text.contains("action-coverage@1"), "\(path)")
        }

        let after = try await browser.get(cited)
        #expect(before.status == .ok && after.status == .ok)
        #expect(after.text.contains("action-coverage@1-"), "the citation names the version")
        #expect(after.text.contains("1 of 2 actions") && !after.text.contains(#"id="by-funder""#))
        let now = try await browser.get("/reef/figures/action-coverage?at=2025-08-11&known=2&lang=en")
        #expect(now.text.contains("action-coverage@1-"), "at commit 2 the first version was the newest")
    }

    @Test("an action's parts by the funders of its projects lead to the actions, each once")
    func parts() async throws {
        let browser = Browser(site: try World().site())
        let page = try await browser.get("/reef/figures/action-coverage?at=2025-08-11&lang=en").text
        for dimension in ["area", "action", "funder", "year", "modality"] {
            #expect(page.contains("id=\"by-\(dimension)\""), "\(dimension)")
        }
        #expect(page.contains("each part is a share of all the actions"))
        #expect(!page.contains(#"id="by-beneficiary""#) || page.contains("Remainder"), "nothing empty is shown")
        let part = try await browser.get("/reef/figures/action-coverage?by=funder&part=BANK&at=2025-08-11&lang=en")
        #expect(part.status == .ok)
        #expect(part.text.contains("Only funder: Shore Bank"))
        #expect(part.text.contains("<strong>1</strong> of <strong>2</strong> actions"))
    }

    @Test("a part without a rate says why, on the page and in the data")
    func gaps() async throws {
        let browser = Browser(site: try World().site())
        let page = try await browser.get("/reef/figures/disbursement-rate?at=2025-08-11&lang=en").text
        #expect(page.contains("not reported"))
        #expect(page.contains("A payment stands with whoever paid it"))
        let json = try JSON(parsing: try await browser.get("/api/v1/reef/figures/disbursement-rate?at=2025-08-11").text)
        let tables = try #require(json["data"]?["breakdowns"]?.array)
        let funder = try #require(tables.first { $0["by"] == "funder" }?["parts"]?.array?.first)
        #expect(funder["percent"] == .null && funder["gap"] == "not-reported")
        let year = try #require(tables.first { $0["by"] == "year" }?["parts"]?.array?.first)
        #expect(year["percent"] == "0.0" && year["gap"] == .null)
        #expect(try await browser.get("/reef/charts/disbursement-rate-by-funder.svg?at=2025-08-11").status == .notFound)
    }
}
