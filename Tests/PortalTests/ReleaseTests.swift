import Commands
import Figures
import Foundation
import Hummingbird
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

/// A release from draft to correction, by the pages.
@Suite("Releases in the workspace", .fewAtATime)
struct ReleaseTests {
    /// The people of a release, and what they do.
    private struct Round {
        let office: Office
        let officer: Guest
        let director: Guest
        let other: Guest
        let member: Guest

        init() async throws {
            office = try Office()
            officer = try await office.person("an@example.org", .officer)
            director = try await office.person("binh@example.org", .director)
            other = try await office.person("chi@example.org", .director)
            member = try await office.person("dung@example.org", .taskForceMember)
        }

        var view: View {
            guard case .ready(let desk)? = office.site.standing(of: "reef") else {
                return office.world.desk.register.view(audience: .internal)
            }
            return desk.register.view(audience: .internal)
        }

        /// The internal records of the world, as the form names them.
        var choice: [String: String] {
            let own: Set<Kind> = [.release, .releaseStep, .correction]
            let all = view.register.unpublished().filter { !own.contains($0.kind) }
            return Dictionary(uniqueKeysWithValues: all.map { ("r-\($0.record.text)@\($0.version)", "1") })
        }

        func fields(_ more: [String: String] = [:]) -> [String: String] {
            let figures = view.definitions.filter { $0.audience == .public }.map { ("figure-\($0.digest.hex)", "yes") }
            return ["title-en": "First", "title-vi": "Kỳ thứ nhất", "day": "2025-08-11", "plan": World.plan.text]
                .merging(figures) { $1 }.merging(more) { $1 }
        }

        /// Drafts a release of everything; the place of the draft.
        func draft() async throws -> String {
            let form = try await officer.get("/work/reef/releases/new")
            let answer = try await officer.post(form, fields(choice))
            return try #require(answer.headers[.location])
        }

        func act(_ guest: Guest, _ place: String, _ event: String, _ more: [String: String] = [:]) async throws
            -> Guest.Page
        {
            let page = try await guest.get(place)
            let content = page.text.firstMatch(of: #/name="content" value="([0-9a-f]+)"/#).map { String($0.output.1) }
            return try await guest.post(page, ["act": event, "content": content ?? ""].merging(more) { $1 })
        }

        func publish() async throws -> String {
            let place = try await draft()
            #expect(try await act(director, place, "cleared").status == .seeOther)
            let meeting = Identifier<Meeting>(high: 8, low: 1).text
            #expect(try await act(member, place, "noted", ["meeting": meeting]).status == .seeOther)
            #expect(try await act(other, place, "published").status == .seeOther)
            return place
        }
    }

    /// Every public address that shows something of the programme.
    private static let addresses =
        [
            "/", "/reef", "/reef/figures/projects-accredited", "/reef/figures/approved-value", "/reef/public-record",
            "/reef/sources", "/reef/export", "/reef/releases", "/reef/releases.atom", "/reef/releases/1",
            "/reef/releases/1/checkpoint", "/reef/search?q=wells", "/reef/projects/\(World.project.text)",
            "/reef/projects/\(World.hidden.text)", "/api/v1/reef", "/api/v1/reef/figures/projects-accredited",
            "/api/v1/reef/projects", "/reef/projects.csv", "/reef/figures/projects-accredited/changes.atom",
        ] + Listing.allCases.map { "/reef/\($0.rawValue)" }

    @Test("nothing of a draft is public at any address, whatever its state, and all of it is when it is published")
    func publicAddresses() async throws {
        let round = try await Round()
        func leaks() async throws -> [String] {
            var found: [String] = []
            for address in Self.addresses {
                let text = try await Browser(site: round.office.site).get(address).text
                if text.contains(World.secret) || text.contains("Kỳ thứ nhất") { found.append(address) }
            }
            return found
        }
        let place = try await round.draft()
        #expect(try await leaks().isEmpty)
        _ = try await round.act(round.director, place, "cleared")
        #expect(try await leaks().isEmpty)
        let meeting = Identifier<Meeting>(high: 8, low: 1).text
        _ = try await round.act(round.member, place, "noted", ["meeting": meeting])
        #expect(try await leaks().isEmpty)
        let before = try await Browser(site: round.office.site).get("/reef/figures/projects-accredited").text
        #expect(try await round.act(round.other, place, "published").status == .seeOther)
        let after = try await leaks()
        for address in ["/reef/releases/1", "/reef/projects", "/reef/releases.atom", "/reef/export"] {
            #expect(after.contains(address) || address == "/reef/releases.atom", "\(address)")
        }
        #expect(try await Browser(site: round.office.site).get("/reef/figures/projects-accredited").text != before)
    }

