import Testing

@testable import Programmes

@Suite("Comma-separated values")
struct CSVParserTests {
    private func fields(_ text: String, chunk: Int = 7) throws -> [[String]] {
        var parser = CSVParser(limits: FolderLimits())
        var rows: [[String]] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            rows += try parser.read(Array(bytes[start..<min(start + chunk, bytes.count)])).map(\.fields)
        }
        if let last = try parser.finish() { rows.append(last.fields) }
        return rows
    }

    @Test(
        "fields are read as RFC 4180 writes them",
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            ("\"a,b\",\"c \"\"d\"\"\"\n", [["a,b", "c \"d\""]]),
            ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
            (",\n", [["", ""]]),
            ("a,\"\"", [["a", ""]]),
            ("", []),
            ("Nước,ພາສາ\n", [["Nước", "ພາສາ"]]),
        ])
    func reads(text: String, expected: [[String]]) throws {
        for chunk in 1...8 { #expect(try fields(text, chunk: chunk) == expected) }
    }

    @Test(
        "what RFC 4180 does not allow ends the reading, with its line",
        arguments: [
            ("a,b\nc\"d,e\n", 2, "a quote inside"),
            ("a\n\"b\"c\n", 2, "text after a closing quote"),
            ("a\nb\n\"c\nd\n", 3, "never closed"),
            ("a\rb", 1, "a carriage return"),
            ("a\r", 1, "a carriage return"),
            ("a\nb\u{0}c", 2, "a NUL byte"),
        ])
    func refuses(text: String, line: Int, reason: String) throws {
        let fault = #expect(throws: CSVParser.Fault.self) { try fields(text) }
        #expect(fault?.line == line)
        #expect(fault?.reason.contains(reason) == true)
    }

    @Test("a row knows the line on which it begins, and each wrong byte its own")
    func lines() throws {
        var parser = CSVParser(limits: FolderLimits())
        let rows = try parser.read(Array("a\n\"b\nb\"\nc,\"x\ny".utf8) + [0xFF] + Array("\"\n".utf8))
        #expect(rows.map(\.line) == [1, 2, 4])
        #expect(rows[2].invalid.map(\.field) == [1])
        #expect(rows[2].invalid.map(\.line) == [5])
    }

    @Test("limits are kept while reading")
    func limits() throws {
        var limits = FolderLimits()
        (limits.fieldBytes, limits.columns, limits.rows) = (5, 3, 2)
        func refusal(_ text: String) -> String? {
            var parser = CSVParser(limits: limits)
            do throws(CSVParser.Fault) {
                _ = try parser.read(Array(text.utf8))
                return nil
            } catch { return error.reason }
        }
        #expect(refusal("12345,1\n") == nil)
        #expect(refusal("123456") == "the field is longer than 5 bytes")
        #expect(refusal("1,2,3,4,") == "more than 3 columns")
        #expect(refusal("h\n1\n2\n") == nil)
        #expect(refusal("h\n1\n2\n3\n") == "more than 2 rows")
    }

    @Test("what is written and quoted is read back, whatever it is", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        var random = SampleRandom(seed: seed)
        let alphabet: [Character] = ["a", "ế", ",", "\"", "\n", " ", "é", "𝄞", ";"]
        let rows = (0..<40).map { _ in
            (0..<4).map { _ in String((0..<random.below(6)).map { _ in alphabet[random.below(alphabet.count)] }) }
        }
        let text = rows.map { row in
            row.map { "\"\($0.replacingQuotes)\"" }.joined(separator: ",")
        }.joined(separator: "\n")
        #expect(try fields(text, chunk: 3) == rows, "seed \(seed)")
    }
}

extension String {
    fileprivate var replacingQuotes: String { map { $0 == "\"" ? "\"\"" : String($0) }.joined() }
}
