import Accounts
import Commands
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("A project's way in the workspace", .fewAtATime)
struct WayPagesTests {
    private static let meeting = Identifier<Meeting>(high: 8, low: 1).text

    @Test("from a coordinator's form through accreditation to the verification, with returns")
    func whole() async throws {
        let office = try Office()
        let (coordinator, officer) = (try await office.coordinator(), try await office.officer("an@example.org"))
        let project = try await office.propose(coordinator)
        try await office.take("appraise", officer, project)
        try await office.take("return", officer, project, ["words": "The budget lacks travel."])
        let returned = try await coordinator.get(project + "?lang=en")
        #expect(
            returned.text.contains("The budget lacks travel.") && returned.text.contains("returned to the proponent"))
        try await resubmit(coordinator, project)
        for step in ["appraise", "endorse", "approve"] { try await office.take(step, officer, project) }
        try await office.take("accredit", officer, project, ["meeting": Self.meeting])
        for step in ["notify", "disburse"] { try await office.take(step, officer, project) }
        try await office.take(
            "report", coordinator, project, ["starts": "2025-01", "ends": "2025-06", "words": "Ten wells stand."])
        try await office.take("implement", coordinator, project)
        #expect(try await coordinator.get(project + "?lang=en").text.contains("due by 10 October 2025"))
        try await office.take("complete", coordinator, project)
        try await office.take("return", officer, project, ["words": "The accounts are not signed."])
        try await office.take("complete", coordinator, project)
        try await office.take("verify", officer, project)
        let end = try await officer.get(project + "?lang=en").text
        #expect(end.contains("Completed and verified") && end.contains("The way ends here."))
        #expect(end.contains("Name of co, Office") && end.contains("The meeting decided so"))
        let view = office.site.desks[0].desk.register.view(audience: .internal)
        let id = try #require(Identifier<Project>(text: String(project.suffix(32))))
        let way = view.way(of: id, modality: .trustFund)
        #expect(way.stage == .verified && view.wayFacts(of: id).count == 16)
        #expect(office.site.desks[0].desk.register.view(audience: .public).record(id) == nil)
    }

    private func resubmit(_ guest: Guest, _ project: String) async throws {
        let form = try await guest.get(project + "/proposal?lang=en")
        #expect(form.text.contains("Clean water in forty schools."))
        let changes = ["amount-2": "20000.00 USD", "version": "1"]
        let answer = try await guest.post(form, Office.proposal.merging(changes) { $1 })
        #expect(answer.status == .seeOther, "\(answer.text)")
    }

    @Test("a form tells everything that is wrong at once, each leading to its field, and keeps what was typed")
    func wrong() async throws {
        let office = try Office()
        let coordinator = try await office.coordinator()
        let form = try await coordinator.get("/work/reef/new-proposal?lang=en")
        let long = Array(repeating: "well", count: 301).joined(separator: " ")
        let answer = try await coordinator.post(
            form,
            [
                "act": "submit", "title": "<b>Kept</b>", "description": long, "starts": "soon", "amount-1": "much",
                "plan": World.plan.text,
            ])
        #expect(answer.status == .unprocessableContent)
        for field in ["description", "starts", "amount-1", "modality", "actions", "scope", "participants", "proponent"]
        {
            #expect(answer.text.contains("<li><a href=\"#\(field)\">"), "\(field)")
            #expect(answer.text.contains("id=\"\(field)\""), "\(field)")
        }
        #expect(answer.text.contains("has 301 words; at most 300 are right"))
        #expect(answer.text.contains("value=\"&lt;b&gt;Kept&lt;/b&gt;\"") && answer.text.contains(long))
    }

    @Test("a draft is kept as far as it was typed, and is nobody's business but the proponent's and the officers'")
    func draft() async throws {
        let office = try Office()
        let coordinator = try await office.coordinator()
        let form = try await coordinator.get("/work/reef/new-proposal?lang=en")
        let answer = try await coordinator.post(
            form,
            [
                "act": "save", "title": "Half a thought", "modality": "in-kind", "proponent": World.state.text,
                "plan": World.plan.text, "version": "0",
            ])
        let there = try #require(answer.headers[.location])
        #expect(try await coordinator.get(there).text.contains("Draft"))
        let other = try await office.member(
            "bank@example.org", .coordinator, for: .organisation(Identifier(high: 4, low: 1)))
        #expect(try await other.get(there).status == .notFound)
        #expect(try await !other.get("/work/reef/projects?lang=en").text.contains("Half a thought"))
        #expect(try await !Browser(site: office.site).get("/reef/projects").text.contains("Half a thought"))
    }

    @Test("steps that are not theirs are not there for a coordinator, nor is another's project")
    func foreign() async throws {
        let office = try Office()
        let coordinator = try await office.coordinator()
        let project = try await office.propose(coordinator)
        #expect(try await coordinator.get(project + "/steps/approve").status == .notFound)
        let page = try await coordinator.get(project + "?lang=en")
        #expect(!page.text.contains("steps/approve") && !page.text.contains("Why it was entered"))
        let token = try await coordinator.get(project + "/steps/withdraw")
        let forged = try await coordinator.post(
            token, ["number": "2", "version": "1", "date": "2025-08-11"], to: project + "/steps/approve")
        #expect(forged.status == .notFound)
        #expect(try await coordinator.get("/work/reef/projects/\(World.hidden.text)").status == .notFound)
        #expect(try await coordinator.get("/work/reef/projects/nothing").status == .notFound)
    }

    @Test("a form that another site sends, or one without its seal, is refused")
    func forged() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let project = try await office.propose(try await office.coordinator())
        let body = "number=2&version=1&date=2025-08-11"
        let answer = try await officer.post(body, to: project + "/steps/appraise")
        #expect(answer.status == .forbidden)
    }

    @Test("two who take a step at once: the second is told that the project has moved")
    func atOnce() async throws {
        let office = try Office()
        let (one, other) = (try await office.officer("an@example.org"), try await office.officer("bo@example.org"))
        let project = try await office.propose(try await office.coordinator())
        let fields = ["number": "2", "version": "1", "date": "2025-08-11"]
        let form = try await other.get(project + "/steps/return?lang=en")
        try await office.take("appraise", one, project)
        let answer = try await other.post(form, fields.merging(["words": "No."]) { $1 })
        #expect(answer.status == .unprocessableContent && answer.text.contains("The project has moved"))
    }

    @Test("a step that cannot follow, in the future, or before the last says so")
    func impossible() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let project = try await office.propose(try await office.coordinator())
        #expect(try await officer.get(project + "/steps/verify?lang=en").status == .conflict)
        for (date, words) in [
            ("2025-08-12", "lies in the future"), ("2025-08-10", "lies before 11 August"), ("x", "write a day"),
        ] {
            let answer = try await office.take("appraise", officer, project, ["date": date])
            #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(date)")
        }
        let missing = try await office.take("return", officer, project)
        #expect(missing.status == .unprocessableContent && missing.text.contains("href=\"#words\""))
    }

    @Test("a step that changes a figure shows which, from what to what, and asks why before anything is written")
    func figures() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let project = try await office.propose(try await office.coordinator())
        for step in ["appraise", "endorse", "approve"] { try await office.take(step, officer, project) }
        let head = office.site.desks[0].desk.register.head
        let form = try await officer.get(project + "/steps/accredit?lang=en")
        let fields = ["number": "5", "version": "1", "date": "2025-08-11", "meeting": Self.meeting]
        let shown = try await officer.post(form, fields)
        #expect(shown.status == .ok && shown.text.contains("This step changes figures"))
        #expect(shown.text.contains("Projects accredited") && shown.text.contains("those who keep the register"))
        #expect(office.site.desks[0].desk.register.head == head)
        let silent = try await officer.post(shown, fields.merging(["confirmed": "yes", "why": " "]) { $1 })
        #expect(silent.status == .unprocessableContent)
        let done = try await officer.post(shown, fields.merging(["confirmed": "yes", "why": "Decided"]) { $1 })
        #expect(done.status == .seeOther && office.site.desks[0].desk.register.head == head + 1)
    }

    @Test("suspension, extension, budget revision and a beneficiary that joins are written as records")
    func changes() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let project = "/work/reef/projects/\(World.project.text)"
        let line = Identifier<WorkPlan.Budget>(high: 2, low: 3)
        try await office.take("suspend", officer, project, ["words": "A storm."])
        #expect(try await officer.get(project + "?lang=en").text.contains("A storm."))
        try await office.take("extend", officer, project, ["ends": "2026-12"])
        try await office.take("resume", officer, project)
        try await office.take("revise", officer, project, ["line": line.text, "amount": "1300000.00 usd"])
        try await office.take("join", officer, project, ["country": World.state.text, "date": "2025-10-26"])
        let view = office.site.desks[0].desk.register.view(audience: .internal)
        #expect(view.body(World.project)?.proposal.ends?.text == "2026-12")
        let lines: [Seen<WorkPlan.Budget>] = view.records(under: World.project.cast())
        #expect(lines.contains { $0.body.replaces == line && $0.body.amount.money?.text == "1300000.00 USD" })
        #expect(view.beneficiaries(of: World.project).map(\.body.from?.text) == ["2025-10-26"])
        let open = office.site.desks[0].desk.register.view(audience: .public)
        #expect(open.version(of: World.project.cast()) == 1 && open.beneficiaries(of: World.project).isEmpty)
    }

    @Test("the proponent is mailed when a project is returned, and when it is decided on, after the commit")
    func mail() async throws {
        let office = try Office()
        let (coordinator, officer) = (try await office.coordinator(), try await office.officer("an@example.org"))
        for letter in try office.store.letters() { try office.store.sent(letter.id, at: office.site.seconds) }
        let project = try await office.propose(coordinator)
        #expect(try office.store.letters().isEmpty)
        try await office.take("return", officer, project, ["words": "Too \(World.secret)."])
        let letter = try #require(try office.store.letters().first)
        #expect(letter.kind == .projectReturned && letter.address == "co@example.org")
        let mail = AccountMail(letter, base: "https://titian.example")
        #expect(mail.body.contains("https://titian.example/account") && !mail.body.contains(World.secret))
        #expect(try office.store.letters().count == 1)
    }

    @Test("mail that a crash kept from being written is written with the next step, and nothing twice")
    func crash() async throws {
        let office = try Office()
        let (coordinator, officer) = (try await office.coordinator(), try await office.officer("an@example.org"))
        let project = try await office.propose(coordinator)
        for letter in try office.store.letters() { try office.store.sent(letter.id, at: office.site.seconds) }
        // A commit of which nobody told.
        let id = try #require(Identifier<Project>(text: String(project.suffix(32))))
        let back = Return(
            project: id, event: .proposed, date: PartialDate(text: "2025-08-11")!, reason: World.words("No."))
        let command = Command(
            principal: office.world.keeper, reason: "Returned",
            changes: [World.change(Identifier(high: 12, low: 1), back, visibility: .internal)])
        _ = try await office.site.submit(command, to: "reef")
        #expect(try office.store.letters().isEmpty)
        try await office.take("withdraw", coordinator, project, ["words": "Given up."])
        #expect(try office.store.letters().map(\.kind) == [.projectReturned])
        try await office.take("suspend", officer, "/work/reef/projects/\(World.project.text)", ["words": "A storm."])
        #expect(try office.store.letters().count == 1)
    }

    @Test("every page reads in both languages, and no browser keeps one", arguments: ["en", "vi"])
    func languages(language: String) async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let project = "/work/reef/projects/\(World.project.text)"
        let steps = WayStep.allCases.map { "\(project)/steps/\($0.rawValue)" }
        for path in ["/work/reef", "/work/reef/projects", "/work/reef/new-proposal", project, project + "/proposal"]
            + [project + "/results"] + steps
        {
            let page = try await officer.get("\(path)?lang=\(language)")
            #expect(page.status == .ok || page.status == .conflict, "\(path)")
            #expect(page.headers[.cacheControl] == "no-store" && page.text.contains("<html lang=\"\(language)\""))
            let start = try #require(page.text.range(of: "<main"))
            let main = page.text[start.lowerBound...]
            #expect(page.text.hasNoScriptButOurs && !main.contains("{"), "\(path)")
        }
    }
}

