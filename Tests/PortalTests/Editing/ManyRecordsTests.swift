import Commands
import Foundation
import HTTPTypes
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("Drafts of forms", .fewAtATime)
struct DraftPageTests {
    private let path = "/work/reef/record/\(World.hidden.text)/edit"

    @Test("what one types is kept, shown again, listed with the way back, and dropped once it is saved")
    func keeps() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let kept = try await officer.send(path, act: "draft") { $0["f.title.vi"] = "Nửa chừng" }
        #expect(kept.status == .seeOther)
        let list = try await officer.get(try #require(kept.headers[.location]))
        #expect(list.text.contains(path) && list.text.contains("2025-09-10"))
        #expect(SentForm(try await officer.get(path))?["f.title.vi"] == "Nửa chừng")
        let other = try await office.officer("binh@example.org")
        #expect(try await other.get("/work/reef/drafts").text.contains(path) == false)
        #expect(SentForm(try await other.get(path))?["f.title.vi"] == "")
        let saved = try await officer.send(path) { $0["reason"] = "Done" }
        #expect(saved.status == .seeOther)
        #expect(try await officer.get("/work/reef/drafts").text.contains(path) == false)
    }

    @Test("the script sends what is typed, and is told that it was kept")
    func script() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let page = try await officer.follow("/work/reef/records/organisation/new")
        var form = try #require(SentForm(page))
        form["f.name.en"] = "Half a name"
        form["record"] = try #require(page.text.firstMatch(of: #/data-record="([0-9a-f]{32})"/#)).output.1.description
        form["kind"] = "organisation"
        form["seal"] = try #require(page.text.firstMatch(of: #/data-seal="([a-z0-9]+)"/#)).output.1.description
        #expect(try await officer.post(form.body, to: "/work/reef/drafts").status == .noContent)
        let list = try await officer.get("/work/reef/drafts")
        #expect(list.text.contains("Half a name"))
        let back = try #require(list.text.firstMatch(of: #/href="(\/work\/reef\/record\/[^"]+)"/#)).output.1
        let again = try await officer.get(String(back).replacing("&amp;", with: "&"))
        #expect(SentForm(again)?["f.name.en"] == "Half a name")
        form["seal"] = "guessed"
        #expect(try await officer.post(form.body, to: "/work/reef/drafts").status == .notFound)
        form["token"] = "none"
        #expect(try await officer.post(form.body, to: "/work/reef/drafts").status != .noContent)
    }

    @Test("a draft is thrown away when one says so, and with the account")
    func drops() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        _ = try await officer.send(path, act: "draft") { $0["f.title.vi"] = "quetzal" }
        let list = try await officer.get("/work/reef/drafts")
        _ = try await officer.post(list, ["record": World.hidden.text, "act": "drop"], to: "/work/reef/drafts")
        #expect(try await officer.get("/work/reef/drafts").text.contains(path) == false)
        let file = try Data(contentsOf: office.world.folder.draftsURL)
        #expect(file.range(of: Data("quetzal".utf8)) == nil)
    }
}

@Suite("Many records at once", .fewAtATime)
struct ManyRecordsTests {
    private func rows(_ list: Guest.Page) -> [String] {
        list.text.matches(of: #/name="row" value="([0-9a-f]{32}:\d+)"/#).map { String($0.output.1) }
    }

    private func post(_ officer: Guest, _ pairs: [(String, String)], to path: String) async throws -> Guest.Page {
        let page = try await officer.get("/work/reef/drafts?lang=en")
        let list = try await officer.get("/work/reef/records/project")
        let token = list.token ?? page.token ?? ""
        let body = (pairs + [("token", token)]).map { "\($0.0)=\(QueryText.encode($0.1))" }.joined(separator: "&")
        return try await officer.post(body, to: path)
    }

    @Test("one field of those chosen: which field, which value, what would change, and one commit")
    func bulk() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let chosen = rows(try await officer.get("/work/reef/records/project")).map { ("row", $0) }
        #expect(chosen.count == 2)
        let path = "/work/reef/records/project/bulk"
        let fields = try await post(officer, chosen, to: path)
        #expect(fields.status == .ok && fields.text.contains("<option value=\"implementer\">"))
        let value = try await post(officer, chosen + [("field", "implementer")], to: path)
        let bank = Identifier<AnyRecord>(high: 4, low: 1).text
        #expect(value.text.contains("name=\"f.implementer\"") && value.text.contains(bank))
        let preview = try await post(
            officer, chosen + [("field", "implementer"), ("f.implementer", bank), ("act", "see")], to: path)
        #expect(preview.status == .ok && preview.text.contains("<ins>"))
        let before = office.view.known
        let silent = try await officer.send(preview)
        #expect(silent.status == .unprocessableContent && office.view.known == before)
        let saved = try await officer.send(preview) { $0["reason"] = "The bank carries both out." }
        #expect(saved.status == .seeOther && office.view.known == before + 1)
        for id in [World.project, World.hidden] {
            let body: Project? = office.view.body(id)
            #expect(body?.implementer?.text == bank)
        }
    }

