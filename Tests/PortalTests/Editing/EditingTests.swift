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

extension Office {
    /// Somebody with a role of a scope.
    func somebody(_ email: String, _ role: Role, _ scope: Grant.Scope) async throws -> Guest {
        let invitation = try Invitation(
            email: email, publicName: "Name of \(email.prefix { $0 != "@" })", organisation: "Office",
            grants: [ProgrammeGrant(programme: "reef", grant: Grant(role: role, scope: scope))])
        let (_, secret) = try store.invite(invitation, by: .keeper("root"), at: site.seconds)
        let guest = Guest(site)
        let page = try await guest.get(AccountLink.address(secret, for: .setUp, base: ""))
        let words = "rain falls upon the roof"
        _ = try await guest.post(page, ["passphrase": words, "again": words, "code": (try? code(page.text)) ?? ""])
        return guest
    }

    /// The register as it stands.
    var view: View {
        guard case .ready(let desk)? = site.standing(of: "reef") else { return Register().view(audience: .internal) }
        return desk.register.view(audience: .internal)
    }
}

@Suite("Records in the workspace", .fewAtATime)
struct EditingTests {
    private let project = World.project.text
    private let hidden = World.hidden.text

    @Test("an officer finds every kind, its records, and what is internal marked", arguments: ["en", "vi"])
    func lists(language: String) async throws {
        let officer = try await Office().officer("an@example.org")
        let kinds = try await officer.get("/work/reef/records?lang=\(language)")
        #expect(kinds.status == .ok && kinds.headers[.cacheControl] == "no-store")
        for kind in Kind.allCases {
            #expect(kinds.text.contains("/work/reef/records/\(kind.rawValue)"))
            let list = try await officer.get("/work/reef/records/\(kind.rawValue)?lang=\(language)")
            #expect(list.status == .ok)
        }
        let projects = try await officer.get("/work/reef/records/project?lang=\(language)")
        #expect(projects.text.contains("/work/reef/record/\(hidden)") && projects.text.contains("class=\"internal\""))
        #expect(!projects.text.contains(World.hostile))
        let none = try await officer.get("/work/reef/records/project?seen=internal&lang=\(language)")
        #expect(none.text.contains(hidden) && !none.text.contains("record/\(project)"))
        let found = try await officer.get("/work/reef/records/organisation?q=shore&lang=\(language)")
        #expect(found.text.contains("Shore Bank") && !found.text.contains("Atoll"))
    }

    @Test("there is a form for every kind, with help beside its fields", arguments: Kind.allCases)
    func forms(kind: Kind) async throws {
        let officer = try await Office().officer("an@example.org")
        for language in ["en", "vi"] {
            let page = try await officer.follow("/work/reef/records/\(kind.rawValue)/new?lang=\(language)")
            #expect(page.status == .ok)
            for field in kind.bodyType.fields {
                #expect(page.text.contains("id=\"\(FieldInputs.id(field.name))\""), "\(field.name)")
                #expect(Wording.help(field.name, of: kind) != nil && Wording.field(field.name) != nil, "\(field.name)")
            }
        }
    }

    @Test("a record is saved as a new version, internal unless one says otherwise, and shown with who and why")
    func saves() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let saved = try await officer.send("/work/reef/record/\(project)/edit") { form in
            #expect(form["visibility"] == "public" && form["f.title.en"] == World.hostile)
            form["f.title.vi"] = "Giếng làng"
            form["visibility"] = "internal"
            form["reason"] = "The ministry sent the name."
        }
        #expect(saved.status == .seeOther)
        let page = try await officer.get(try #require(saved.headers[.location]))
        #expect(page.text.contains("Giếng làng") && page.text.contains("The ministry sent the name."))
        #expect(page.text.contains("Name of an") && !page.text.contains(World.hostile))
        #expect(office.view.version(of: World.project.cast()) == 2)
        #expect(try await Guest(office.site).get("/reef/projects/\(project)").text.contains("Giếng làng") == false)
    }

