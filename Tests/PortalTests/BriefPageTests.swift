import Foundation
import HTTPTypes
import Printing
import Testing
import WorkPlan

@testable import Portal

@Suite("Briefs as pages", .fewAtATime)
struct BriefPageTests {
    private static let meeting = "/reef/meetings/\(Identifier<Meeting>(high: 8, low: 1).text)"
    private static let brief = meeting + "/brief"

    @Test(
        "every number leads to its source, and every source to a page that answers",
        arguments: ["update", "press", "speaking-points"], ["en", "vi"])
    func sources(form: String, language: String) async throws {
        let browser = Browser(site: try World().site())
        let page = try await browser.get("\(Self.brief)?form=\(form)&at=2025-08-11&lang=\(language)")
        #expect(page.status == .ok && page.text.hasNoScriptButOurs)
        let notes = Set(page.text.matches(of: /href="#(source-\d+)"/).map { String($0.1) })
        #expect(notes.count > 2)
        for note in notes { #expect(page.text.contains("<li id=\"\(note)\">"), "\(note)") }
        let list = try #require(page.text.components(separatedBy: "<section class=\"sources\"").last)
        let addresses = list.matches(of: /<li id="source-\d+"><a href="([^"]+)"/)
            .map { $0.1.replacing("&amp;", with: "&") }
        #expect(addresses.count >= notes.count)
        for address in addresses {
            let there = try await browser.get(String(address))
            #expect(there.status == .ok || there.status == .seeOther, "\(address)")
        }
    }

    @Test("the meeting's page leads to each of its briefs, of the meeting's day")
    func linked() async throws {
        let text = try await Browser(site: try World().site()).get("\(Self.meeting)?lang=en").text
        for form in ["", "form=press&amp;", "form=speaking-points&amp;"] {
            #expect(text.contains("\(Self.brief)?\(form)at=2024-03-01"), "\(form)")
        }
    }

    @Test("what is hostile in a title stays text, on the page and on paper")
    func hostile() async throws {
        let browser = Browser(site: try World().site())
        let page = try await browser.get("\(Self.brief)?at=2025-08-11&lang=en").text
        #expect(!page.contains("<img") && !page.contains("javascript:"))
    }

    @Test("a form that there is not, a meeting that there is not: told as such")
    func wrong() async throws {
        let browser = Browser(site: try World().site())
        let form = try await browser.get("\(Self.brief)?form=poem&lang=en")
        #expect(form.status == .badRequest && form.text.contains("speaking-points"))
        #expect(try await browser.get("/reef/meetings/0123/brief").status == .notFound)
        #expect(try await browser.get("/reef/meetings/\(World.project.text)/brief").status == .notFound)
    }

    @Test("what is internal is in no brief", arguments: ["update", "press", "speaking-points"])
    func nothingInternal(form: String) async throws {
        let world = try World()
        let text = try await Browser(site: world.site()).get("\(Self.brief)?form=\(form)&at=2025-08-11&lang=en").text
        #expect(!text.contains(World.hidden.text))
    }

    @Test("the same is had as PDF, where it can be printed")
    func printed() async throws {
        let browser = Browser(site: try World().site())
        let page = try await browser.get("\(Self.brief)?at=2025-08-11&lang=vi").text
        #expect(page.contains("/brief.pdf?") == Printer.isInstalled)
        let file = try await browser.get("\(Self.brief).pdf?at=2025-08-11&lang=vi")
        guard Printer.isInstalled else {
            #expect(file.status == .notFound)
            return
        }
        #expect(file.status == .ok && file.headers[.contentType] == "application/pdf")
        #expect(file.headers[.contentDisposition]?.contains("reef-update-2025-08-11-vi.pdf") == true)
        #expect(file.text.hasPrefix("%PDF-1."))
    }
}
