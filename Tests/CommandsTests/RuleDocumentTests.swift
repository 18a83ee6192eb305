import Commands
import Foundation
import Testing

@Suite("The document of the rules")
struct RuleDocumentTests {
    /// The rows of the document's tables: their other cells, by what their first cell names in code style.
    private static let rows: [String: [String]] = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let text = try? String(contentsOf: folder.appending(path: "docs/rules.md"), encoding: .utf8)
        let rows = (text ?? "").split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        return Dictionary(
            rows.map { ($0[0].trimmingCharacters(in: ["`"]), Array($0.dropFirst())) },
            uniquingKeysWith: { first, _ in first })
    }()

    @Test("gives what each rule holds, and why", arguments: Rule.allCases)
    func rule(rule: Rule) throws {
        let cells = try #require(Self.rows[rule.rawValue])
        #expect(cells.count == 2 && !cells.contains(""))
    }

    @Test("names no rule that there is not")
    func complete() {
        #expect(Set(Self.rows.keys) == Set(Rule.allCases.map(\.rawValue)))
    }
}