    @Test("what the rules say of one of many stands at its row, and nothing is half done")
    func refused() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let chosen = rows(try await officer.get("/work/reef/records/project")).map { ("row", $0) }
        let answer = try await post(
            officer, chosen + [("field", "code"), ("f.code", "SAME"), ("act", "see")],
            to: "/work/reef/records/project/bulk")
        #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#row-1\""))
        #expect(office.view.version(of: World.project.cast()) == 1)
        let stale = chosen.map { ("row", String($0.1.prefix(33)) + "7") }
        let old = try await post(
            officer, stale + [("field", "code"), ("f.code", "Q"), ("act", "save"), ("reason", "x")],
            to: "/work/reef/records/project/bulk")
        #expect(old.status == .unprocessableContent)
    }

    @Test("records are made public together, with the figures that this alters shown first")
    func publishes() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let chosen = rows(try await officer.get("/work/reef/records/project?seen=internal")).map { ("row", $0) }
        let answer = try await post(
            officer, chosen + [("field", "visibility"), ("visibility", "public"), ("act", "see")],
            to: "/work/reef/records/project/bulk")
        #expect(answer.status == .ok && chosen.count == 1)
        let saved = try await officer.send(answer) { $0["reason"] = "Cleared" }
        #expect(saved.status == .seeOther)
        #expect(office.view.seen(by: .public).isInUse(World.hidden.cast()))
    }

    private let block = [
        "Code|Title (English)|title.vi|modality|plan|actions|nonsense",
        "P-50|\"Deep \"\"wells\"\"\"|Giếng sâu|trust-fund|I|1.1; 1.2|x",
        "P-51|Shallow wells||in-kind|I|1.1|",
    ].joined(separator: "\n").replacing("|", with: "\t")

    @Test("a block of a spreadsheet is shown row by row, and becomes one commit")
    func pastes() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let path = "/work/reef/records/project/paste"
        let form = try await officer.get(path)
        #expect(form.status == .ok && form.text.contains("<code>title.en</code>"))
        let preview = try await officer.send(path, act: "see") { $0["block"] = block }
        #expect(preview.status == .ok, "\(preview.text)")
        #expect(preview.text.contains("nonsense") && preview.text.contains("Giếng sâu"))
        let before = office.view.known
        let saved = try await officer.send(preview) { $0["reason"] = "From the ministry's sheet" }
        #expect(saved.status == .seeOther && office.view.known == before + 1)
        let projects: [Seen<Project>] = office.view.records(under: World.plan.cast())
        let deep = try #require(projects.first { $0.body.code == "P-50" })
        #expect(deep.body.title[.english] == "Deep \"wells\"" && deep.body.actions.count == 2)
        let identity = deep.id.text
        let change = try await officer.send(path, act: "see") { $0["block"] = "identity\tcode\n\(identity)\tP-52" }
        _ = try await officer.send(change) { $0["reason"] = "Renumbered" }
        let body: Project? = office.view.body(deep.id)
        #expect(body?.code == "P-52" && body?.title[.english] == "Deep \"wells\"")
    }

    @Test("what is wrong with a block is told for each row and field; nothing of it is written")
    func wrongBlock() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let path = "/work/reef/records/project/paste"
        let before = office.view.known
        let answer = try await officer.send(path, act: "see") {
            $0["block"] = "code\ttitle.en\tmodality\tplan\n\tA\tgold\tI\nP-1\tB\tin-kind\tIX\n"
        }
        #expect(answer.status == .unprocessableContent)
        for words in ["Row 1, Code:", "Row 1, ", "Row 2, ", "IX"] { #expect(answer.text.contains(words), "\(words)") }
        for block in ["", "code", "code\tcode\n1\t2", "code\n1\t2", String(repeating: "a\n", count: 1_100)] {
            let answer = try await officer.send(path, act: "save") {
                $0["block"] = block
                $0["reason"] = "x"
            }
            #expect(answer.status == .unprocessableContent)
        }
        #expect(office.view.known == before)
    }
}
