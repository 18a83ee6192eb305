import Foundation
import Ledger
import Testing

@Suite("Canonical JSON against a second implementation")
struct CanonicalJSONDifferentialTests {
    @Test(
        "random values get the bytes that Python's rfc8785 gives them",
        .enabled(if: Python.path != nil, "TITIAN_PYTHON is not set"), arguments: [UInt64(20), 21, 22])
    func sameBytes(seed: UInt64) throws {
        var random = Seeded(seed)
        let values = (0..<400).map { _ in Self.value(depth: 4, &random) }
        // Sent as base64 of text whose escapes and spaces differ from the canonical ones.
        let lines = values.map { Data(Self.loose($0, &random).utf8).base64EncodedString() }
        let script = """
            import sys, json, base64, rfc8785
            for line in sys.stdin:
                value = json.loads(base64.b64decode(line).decode('utf-8'), parse_int=float)
                print(base64.b64encode(rfc8785.dumps(value)).decode())
            """
        let theirs = try Python.run(script, lines: lines)
        try #require(theirs.count == values.count)
        for (index, value) in values.enumerated() {
            let parsed = try JSON(parsing: Array(try #require(Data(base64Encoded: lines[index]))))
            #expect(parsed == value, "seed \(seed), value \(index)")
            #expect(Data(value.canonical).base64EncodedString() == theirs[index], "seed \(seed), value \(index)")
        }
    }

    private static let pieces = [
        "a", "B", "0", " ", "N\u{1B0}\u{1A1}\u{301}c", "\u{1EDB}", "e\u{302}\u{301}", "\u{2028}", "\u{2029}",
        "\u{1F602}", "\u{10FFFF}", "\u{FB33}", "\u{E000}", "\u{FFFF}", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}",
        "\u{7F}", "\u{80}", "</script>", "\u{20AC}", "\u{300}", "ក", "မြ",
    ]

    private static func text(_ random: inout Seeded) -> String {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }

    private static func number(_ random: inout Seeded) -> Double {
        switch Int.random(in: 0...3, using: &random) {
        case 0: return Double(Int.random(in: -1000...1000, using: &random))
        case 1: return Double(Int.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &random))
        case 2: return Double.random(in: -1e9...1e9, using: &random)
        default:
            let value = Double(bitPattern: random.next())
            return value.isFinite ? value : 0.1
        }
    }

    private static func value(depth: Int, _ random: inout Seeded) -> JSON {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .bool(random.next().isMultiple(of: 2))
        case 2: return .number(number(&random))
        case 3, 4: return .string(text(&random))
        case 5: return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1, &random) })
        default:
            var object = JSON.Object()
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                object[text(&random)] = value(depth: depth - 1, &random)
            }
            return .object(object)
        }
    }

    /// The value as text with members in another order, with spaces and with needless escapes.
    private static func loose(_ json: JSON, _ random: inout Seeded) -> String {
        switch json {
        case .null, .bool: return " " + json.text
        case .number(let value): return "\(value) "
        case .string(let text):
            return "\"" + text.utf16.map { unit in "\\u" + String(unit + 0, radix: 16).leftPadded(4) }.joined() + "\""
        case .array(let values): return "[ " + values.map { loose($0, &random) }.joined(separator: " ,\n") + "]"
        case .object(let object):
            return "{\t"
                + object.shuffled(using: &random)
                .map { "\(loose(.string($0.key), &random)) : \(loose($0.value, &random))" }
                .joined(separator: " , ") + "}"
        }
    }
}

extension String {
    fileprivate func leftPadded(_ count: Int) -> String {
        String(repeating: "0", count: Swift.max(0, count - self.count)) + self
    }
}