    @Test("the draft shows every figure from what to what, the checks, and the changes", arguments: ["en", "vi"])
    func whatIf(language: String) async throws {
        let round = try await Round()
        let place = try await round.draft()
        let page = try await round.officer.get(place.split(separator: "?")[0] + "?lang=\(language)")
        #expect(page.status == .ok && page.headers[.cacheControl] == "no-store")
        let words =
            language == "en"
            ? ["Public now", "With this release", "Passed", "Being drafted"]
            : ["Đang công khai", "Theo kỳ công bố này", "Đạt", "Đang soạn"]
        for word in words { #expect(page.text.contains(word), "\(word)") }
        #expect(page.text.contains("<strong>2</strong>"), "one accredited project becomes two")
    }

    @Test("all that is wrong with a form is told at once, each at its field, and what was typed stays")
    func problems() async throws {
        let round = try await Round()
        let form = try await round.officer.get("/work/reef/releases/new")
        let answer = try await round.officer.post(form, ["title-en": "", "title-vi": "Tiêu đề", "day": "soon"])
        #expect(answer.status == .unprocessableContent)
        for field in ["title-en", "day", "figures"] { #expect(answer.text.contains("href=\"#\(field)\""), "\(field)") }
        #expect(answer.text.contains("Tiêu đề"))
    }

    @Test("an officer does not clear, a director does not clear twice, a member does not publish")
    func roles() async throws {
        let round = try await Round()
        let place = try await round.draft()
        #expect(try await round.act(round.officer, place, "cleared").status == .unprocessableContent)
        let stale = try await round.other.get(place)
        #expect(try await round.act(round.director, place, "cleared").status == .seeOther)
        let content = try #require(stale.text.firstMatch(of: #/name="content" value="([0-9a-f]+)"/#)).output.1
        let second = try await round.other.post(stale, ["act": "cleared", "content": String(content)])
        #expect(second.status == .unprocessableContent && second.text.contains("Somebody else was quicker"))
        #expect(try await round.act(round.member, place, "published").status == .unprocessableContent)
        #expect(try await round.act(round.director, place, "published").status == .unprocessableContent, "not noted")
    }

    @Test("a clearance lapses when the draft changes, and the page says so")
    func lapse() async throws {
        let round = try await Round()
        let place = try await round.draft()
        _ = try await round.act(round.director, place, "cleared")
        let hidden = Project(
            plan: World.plan, code: "P-\(World.secret)", title: World.words("Other"), modality: .trustFund)
        try round.office.world.write([
            World.change(World.hidden, hidden, expecting: 1, visibility: .internal)
        ])
        if case .ready(let desk)? = round.office.site.standing(of: "reef") { try desk.refresh() }
        let page = try await round.officer.get(place)
        #expect(page.text.contains("count no more") && page.text.contains("Being drafted"))
    }

    @Test(
        "the public page has the figures, the records and the signed checkpoint of that head", arguments: ["en", "vi"])
    func publicPage(language: String) async throws {
        let round = try await Round()
        _ = try await round.publish()
        let browser = Browser(site: round.office.site)
        let page = try await browser.get("/reef/releases/1?lang=\(language)").text
        let checkpoint = try await browser.get("/reef/releases/1/checkpoint")
        let parsed = try Checkpoint(parsing: checkpoint.text)
        let release = try #require((round.view.records() as [Seen<Release>]).first)
        #expect(parsed.size == release.commit)
        #expect(page.contains(parsed.text.split(separator: "\n")[2].replacing("+", with: "+")))
        #expect(page.contains(language == "en" ? "Signed checkpoint" : "Điểm kiểm có chữ ký"))
        try round.office.world.writeLateProjects()
        if case .ready(let desk)? = round.office.site.standing(of: "reef") { try desk.refresh() }
        #expect(try await browser.get("/reef/releases/1/checkpoint").text == checkpoint.text, "it stays the same")
    }

    @Test("a correction says what, from, to, why and when; old addresses keep their values and lead to it")
    func correction() async throws {
        let round = try await Round()
        let place = try await round.publish()
        let browser = Browser(site: round.office.site)
        let citation = "/reef/figures/projects-accredited?known=release-1&at=2025-08-11&lang=en"
        let cited = try await browser.get(citation).text
        let late = Milestone(
            project: World.project, event: .accredited, date: PartialDate(text: "2025-09-01")!)
        try round.office.world.write([
            World.change(World.accreditation, late, expecting: 1, visibility: .internal)
        ])
        if case .ready(let desk)? = round.office.site.standing(of: "reef") { try desk.refresh() }
        let release = try #require(place.firstMatch(of: #/releases\/([0-9a-f]{32})/#)).output.1
        let form = try await round.officer.get("/work/reef/releases/\(release)/correct?lang=en")
        #expect(try await round.officer.post(form, [:]).status == .unprocessableContent)
        let drafted = try await round.officer.post(
            form, round.choice.merging(["reason-en": "A wrong date.", "reason-vi": "Sai ngày."]) { $1 })
        let there = try #require(drafted.headers[.location])
        #expect(try await !browser.get("/reef/releases/1").text.contains("A wrong date."))
        let officer = try await round.officer.post(round.officer.get(there), ["act": "publish"])
        #expect(officer.status == .unprocessableContent)
        let done = try await round.director.post(round.director.get(there), ["act": "publish"])
        #expect(done.status == .seeOther)
        let page = try await browser.get("/reef/releases/1?lang=en").text
        for words in ["A wrong date.", "2024-03-01", "2025-09-01", "Correction of"] {
            #expect(page.contains(words), "\(words)")
        }
        let again = try await browser.get(citation).text
        #expect(
            again.contains("What you see was corrected since") && again.contains("/reef/releases/1?lang=en#correction-")
        )
        #expect(!cited.contains("What you see was corrected since"))
        #expect(try await browser.get("/reef/releases.atom").text.contains("A wrong date."))
        #expect(try await !browser.get("/reef/figures/projects-accredited?lang=en").text.contains("corrected since"))
    }

    @Test("whoever may not read releases finds nothing there; forms of others are refused")
    func strangers() async throws {
        let round = try await Round()
        let place = try await round.draft()
        #expect(try await Guest(round.office.site).get(place).status == .seeOther)
        let page = try await round.director.get(place)
        #expect(try await round.director.post("act=cleared&token=x", to: page.path).status == .forbidden)
        #expect(try await round.officer.get("/work/reef/releases/00").status == .notFound)
        #expect(try await round.member.get("/work/reef/releases/new").status == .notFound)
    }
}
