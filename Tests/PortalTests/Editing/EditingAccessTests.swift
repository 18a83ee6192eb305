import Commands
import Foundation
import HTTPTypes
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("Who may do what with records", .fewAtATime)
struct EditingAccessTests {
    private let project = World.project.text
    private let hidden = World.hidden.text

    @Test("whoever has another project sees nothing of a hidden one, and cannot tell it from one that is not there")
    func scopes() async throws {
        let office = try Office()
        let guest = try await office.somebody("minh@example.org", .proponent, .project(World.project))
        let nobody = Identifier<AnyRecord>(high: 77, low: 77).text
        for path in ["", "/edit", "/file"] {
            let there = try await guest.get("/work/reef/record/\(hidden)\(path)")
            let absent = try await guest.get("/work/reef/record/\(nobody)\(path)")
            #expect(there.status == .notFound && absent.status == .notFound)
            #expect(there.text.replacing(hidden, with: nobody) == absent.text)
            #expect(!there.text.contains(World.secret))
        }
        let list = try await guest.get("/work/reef/records/project")
        #expect(list.text.contains(project) && !list.text.contains(hidden) && !list.text.contains(World.secret))
        #expect(try await guest.get("/work/reef/records/plan").status == .notFound)
        let form = try await guest.get("/work/reef/record/\(project)/edit")
        #expect(form.status == .ok && !form.text.contains(World.secret) && !form.text.contains("value=\"public\""))
    }

    @Test("an identity that was not given out makes no new record, whether it is taken or not")
    func guessedIdentities() async throws {
        let office = try Office()
        let guest = try await office.somebody("minh@example.org", .proponent, .project(World.project))
        let other = try await office.officer("an@example.org")
        let given = try await guest.get("/work/reef/records/milestone/new")
        let link = try #require(given.headers[.location])
        #expect(try await guest.get(link).status == .ok)
        #expect(try await other.get(link).status == .notFound)
        let seal = try #require(link.firstMatch(of: #/key=([a-z0-9]+)/#)).output.1
        for id in [hidden, Identifier<AnyRecord>(high: 77, low: 77).text] {
            let page = try await guest.get("/work/reef/record/\(id)/edit?kind=milestone&key=\(seal)")
            #expect(page.status == .notFound)
        }
    }

    @Test("a proponent writes what is theirs, internally, and nothing else")
    func proponent() async throws {
        let office = try Office()
        let guest = try await office.somebody("minh@example.org", .proponent, .project(World.project))
        let saved = try await guest.send("/work/reef/record/\(project)/edit") { form in
            form["f.title.vi"] = "Giếng"
            form["visibility"] = "public"
            form["reason"] = "Translated"
        }
        // The form offers no publication; one that is forged is refused by the table below the pages.
        #expect(saved.status == .unprocessableContent)
        let right = try await guest.send("/work/reef/record/\(project)/edit") { form in
            form["f.title.vi"] = "Giếng"
            form["reason"] = "Translated"
        }
        #expect(right.status == .seeOther)
        for path in ["records/budget/bulk", "records/organisation/paste", "files"] {
            let token = try await guest.get("/work/reef/record/\(project)/edit")
            #expect(try await guest.post(token, ["x": "1"], to: "/work/reef/\(path)").status == .notFound, "\(path)")
        }
    }

    @Test("an auditor reads everything and writes nothing")
    func auditor() async throws {
        let guest = try await Office().somebody("lan@example.org", .auditor, .programme)
        let page = try await guest.get("/work/reef/record/\(hidden)")
        #expect(page.status == .ok && page.text.contains(World.secret) && !page.text.contains("/edit"))
        #expect(try await guest.get("/work/reef/record/\(hidden)/edit").status == .notFound)
        #expect(try await guest.get("/work/reef/records/project/new").status == .notFound)
    }

    @Test(
        "a form without this session's token, from another site, or cut short is refused; nothing is written",
        arguments: ["token", "site", "escape", "type"])
    func forged(how: String) async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let path = "/work/reef/record/\(hidden)/edit"
        var form = try #require(SentForm(try await officer.get(path)))
        (form["reason"], form["f.code"], form["act"]) = ("Forged", "X", "save")
        var headers: HTTPFields = [:]
        var body = form.body
        switch how {
        case "token":
            form["token"] = "abc"
            body = form.body
        case "site": headers[.origin] = "https://evil.example"
        case "escape": body += "&f.note.en=%f"
        default: body = String(repeating: "f.a=1&", count: 3_000)
        }
        let answer = try await officer.post(body, to: path, headers: headers)
        #expect([.badRequest, .forbidden].contains(answer.status))
        #expect(office.view.version(of: World.hidden.cast()) == 1)
    }

    @Test("nothing of the workspace's records is for those who are not signed in")
    func stranger() async throws {
        let office = try Office()
        for path in ["records", "records/project", "record/\(project)", "record/\(project)/edit", "drafts", "files"] {
            let answer = try await Guest(office.site).get("/work/reef/\(path)")
            #expect(answer.status == .seeOther && answer.headers[.location]?.hasPrefix("/account/sign-in") == true)
        }
        let post = try await Guest(office.site).post("act=save", to: "/work/reef/record/\(project)/edit")
        #expect(post.status == .seeOther)
    }

    @Test("an officer enters for somebody else with the document that shows it, and not without")
    func behalf() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        func save(_ evidence: String) async throws -> Guest.Page {
            try await officer.send("/work/reef/record/\(hidden)/edit") { form in
                form["f.title.vi"] = "Giếng"
                form["organisation"] = "BANK"
                form["evidence"] = evidence
                form["reason"] = "They wrote."
            }
        }
        let refused = try await save("")
        #expect(refused.status == .unprocessableContent && refused.text.contains("href=\"#evidence\""))
        let saved = try await save("Paper 7")
        let page = try await officer.get(try #require(saved.headers[.location]))
        #expect(page.text.contains("on behalf of"))
    }
}
