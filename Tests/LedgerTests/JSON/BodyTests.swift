import Ledger
import Testing

@Suite("Bodies")
struct BodyTests {
    @Test("a body of whole numbers and text in normal form C has no problem")
    func sound() throws {
        let body = try JSON(
            parsing: #"{"value":9007199254740991,"least":-9007199254740991,"title":"Nước sạch","list":[1,null,true]}"#)
        #expect(body.bodyProblems().isEmpty)
    }

    @Test("every problem is told, each with its place")
    func allProblems() throws {
        let body = try JSON(
            parsing: "{\"a\":1.5,\"b\":[0,-0,9007199254740992],\"c\":{\"N\u{1B0}\u{1A1}\u{301}c\":\"e\u{301}\"}}")
        #expect(
            body.bodyProblems().map { $0.path.joined(separator: "/") } == [
                "a", "b/1", "b/2", "c/N\u{1B0}\u{1A1}\u{301}c", "c/N\u{1B0}\u{1A1}\u{301}c",
            ])
    }

    @Test("only an object is a body", arguments: ["[]", "1", "\"a\"", "null"])
    func objectsOnly(text: String) throws {
        #expect(try JSON(parsing: text).bodyProblems().count == 1)
    }

    @Test("a body is at most 32 levels deep")
    func depth() {
        func nested(_ depth: Int) -> JSON {
            (1..<depth).reduce(["a": 1] as JSON) { value, _ in ["a": value] }
        }
        #expect(nested(32).bodyProblems().isEmpty)
        #expect(nested(33).bodyProblems().count == 1)
    }

    @Test("decomposed Vietnamese becomes precomposed, and is then a body")
    func normalised() throws {
        let body = try JSON(parsing: "{\"te\u{302}n\":\"N\u{1B0}\u{1A1}\u{301}c\",\"o\":[\"e\u{302}\u{301}\"]}")
        let normal = try body.normalised()
        #expect(normal.canonical == Array("{\"o\":[\"\u{1EBF}\"],\"t\u{EA}n\":\"N\u{1B0}\u{1EDB}c\"}".utf8))
        #expect(normal.bodyProblems().isEmpty)
    }

    @Test("two names that become one in normal form C are refused")
    func collision() throws {
        let body = try JSON(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(throws: LedgerError(.refused, "")) { try body.normalised() }
    }
}
