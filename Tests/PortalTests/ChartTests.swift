import Figures
import Foundation
import HTTPTypes
import Testing
import WorkPlan

@testable import Portal

@Suite("Charts of figures", .fewAtATime)
struct ChartTests {
    private static let day = "at=2025-08-11"

    @Test("a programme's home draws its course, its coverage and its funders, each with a table and downloads")
    func home() async throws {
        let world = try World()
        let text = try await Browser(site: world.site()).get("/reef?\(Self.day)&lang=en").text
        #expect(text.components(separatedBy: "<figure class=\"chart\">").count == 4)
        #expect(text.contains("-title\">1 of 2 actions (50.0%)"))
        #expect(text.contains("/reef/charts/action-coverage-by-area.png?at=2025-08-11&amp;lang=en"))
        #expect(text.contains("The chart as a table"))
    }

    @Test(
        "a figure's breakdowns are drawn above their tables, whatever version is asked for",
        arguments: ["approved-value", "approved-value@1"])
    func figure(label: String) async throws {
        let world = try World()
        let text = try await Browser(site: world.site()).get("/reef/figures/\(label)?\(Self.day)").text
        let count = text.components(separatedBy: "<figure class=\"chart\">").count - 1
        #expect(count >= 5, "\(count)")
        #expect(Self.ids(in: text).count == Set(Self.ids(in: text)).count, "every id stands once")
    }

    @Test("a chart is sent as SVG and as PNG, under a name that says of what, when and as known at which commit")
    func files() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        let svg = try await browser.get("/reef/charts/action-coverage-by-area.svg?\(Self.day)&lang=en")
        #expect(svg.headers[.contentType] == "image/svg+xml")
        #expect(
            svg.headers[.contentDisposition]
                == #"attachment; filename="reef-action-coverage-by-area-2025-08-11-2-en.svg""#)
        #expect(svg.text.contains("As at 11 August 2025, as known at commit 2."))
        #expect(svg.text.contains("http://portal.test/reef/figures/action-coverage@2"))
        #expect(svg.text.contains("Licence: none stated"))
        let png = try await browser.get("/reef/charts/approved-value-by-funder.png?\(Self.day)&lang=vi")
        #expect(png.status == .ok)
        #expect(png.headers[.contentType] == "image/png")
        #expect(try await browser.get("/reef/charts/projects-accredited-course.svg?\(Self.day)").status == .ok)
        let panels = try await browser.get("/reef/charts/projects-accredited-courses-by-area.svg?\(Self.day)")
        #expect(panels.status == .notFound, "of one area there is nothing to compare")
    }

    @Test(
        "what is no chart is not found",
        arguments: [
            "none-by-area.svg", "actions-without-project-by-funder.svg", "action-coverage-by-action.svg",
            "action-coverage-course.png",
            "action-coverage-by-area.gif", "action-coverage-by-area", "-course.svg", "by-area.svg", "a-by-.png",
        ])
    func notFound(file: String) async throws {
        let world = try World()
        #expect(try await Browser(site: world.site()).get("/reef/charts/\(file)").status == .notFound)
    }

    @Test("no internal record stands in a chart")
    func nothingInternal() async throws {
        let world = try World()
        let browser = Browser(site: try world.site())
        for definition in try Catalogue.definitions() {
            for dimension in definition.dimensions {
                let path = "/reef/charts/\(definition.name)-by-\(dimension.rawValue).svg?\(Self.day)"
                #expect(try await !browser.get(path).text.lowercased().contains(World.secret), "\(path)")
            }
        }
    }

    @Test("names of charts are read as they are written", arguments: Figures.Dimension.allCases)
    func names(dimension: Figures.Dimension) {
        for name in [
            ChartName("a-by-b@2", .breakdown(dimension)), ChartName("a-by-b", .courses(by: dimension)),
            ChartName("by-x-course", .course),
        ] {
            #expect(ChartName(text: name.text) == name)
        }
    }

    @Test(
        "a course has few points, in the order of time, the last of them D",
        arguments: ["2021-01-01", "2021-02-01", "2022-08-11", "2025-08-11", "2399-12-31"])
    func days(until: String) throws {
        let day = try #require(Day(text: until))
        let plan = Plan(code: "I", title: World.words("Plan"), starts: try #require(PartialDate(text: "2021")))
        let days = CourseDays(plan: plan, until: day).days
        #expect(days.last == day)
        #expect(days == days.sorted())
        #expect(Set(days).count == days.count)
        #expect(days.count <= CourseDays.most + 2)
    }

    static func ids(in text: String) -> [String] { text.matches(of: /\bid="([^"]+)"/).map { String($0.1) } }
}