@Suite("One's own page", .fewAtATime)
struct OwnPageTests {
    @Test("tells what waits, by role; what was given back comes with its reason")
    func waits() async throws {
        let office = try Office()
        let (coordinator, officer) = (try await office.coordinator(), try await office.officer("an@example.org"))
        #expect(try await coordinator.get("/work/reef?lang=en").text.contains("Nothing waits for you."))
        let project = try await office.propose(coordinator)
        #expect(try await officer.get("/work/reef?lang=en").text.contains("\(project)/steps/appraise"))
        #expect(try await !coordinator.get("/work/reef?lang=en").text.contains("steps/"))
        try await office.take("return", officer, project, ["words": "Say where."])
        let own = try await coordinator.get("/work/reef?lang=en").text
        #expect(own.contains("\(project)/steps/submit") && own.contains("Say where."))
    }

    @Test("tells what is late: a beginning that passed, a completion report that is due")
    func late() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        #expect(try await officer.get("/work/reef?lang=en").text.contains("Nothing is late."))
        _ = try await office.propose(try await office.coordinator(), ["starts": "2025-07"])
        let done = Milestone(
            project: World.project, event: .fullyImplemented, date: PartialDate(text: "2025-01-10")!)
        let command = Command(
            principal: office.world.keeper, reason: "Reported",
            changes: [World.change(Identifier(high: 12, low: 2), done)])
        _ = try await office.site.submit(command, to: "reef")
        let own = try await officer.get("/work/reef?lang=en").text
        #expect(own.contains("It was to begin July 2025") && own.contains("was due by 11 March 2025"))
    }

    @Test("tells what changed, of what the reader may see alone")
    func changed() async throws {
        let office = try Office()
        let coordinator = try await office.coordinator()
        #expect(
            try await coordinator.get("/work/reef?lang=en").text.contains("No project that you may see has changed"))
        _ = try await office.propose(coordinator)
        let own = try await coordinator.get("/work/reef?lang=en").text
        #expect(own.contains("PP-001") && own.contains("milestone") && !own.contains(World.secret))
        let officer = try await office.officer("an@example.org")
        #expect(try await officer.get("/work/reef?lang=en").text.contains(World.secret))
    }
}
