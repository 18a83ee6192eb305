import Commands
import HTTPTypes
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("Results in the workspace and in public", .fewAtATime)
struct ResultsPageTests {
    private let project = "/work/reef/projects/\(World.project.text)/results"

    private func send(
        _ guest: Guest, _ act: String, about: String = "", _ fields: [String: String]
    ) async throws -> Guest.Page {
        let page = try await guest.get(project + "?lang=en")
        let id = about.isEmpty ? act : "\(act)-\(about)"
        let named = Dictionary(uniqueKeysWithValues: fields.map { ("\(id)-\($0.key)", $0.value) })
        return try await guest.post(page, named.merging(["act": act, "about": about]) { $1 })
    }

    private func identity(_ page: String, _ act: String) throws -> String {
        let match = page.firstMatch(of: try Regex("id=\"\(act)-([0-9a-f]{32})-", as: (Substring, Substring).self))
        return String(try #require(match?.output.1))
    }

    /// A result with an indicator of persons trained, and its value.
    private func trained(_ office: Office, _ officer: Guest) async throws -> String {
        _ = try await send(officer, "result", ["title": "Officials trained", "level": "output"])
        let result = try identity(try await officer.get(project).text, "indicator")
        let fields = ["title": "Officials", "measure": "persons-trained"]
        _ = try await send(officer, "indicator", about: result, fields)
        let indicator = try identity(try await officer.get(project).text, "value")
        let value = ["role": "actual", "starts": "2025-01", "ends": "2025-06", "value": "400"]
        #expect(try await send(officer, "value", about: indicator, value).status == .seeOther)
        return indicator
    }

    @Test("a corrected value keeps the old one visible, in the workspace")
    func correction() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        _ = try await trained(office, officer)
        let value = try identity(try await officer.get(project).text, "correct")
        let silent = try await send(officer, "correct", about: value, ["value": "412", "version": "1"])
        #expect(silent.status == .unprocessableContent && silent.text.contains("value=\"412\""))
        let done = try await send(
            officer, "correct", about: value, ["value": "412", "version": "1", "why": "Two lists were added."])
        #expect(done.status == .seeOther)
        #expect(try await officer.get(project + "?lang=en").text.contains("(before: 400)"))
    }

    @Test("values are told by sex and country; a part greater than the whole is refused at its field")
    func parts() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let indicator = try await trained(office, officer)
        let women = ["role": "actual", "starts": "2025-01", "ends": "2025-06", "value": "250", "sex": "female"]
        #expect(try await send(officer, "value", about: indicator, women).status == .seeOther)
        let men = women.merging(["value": "151", "sex": "male"]) { $1 }
        let refused = try await send(officer, "value", about: indicator, men)
        #expect(refused.status == .unprocessableContent && refused.text.contains("href=\"#value-\(indicator)-value\""))
        let atolls = women.merging(["value": "40", "sex": "", "country": World.state.text]) { $1 }
        #expect(try await send(officer, "value", about: indicator, atolls).status == .seeOther)
        let page = try await officer.get(project + "?lang=en").text
        #expect(page.contains("women") && page.contains("Atoll") && page.contains("Attendances and persons trained"))
    }

    @Test("everything wrong is told at once")
    func wrong() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        let indicator = try await trained(office, officer)
        let answer = try await send(officer, "value", about: indicator, ["value": "many", "starts": "soon"])
        for field in ["role", "starts", "value"] {
            #expect(answer.text.contains("<a href=\"#value-\(indicator)-\(field)\">"), "\(field)")
        }
    }

    @Test("the public sees results once they are released, and not before")
    func release() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        _ = try await trained(office, officer)
        let path = "/reef/projects/\(World.project.text)?lang=en"
        #expect(try await !Browser(site: office.site).get(path).text.contains("Officials trained"))
        let view = office.site.desks[0].desk.register.view(audience: .internal)
        let result = try #require((view.records(under: World.project.cast()) as [Seen<ProjectResult>]).first)
        let indicator = try #require((view.records(under: result.id.cast()) as [Seen<ResultIndicator>]).first)
        let value = try #require((view.records(under: indicator.id.cast()) as [Seen<Measurement>]).first)
        let command = Command(
            principal: office.world.keeper, reason: "Released",
            changes: [
                World.change(result.id, result.body, expecting: 1),
                World.change(indicator.id, indicator.body, expecting: 1),
                World.change(value.id, value.body, expecting: 1),
            ])
        _ = try await office.site.submit(command, to: "reef")
        let page = try await Browser(site: office.site).get(path).text
        #expect(page.contains("Officials trained") && page.contains("persons trained") && page.contains("400"))
    }

    @Test("a partner's officer reads and does not write")
    func reading() async throws {
        let office = try Office()
        let officer = try await office.officer("an@example.org")
        _ = try await trained(office, officer)
        let bank = Identifier<Organisation>(high: 4, low: 1)
        let partner = try await office.member("bank@example.org", .partnerOfficer, for: .organisation(bank))
        let read = try await partner.get(project + "?lang=en")
        #expect(read.status == .ok && !read.text.contains("Add a result"))
        let implementer = try await office.member("im@example.org", .implementer, for: .project(World.project))
        #expect(try await implementer.get(project + "?lang=en").text.contains("Add a result"))
    }
}
