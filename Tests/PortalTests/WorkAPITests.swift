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

@Suite("The API for programs with a token", .fewAtATime)
struct WorkAPITests {
    private static let hidden = "records/\(World.hidden.text)"

    /// A command that makes an internal project.
    private func project(
        _ low: UInt64, id: String? = String(repeating: "a", count: 32), expecting: Int = 0, code: String = "API-1",
        visibility: String = "internal", dry: Bool = false
    ) -> JSON {
        let body = Project(plan: World.plan, code: code, title: World.words("Made by a program"), modality: .inKind)
        var command: JSON.Object = [
            "reason": "The ministry's list", "dry-run": .bool(dry),
            "changes": [
                [
                    "record": .string(Identifier<Project>(high: 77, low: low).text), "kind": "project",
                    "expecting": .integer(expecting), "visibility": .string(visibility), "body": body.json,
                ]
            ],
        ]
        if let id { command["id"] = .string(id) }
        return .object(command)
    }

    @Test(
        "without a token that opens, nothing is told and nothing is written, whatever the cookie",
        arguments: ["none", "wrong", "ended", "revoked", "disabled", "cookie"])
    func unknown(how: String) async throws {
        let office = try Office()
        let (guest, id) = try await office.member("an@example.org", Grant(role: .officer))
        let before = office.site.seconds - 31 * 86_400
        let token = try office.store.makeToken(
            for: id, name: "x", .write, days: 30, at: how == "ended" ? before : office.site.seconds)
        if how == "revoked" {
            let kept = try #require(try office.store.tokens(of: id, at: office.site.seconds).first)
            try office.store.revoke(token: kept.id, of: id, at: office.site.seconds)
        }
        if how == "disabled" {
            _ = try await office.officer("other@example.org")
            try office.store.disable(id, by: .keeper("root"), at: office.site.seconds)
        }
        let brought: [String: String?] = [
            "none": nil, "cookie": nil, "wrong": "titian_" + String(repeating: "a", count: 52),
        ]
        var program = Program(site: office.site, token: brought[how] ?? token.text)
        if how == "cookie" { program.fields[.cookie] = guest.cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        for answer in [try await program.get(Self.hidden), try await program.send(project(1))] {
            #expect(answer.status == .unauthorized && answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
            #expect(!answer.text.contains(World.secret))
        }
        #expect(try office.world.ledger.head.size == 2)
    }

    @Test(
        "a token shows what its person may see, as the permission table says, and nobody keeps it",
        arguments: Role.allCases)
    func reading(role: Role) async throws {
        let office = try Office()
        let program = try await office.program(role, .read)
        let view = office.world.desk.register.view(audience: .internal)
        let principal = Principal(name: "x", organisation: "y", grants: [Office.grant(role)])
        let budget = Identifier<WorkPlan.Budget>(high: 3, low: 3)
        for record in [World.hidden.cast(to: AnyRecord.self), budget.cast(), Identifier(high: 3, low: 2)] {
            let answer = try await program.get("records/\(record.text)")
            let isOpen = principal.mayRead(record, in: view)
            #expect(answer.status == (isOpen ? .ok : .notFound), "\(role) \(record)")
            #expect(answer.headers[.cacheControl] == "no-store" || !isOpen)
            let kind = try #require(view.kind(of: record))
            let list = try await program.get("records?kind=\(kind.rawValue)")
            #expect(list.text.contains(record.text) == isOpen && list.headers[.cacheControl] == "no-store")
        }
        let open = try await program.get("records/\(World.project.text)").json
        #expect(open["data"]?["visibility"] == "public" && open["data"]?["body"]?["code"] == "P-1")
        #expect(open["context"]?["audience"] == "internal")
    }

    @Test("a programme in which its person holds no role is not there")
    func otherProgramme() async throws {
        let office = try Office()
        let invitation = try Invitation(
            email: "a@example.org", publicName: "A", organisation: "B",
            grants: [ProgrammeGrant(programme: "other", grant: Grant(role: .auditor))])
        let (person, link) = try office.store.invite(invitation, by: .keeper("root"), at: office.site.seconds)
        let origin = Origin(network: "x", shown: "x", browser: "x")
        _ = try office.store.finishSetUp(link, nil, code: "", from: origin, at: office.site.seconds)
        let token = try office.store.makeToken(for: person.id, name: "x", .read, days: 1, at: office.site.seconds)
        let program = Program(site: office.site, token: token.text)
        #expect(try await program.get(Self.hidden).status == .notFound)
    }

    @Test("a token that reads writes nothing")
    func readOnly() async throws {
        let office = try Office()
        let program = try await office.program(.officer, .read)
        #expect(try await program.send(project(1)).status == .forbidden)
        #expect(try office.world.ledger.head.size == 2)
    }

    @Test("a command is done once, however often it is sent, and is shown at once")
    func once() async throws {
        let office = try Office()
        let program = try await office.program(.officer)
        let first = try await program.send(project(1))
        #expect(first.status == .created, "\(first.text)")
        #expect(try first.json["commit"] == 3 && first.json["repeated"] == false)
        let again = try await program.send(project(1))
        #expect(again.status == .ok)
        #expect(try again.json["commit"] == 3 && again.json["repeated"] == true)
        #expect(try await program.send(project(2)).status == .conflict, "the identity was used for something else")
        let shown = try await program.get("records/\(Identifier<Project>(high: 77, low: 1).text)")
        #expect(try shown.json["data"]?["version"] == 1)
        #expect(try office.world.ledger.head.size == 3)
        let open = try await Guest(office.site).get("/reef/projects")
        #expect(!open.text.contains("Made by a program"))
    }

    @Test("a dry run says what would be refused and which figures would change, and writes nothing")
    func dry() async throws {
        let office = try Office()
        let program = try await office.program(.officer)
        let answer = try await program.send(project(1, id: nil, visibility: "public", dry: true)).json
        #expect(answer["refusals"]?.array?.isEmpty == true)
        let refused = try await program.send(project(1, id: nil, code: "P-1", dry: true)).json
        #expect(refused["refusals"]?.array?.first?["rule"] == "unique")
        #expect(try office.world.ledger.head.size == 2)
    }

    @Test("a version that has changed meanwhile is a conflict; a rule that is broken is told with its record and field")
    func refused() async throws {
        let office = try Office()
        let program = try await office.program(.officer)
        let stale = try await program.send(project(1, expecting: 4))
        #expect(stale.status == .conflict)
        #expect(try stale.json["errors"]?.array?.first?["rule"] == "version")
        let taken = try await program.send(project(1, code: "P-1"))
        #expect(taken.status == .unprocessableContent)
        #expect(try taken.json["errors"]?.array?.first?["rule"] == "unique")
        #expect(try office.world.ledger.head.size == 2)
    }

    @Test("a token does no more than its person may", arguments: Role.allCases)
    func writing(role: Role) async throws {
        let office = try Office()
        let program = try await office.program(role)
        // A new project stands in nobody's scope but the programme's.
        let answer = try await program.send(project(1))
        #expect(answer.status == (role == .officer ? .created : .unprocessableContent), "\(role): \(answer.text)")
    }

    @Test(
        "what is no command is refused with every place that is wrong",
        arguments: [
            ("{", ""), ("[]", "id"), ("{}", "reason"), (#"{"reason":"x","changes":[{}]}"#, "changes.0.record"),
            (#"{"reason":1,"changes":[]}"#, "changes"), (#"{"extra":1}"#, "extra"),
            (#"{"changes":[{"kind":"project","body":{"code":1}}]}"#, "changes.0.body.code"),
            (#"{"reads":{"x":1}}"#, "reads"), (#"{"behalf":{}}"#, "behalf.evidence"),
            (#"{"changes":[{"kind":"project","visibility":"secret"}]}"#, "changes.0.visibility"),
        ])
    func noCommand(text: String, place: String) async throws {
        let office = try Office()
        let program = try await office.program(.officer)
        let answer = try await program.send(text)
        #expect(answer.status == .badRequest)
        let places = try answer.json["errors"]?.array?.compactMap { $0["place"]?.string } ?? []
        #expect(places.contains(place), "\(places)")
    }

    @Test("bytes of any kind are answered, and never with a fault of ours")
    func anything() async throws {
        let office = try Office()
        let program = try await office.program(.officer)
        var random = SystemRandomNumberGenerator()
        let whole = Array(project(1).canonical)
        for _ in 0..<40 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 32...126, using: &random)
            }
            let answer = try await program.send(String(decoding: bytes, as: UTF8.self))
            #expect(answer.status.code < 500, "\(answer.text)")
        }
    }

    @Test(
        "a token stands after the word Bearer and one space",
        arguments: [
            ("Bearer titian_aaaaaaaaaaaaaaaa", true), ("bearer titian_aaaaaaaaaaaaaaaa", true),
            ("Basic titian_aaaaaaaaaaaaaaaa", false), ("Bearer", false), ("Bearer ", false), ("", false),
            ("Bearer  titian_aaaaaaaaaaaaaaaa", false), ("Bearer TITIAN_AAAAAAAAAAAAAAAA", false),
            ("Bearer " + String(repeating: "a", count: 300), false), ("titian_aaaaaaaaaaaaaaaa", false),
        ])
    func header(field: String, isOne: Bool) { #expect((BearerToken.secret(in: field) != nil) == isOne) }

    @Test("a list needs a kind, and goes on after a record")
    func list() async throws {
        let office = try Office()
        let program = try await office.program(.officer, .read)
        for wrong in ["records", "records?kind=none", "records?kind=project&after=x"] {
            #expect(try await program.get(wrong).status == .badRequest, "\(wrong)")
        }
    }
}