    @Test("a server that was there before the first account writes as soon as there is one")
    func early() async throws {
        let office = try Office(isEarly: true)
        let officer = try await office.officer("an@example.org")
        let saved = try await officer.send("/work/reef/record/\(project)/edit") { form in
            form["f.title.vi"] = "Giếng làng"
            form["visibility"] = "internal"
            form["reason"] = "The ministry sent the name."
        }
        #expect(saved.status == .seeOther)
        #expect(office.view.version(of: World.project.cast()) == 2)
    }

    @Test("everything that is wrong is told at once, and nothing that was typed is lost")
    func refuses() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let page = try await officer.send("/work/reef/record/\(project)/edit") { form in
            form["f.code"] = ""
            form["f.description.en"] = "Typed <long> & lost?"
            form["f.modality"] = "gold"
            form["reason"] = ""
        }
        #expect(page.status == .unprocessableContent)
        for id in ["f-code", "f-modality", "reason"] { #expect(page.text.contains("href=\"#\(id)\""), "\(id)") }
        #expect(page.text.contains("Typed &lt;long&gt; &amp; lost?"))
        #expect(office.view.version(of: World.project.cast()) == 1)
    }

    @Test("what a rule says stands at its field, in the reader's language", arguments: ["en", "vi"])
    func rules(language: String) async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let page = try await officer.send("/work/reef/record/\(hidden)/edit?lang=\(language)") { form in
            form["f.code"] = "P-1"
            form["reason"] = "To see"
        }
        #expect(page.status == .unprocessableContent && page.text.contains("href=\"#f-code\""))
        #expect(page.text.contains(language == "en" ? "is taken by another record" : "Đã có bản ghi khác"))
        #expect(office.view.version(of: World.hidden.cast()) == 1)
    }

    @Test("a new record is made once, however often its form is sent")
    func adds() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let form = try await officer.follow("/work/reef/records/organisation/new")
        var answers: [Guest.Page] = []
        for _ in 0..<2 {
            answers.append(
                try await officer.send(form) {
                    $0["f.code"] = "NEW"
                    $0["f.name.en"] = "New body"
                    $0["f.body-type"] = "agency"
                    $0["reason"] = "It joined."
                })
        }
        #expect(answers.allSatisfy { $0.status == .seeOther || $0.status == .notFound || $0.status == .conflict })
        let all: [Seen<Organisation>] = office.view.records()
        #expect(all.filter { $0.body.code == "NEW" }.count == 1)
    }

    @Test("what is published asks first which figures it alters, and why")
    func confirms() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let milestone = World.accreditation.text
        let asked = try await officer.send("/work/reef/record/\(milestone)/edit") { form in
            form["f.event"] = "proposed"
            form["reason"] = "It was not accredited."
        }
        #expect(asked.status == .ok && asked.text.contains("This alters published figures"))
        #expect(asked.text.contains("It was not accredited.") && asked.text.contains("<table"))
        #expect(office.view.version(of: World.accreditation.cast()) == 1)
        let back = try await officer.send(asked, act: "back")
        #expect(back.status == .ok && SentForm(back)?["f.event"] == "proposed")
        let saved = try await officer.send(asked)
        #expect(saved.status == .seeOther && office.view.version(of: World.accreditation.cast()) == 2)
    }

    @Test("an earlier version comes back as a new one, after it was shown what that changes")
    func undoes() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        _ = try await officer.send("/work/reef/record/\(project)/edit") { form in
            form["f.title.vi"] = "Sai"
            form["visibility"] = "internal"
            form["reason"] = "A slip"
        }
        let page = try await officer.get("/work/reef/record/\(project)")
        let asked = try await officer.post(page, ["version": "1"], to: "/work/reef/record/\(project)/undo")
        #expect(asked.status == .ok && asked.text.contains("Sai"))
        let silent = try await officer.send(asked) { $0["reason"] = " " }
        #expect(silent.status == .unprocessableContent)
        let done = try await officer.send(asked) { $0["reason"] = "Put right" }
        #expect(done.status == .seeOther)
        let body: Project? = office.view.body(World.project)
        #expect(office.view.version(of: World.project.cast()) == 3 && body?.title[.vietnamese] == nil)
    }

    @Test("a record is taken out of use and brought back; what others rest on stays")
    func retires() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let milestone = Identifier<Milestone>(high: 3, low: 2)
        let page = try await officer.get("/work/reef/record/\(milestone.text)")
        let asked = try await officer.post(page, ["version": "0"], to: "/work/reef/record/\(milestone.text)/undo")
        let done = try await officer.send(asked) { $0["reason"] = "Entered twice" }
        #expect(done.status == .seeOther && !office.view.isInUse(milestone.cast()))
        let back = try await officer.post(
            try await officer.get("/work/reef/record/\(milestone.text)"), ["version": "1"],
            to: "/work/reef/record/\(milestone.text)/undo")
        _ = try await officer.send(back) { $0["reason"] = "It was right" }
        #expect(office.view.isInUse(milestone.cast()))
    }
}

