import Commands
import Foundation
import Hummingbird
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("The API", .fewAtATime)
struct APITests {
    private static let api = "/api/v1"

    /// An address of every kind of answer.
    private static let paths: [String] = {
        let records = World.recordPages.map { api + $0 }
        let lists = Listing.allCases.map { "\(api)/reef/\($0.rawValue)" }
        let project = "\(api)/reef/records/\(World.project.text)"
        return records + lists + [
            "\(api)/reef", "\(api)/reef/figures", "\(api)/reef/figures/approved-value",
            "\(api)/reef/figures/approved-value?by=area&part=W", "\(api)/reef/figures/action-coverage",
            "\(api)/reef/figures/approved-value/known", project + "/history", "\(api)/reef/public-record",
            "\(api)/reef/public-record/\(World.report.text)", "\(api)/reef/search?q=wells",
        ]
    }()

    private func browser() throws -> (World, Browser) {
        let world = try World()
        try world.writeClaims()
        let site = try world.site()
        site.collect()
        return (world, Browser(site: site))
    }

    @Test("the document describes every route that is served, and no other")
    func routes() throws {
        let router = PortalRouter.router(try World().site())
        let served = router.routes.map { "\($0.path)" }.filter { $0.hasPrefix(Self.api) }
        let described = APIOperation.all.map(\.path)
        // Beside what everybody reads there is one path to which files are sent, and what a token opens.
        let others = [Route.validate.path] + WorkOperation.all.map(\.path)
        #expect(Set(served.map(Self.inBraces)) == Set((described + others).map(Self.inBraces)))
        #expect(OpenAPI.json["paths"]?.object?.count == described.count + others.count)
        #expect(OpenAPI.json["paths"]?[Route.validate.path]?["post"] != nil)
        #expect(Set(APIOperation.all.map(\.id)).count == described.count)
    }

    private static func inBraces(_ path: String) -> String {
        path.replacing(#/:([a-z]+)/#) { "{\($0.output.1)}" }
    }

    @Test("every shape that the document names is in it")
    func shapes() throws {
        let schemas = try #require(OpenAPI.json["components"]?["schemas"]?.object)
        let named = OpenAPI.json.text.matches(of: /#\/components\/schemas\/([A-Za-z]+)/).map { String($0.output.1) }
        #expect(!named.isEmpty)
        for name in Set(named) { #expect(schemas[name] != nil, "\(name)") }
    }

    @Test("every answer says of which ledger, commit, day and audience it is", arguments: paths)
    func contexts(path: String) async throws {
        let (world, browser) = try browser()
        let page = try await browser.get(path)
        #expect(page.status == .ok, "\(page.text)")
        let context = try #require(try JSON(parsing: page.text)["context"])
        #expect(context["ledger"]?.string == world.ledger.id.description)
        #expect(context["known"]?.integer == world.desk.register.head)
        #expect(context["day"]?.string == "2025-08-11")
        #expect(context["audience"]?.string == "public")
        #expect(context["illustrative"]?.bool == false)
    }

    @Test("the permanent address of an answer gives the same answer", arguments: paths)
    func permanent(path: String) async throws {
        let (_, browser) = try browser()
        let page = try await browser.get(path)
        let address = try #require(try JSON(parsing: page.text)["context"]?["permanent"]?.string)
        let again = try await browser.get(address.replacing("http://portal.test", with: ""))
        #expect(try JSON(parsing: again.text)["context"]?["permanent"]?.string == address)
        #expect(again.status == .ok)
    }

    @Test("nothing internal and no markup of ours stands in any answer", arguments: paths)
    func nothingInternal(path: String) async throws {
        let (_, browser) = try browser()
        let page = try await browser.get(path)
        #expect(!page.text.lowercased().contains(World.secret))
        #expect(!page.text.contains("99.00"))
        #expect(!page.text.contains("<span") && !page.text.contains("<a href"))
    }

    @Test("a record that is not public is not there, by its identity or by its history")
    func hidden() async throws {
        let (_, browser) = try browser()
        for path in ["projects/\(World.hidden.text)", "records/\(World.hidden.text)/history"] {
            let page = try await browser.get("\(Self.api)/reef/\(path)")
            #expect(page.status == .notFound)
            #expect(page.headers[.contentType] == "application/problem+json")
        }
    }

    @Test("a code leads to the record's data, and so does any record that hangs under it")
    func ways() async throws {
        let (_, browser) = try browser()
        for path in ["projects/P-1", "records/\(World.accreditation.text)"] {
            let page = try await browser.get("\(Self.api)/reef/\(path)?lang=vi")
            #expect(page.status == .seeOther)
            #expect(page.headers[.location] == "\(Self.api)/reef/projects/\(World.project.text)?lang=vi")
        }
    }

    @Test("every wrong parameter is told at once, those of the page and those of the list")
    func parameters() async throws {
        let (_, browser) = try browser()
        let page = try await browser.get("\(Self.api)/reef/projects?at=x&sort=size&page=0")
        #expect(page.status == .badRequest)
        let errors = try #require(try JSON(parsing: page.text)["errors"]?.array)
        #expect(Set(errors.compactMap { $0["parameter"]?.string }) == ["at", "sort", "page"])
    }

    @Test("the value of a figure is the one that its page states, with numerator and denominator")
    func values() async throws {
        let (_, browser) = try browser()
        let page = try await browser.get("\(Self.api)/reef/figures/action-coverage")
        let value = try #require(try JSON(parsing: page.text)["data"]?["value"])
        #expect(value["numerator"]?["count"]?.integer == 1)
        #expect(value["denominator"]?["count"]?.integer == 2)
    }
}
