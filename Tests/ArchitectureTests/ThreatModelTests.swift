import Foundation
import Testing

@Suite("The threat model names what holds its claims")
struct ThreatModelTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The suites of the package with the names of their tests.
    private func tests() throws -> [String: Set<String>] {
        let walker = try #require(
            FileManager.default.enumerator(at: Self.root.appending(path: "Tests"), includingPropertiesForKeys: nil))
        var found: [String: Set<String>] = [:]
        for case let url as URL in walker where url.pathExtension == "swift" {
            let text = try String(contentsOf: url, encoding: .utf8)
            let functions = text.matches(of: #/func (\w+)\(/#).map { String($0.output.1) }
            for suite in text.matches(of: #/struct (\w+Tests)\b/#) {
                found[String(suite.output.1), default: []].formUnion(functions)
            }
        }
        return found
    }

    @Test("every test that it names exists, and so does every file")
    func names() throws {
        let text = try String(contentsOf: Self.root.appending(path: "docs/threat-model.md"), encoding: .utf8)
        let tests = try tests()
        let modules = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Tests").path)
        var last = ""
        for match in text.matches(of: #/`((\w+Tests)?(\.(\w+))?)`/#) where !match.output.1.isEmpty {
            let suite = match.output.2.map(String.init) ?? last
            last = suite
            #expect(tests[suite] != nil || modules.contains(suite), "\(suite)")
            if let function = match.output.4 {
                #expect(tests[suite]?.contains(String(function)) == true, "\(match.output.1)")
            }
        }
        for match in text.matches(of: #/`((?:Tests|Fuzz|Scripts)/[\w/.]+)/#) {
            let file = Self.root.appending(path: String(match.output.1)).path
            #expect(FileManager.default.fileExists(atPath: file), "\(file)")
        }
    }
}