@Suite("Two people at one record", .fewAtATime)
struct ConcurrentEditTests {
    private let path = "/work/reef/record/\(World.hidden.text)/edit"

    private func save(_ guest: Guest, _ change: (inout SentForm) -> Void) async throws -> Guest.Page {
        try await guest.send(path) { form in
            change(&form)
            form["reason"] = "First"
        }
    }

    @Test("fields that do not collide are merged")
    func merges() async throws {
        let office = try Office()
        let (one, two) = (try await office.officer("an@example.org"), try await office.officer("binh@example.org"))
        let form = try await two.get(path)
        _ = try await save(one) { $0["f.title.vi"] = "Giếng" }
        let saved = try await two.send(form) {
            $0["f.code"] = "P-9"
            $0["reason"] = "Second"
        }
        #expect(saved.status == .seeOther)
        let body: Project? = office.view.body(World.hidden)
        #expect(body?.code == "P-9" && body?.title[.vietnamese] == "Giếng")
    }

    @Test("where they collide, one chooses between both, and nothing is saved before", arguments: ["mine", "theirs"])
    func chooses(choice: String) async throws {
        let office = try Office()
        let (one, two) = (try await office.officer("an@example.org"), try await office.officer("binh@example.org"))
        let form = try await two.get(path)
        _ = try await save(one) { $0["f.code"] = "P-one" }
        let asked = try await two.send(form) {
            $0["f.code"] = "P-two"
            $0["f.title.vi"] = "Kept"
            $0["reason"] = "Second"
        }
        #expect(asked.status == .conflict && asked.text.contains("P-one") && asked.text.contains("P-two"))
        #expect(SentForm(asked)?["f.title.vi"] == "Kept")
        let undecided = try await two.send(asked)
        #expect(undecided.status == .conflict && undecided.text.contains("href=\"#f-code\""))
        let saved = try await two.send(undecided) { $0["take.code"] = choice }
        #expect(saved.status == .seeOther)
        let body: Project? = office.view.body(World.hidden)
        #expect(body?.code == (choice == "mine" ? "P-two" : "P-one") && body?.title[.vietnamese] == "Kept")
    }

    @Test("of two who save the same form at once, one is told of the other")
    func race() async throws {
        let office = try Office()
        let (one, two) = (try await office.officer("an@example.org"), try await office.officer("binh@example.org"))
        let (first, second) = (try await one.get(path), try await two.get(path))
        let (left, right) = (Lone(guest: one, page: first), Lone(guest: two, page: second))
        async let a = left.send("P-a")
        async let b = right.send("P-b")
        let both = try await [a, b]
        #expect(both.filter { $0 == .seeOther }.count == 1)
        #expect(both.filter { $0 == .conflict || $0 == .unprocessableContent }.count == 1)
        #expect(office.view.version(of: World.hidden.cast()) == 2)
    }
}

/// A guest that is handed over to one task, and used by nobody else meanwhile.
private struct Lone: @unchecked Sendable {
    let guest: Guest
    let page: Guest.Page

    func send(_ code: String) async throws -> HTTPResponse.Status {
        try await guest.send(page) {
            $0["f.code"] = code
            $0["reason"] = "At once"
        }.status
    }
}
