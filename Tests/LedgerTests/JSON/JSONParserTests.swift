import Ledger
import Testing

@Suite("Reading JSON")
struct JSONParserTests {
    @Test(
        "what is not JSON is refused at the byte where reading could not go on",
        arguments: [
            ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("tru", 0), ("01", 0), ("-", 1), ("1.", 2), ("1e", 2),
            ("\"abc", 4), ("\"\\x\"", 2), ("\"\u{1}\"", 1), ("[] []", 3), ("{\"a\" 1}", 5), ("nullx", 4), ("+1", 0),
            ("\"\\ud800\"", 1), ("\"\\udc00\"", 1), ("\"\\ud800\\u0041\"", 1), ("\"\\u12g4\"", 5), ("[1 2]", 3),
            ("1e999", 0), ("'a'", 0), ("{a:1}", 1), ("[NaN]", 1), ("\u{FEFF}1", 0),
        ])
    func refused(text: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
        #expect(error?.offset == offset)
    }

    @Test(
        "what is not UTF-8 is refused",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xE2, 0x28, 0xA1],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: [0x22, 0x61] + bytes + [0x22]) }
        #expect(error?.offset == 2)
    }

    @Test("a name that stands twice is refused")
    func duplicateName() {
        #expect(throws: JSONError.self) { try JSON(parsing: #"{"a":1,"b":2,"\u0061":3}"#) }
    }

    @Test("names of other bytes are other names, also when Swift's == takes them for equal")
    func canonicallyEquivalentNames() throws {
        let json = try JSON(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(json["\u{E9}"] == 1)
        #expect(json["e\u{301}"] == 2)
        #expect(json.object?.count == 2)
        #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
    }

    @Test("thirty-two levels are read, one more is refused")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try JSON(parsing: nested(32)).array?.count == 1)
        #expect(throws: JSONError(offset: 32, reason: "the text is nested too deeply")) {
            try JSON(parsing: nested(33))
        }
        #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: "[", count: 1_000_000)) }
    }

    @Test("a text that is too long is refused before it is read")
    func size() {
        #expect(throws: JSONError.self) { try JSON(parsing: "[1,2,3]", limits: JSON.Limits(bytes: 6)) }
    }

    @Test("random bytes and damaged texts never crash the reader", arguments: [UInt64(1), 2, 3, 4])
    func noise(seed: UInt64) {
        var random = Seeded(seed)
        let base = Array(#"{"a":[1,-2.5e3,"\u00e9\ud83d\ude02x",{"b":null}],"c":"é😂"}"#.utf8)
        for _ in 0..<3000 {
            var bytes = base
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let json = try? JSON(parsing: bytes) else { continue }
            #expect((try? JSON(parsing: json.canonical)) == json, "seed \(seed)")
        }
    }

    @Test("setting and removing members keeps their order")
    func members() {
        var object: JSON.Object = ["b": 2, "d": 4]
        object["c"] = 3
        object["a"] = 1
        object["d"] = nil
        object["b"] = "two"
        #expect(JSON.object(object).text == #"{"a":1,"b":"two","c":3}"#)
    }
}
