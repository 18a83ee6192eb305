import Accounts
import Commands
import Foundation
import HTTPTypes
import Hummingbird
import Quality
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("The quality list in the workspace", .fewAtATime)
struct QualityPageTests {
    @Test(
        "it says what is asked and how often, each with a link to mend it, internal records too",
        arguments: ["en", "vi"])
    func whole(language: String) async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let all = try await guest.get("/work/reef/quality?lang=\(language)")
        #expect(all.status == .ok && all.headers[.cacheControl] == "no-store")
        #expect(all.text.contains("href=\"/work/reef/quality/no-end?lang=\(language)\""))
        let none = try await guest.get("/work/reef/quality/no-end?lang=\(language)")
        #expect(none.text.contains("href=\"/reef/records/\(World.project.text)?lang=\(language)\""))
        #expect(none.text.contains("The \(World.secret) wells"))
        #expect(!none.text.contains("href=\"/reef/records/\(World.hidden.text)"), "it has no public page")
        let unknown = try await guest.get("/work/reef/quality/nothing")
        #expect(unknown.status == .notFound)
    }

    @Test("every question has a page, and pages beyond the end say so", arguments: QualityFinding.Concern.allCases)
    func concerns(concern: QualityFinding.Concern) async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        #expect(try await guest.get("/work/reef/quality/\(concern.rawValue)").status == .ok)
        let beyond = try await guest.get("/work/reef/quality/\(concern.rawValue)?page=9999")
        #expect(beyond.status == .ok && beyond.text.contains("None any more"))
    }

    @Test("only who reads every project finds it", arguments: Role.allCases)
    func who(role: Role) async throws {
        let office = try Office()
        let (guest, _) = try await office.member("x@example.org", Office.grant(role))
        let isOpen = [.officer, .director, .taskForceMember, .auditor].contains(role)
        for path in ["/work/reef/quality", "/work/reef/quality/silent"] {
            let page = try await guest.get(path)
            #expect(page.status == (isOpen ? .ok : .notFound), "\(role)")
            #expect(isOpen || !page.text.contains(World.secret))
        }
        #expect(try await guest.get("/work/reef").text.contains("href=\"/work/reef/quality\"") == isOpen)
    }

    @Test("the list follows the register: what is mended is asked no more")
    func follows() async throws {
        let office = try Office()
        let guest = try await office.officer("an@example.org")
        let before = try await guest.get("/work/reef/quality/no-end")
        #expect(before.text.contains(World.project.text))
        let end = Milestone(
            project: World.project, event: .fullyImplemented, date: PartialDate(text: "2027-01-01")!)
        try office.world.write([World.change(Identifier(high: 55, low: 1), end)])
        office.site.refresh()
        var page = try await guest.get("/work/reef/quality/no-end")
        // A newer list may be shown one request later, when the machine is busy.
        for _ in 0..<50 where page.text.contains(World.project.text) {
            try await Task.sleep(for: .milliseconds(20))
            page = try await guest.get("/work/reef/quality/no-end")
        }
        #expect(!page.text.contains(World.project.text))
    }
}
