import Ledger
import Register
import Testing
import WorkPlan

/// A body in its third schema: the first had one `name`, the second called it `title`, the third has it by language.
private struct Renamed: Body {
    static let kind = Kind.document
    static let schema = 3
    let title: Text
    var owner: Identifier<AnyRecord>? { nil }
    var references: [Reference] { [] }
    var basis: Basis { .none }

    init?(from fields: inout some FieldReader) {
        guard let title = fields.requiredText("title") else { return nil }
        self.title = title
    }

    func write(to fields: inout some FieldWriter) { fields.put("title", text: title) }
}

@Suite("A body of an old schema is read for as long as the ledger is")
struct UpcasterTests {
    private let upcasters = [
        Upcaster(from: 1) { old in
            var new = old
            new["title"] = old["name"]
            new["name"] = nil
            return new
        },
        Upcaster(from: 2) { old in
            var new = old
            new["title"] = ["en": old["title"] ?? .null]
            return new
        },
    ]

    @Test(
        "every schema up to the newest gives the same body",
        arguments: [
            (1, #"{"name":"Minutes"}"#), (2, #"{"title":"Minutes"}"#), (3, #"{"title":{"en":"Minutes"}}"#),
        ])
    func reads(schema: Int, body: String) throws {
        let renamed = try Renamed.read(try JSON(parsing: body), schema: schema, upcasters: upcasters)
        #expect(renamed.title == Text(.english, "Minutes"))
    }

    @Test("a newer schema, and one without an upcaster, are refused by name")
    func refuses() throws {
        #expect(throws: UnreadableBody.self) { try Renamed.read([:], schema: 4, upcasters: upcasters) }
        #expect(throws: UnreadableBody.self) { try Renamed.read([:], schema: 0, upcasters: upcasters) }
        #expect(throws: UnreadableBody.self) { try Renamed.read(["name": "x"], schema: 1, upcasters: []) }
    }

    @Test("all problems of a body are told at once")
    func allProblems() throws {
        let body: JSON = ["project": "x", "event": "born", "date": "2025-02-30"]
        let error = try #require(throws: UnreadableBody.self) { try Milestone.read(body, schema: 1) }
        #expect(error.problems.map(\.field) == ["project", "event", "date"])
    }

    @Test("every kind has a type, and it is the kind's own")
    func kindsHaveTypes() {
        for kind in Kind.allCases { #expect(kind.bodyType.kind == kind) }
    }
}

@Suite("Bodies of earlier schemas")
struct EarlierSchemaTests {
    @Test("a claim of schema 1 is read as one without exact words")
    func claimWithoutWords() throws {
        let body = #"""
            {"occasion":{"en":"75th meeting"},"quality":"machine-translation","scope":"all","stated":"2025-03-05",
            "subject":"projects","unit":"projects","value":"99"}
            """#
        let claim = try Claim.read(try JSON(parsing: body), schema: 1)
        #expect(claim.value.text == "99")
        #expect(claim.words == nil)
    }
}
