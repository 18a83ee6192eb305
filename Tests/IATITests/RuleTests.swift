import Testing

@testable import IATI

@Suite("each rule holds in one example and is broken in another")
struct RuleTests {
    @Test("rules of the file and of the ruleset", arguments: RuleExample.all)
    func examples(example: RuleExample) throws {
        #expect(try Examples.counts(example.holds, reading: example.reading)[example.rule] == nil)
        #expect(try Examples.counts(example.broken, reading: example.reading)[example.rule] ?? 0 > 0)
    }

    @Test("no rule is without examples")
    func complete() throws {
        var asked: Set<String> = []
        for version in StandardVersion.allCases { asked.formUnion(try Rulebook.rules(of: version).keys) }
        let shown = Set(RuleExample.all.map(\.rule)).union(try CodelistRule.all.get().map(\.id))

        #expect(asked.subtracting(shown) == Set(Report.advisories.keys))
        #expect(shown.isSubset(of: asked))
        // The official validator has 222 ids for 2.03; six of them need other publishers' data.
        #expect(shown.intersection(try Rulebook.rules(of: .v203).keys).count == 216)
    }

    /// A file with one value at the place of a codelist rule.
    private func file(_ rule: CodelistRule, _ value: String, vocabulary: String?) throws -> String {
        let version = try #require(rule.versions.max { $0.rawValue < $1.rawValue })
        let mark = rule.attribute.map { "\($0)=\"\(value)\"" } ?? ""
        let condition = vocabulary.flatMap { text in rule.condition.map { "\($0.attribute)=\"\(text)\"" } } ?? ""
        if rule.path.hasPrefix("/iati") {
            return "<\(rule.path.dropFirst()) version=\"\(value)\"/>"
        }
        let path = rule.path == "//*" ? ["iati-activity"] : rule.path.split(separator: "/").map(String.init)
        let root = path[0] == "iati-activity" ? "iati-activities" : "iati-organisations"
        var xml = rule.attribute == nil ? value : ""
        for (depth, name) in path.enumerated().reversed() {
            let own = depth == path.count - 1
            let around = depth == path.count - 2 && rule.condition?.ofParent == true
            let here = rule.condition?.ofParent == true ? "" : condition
            xml = "<\(name) \(own ? mark + " " + here : around ? condition : "")>\(xml)</\(name)>"
        }
        return "<\(root) version=\"\(version.rawValue)\">\(xml)</\(root)>"
    }

    @Test("rules of codelists take each code and nothing else", arguments: try CodelistRule.all.get().map(\.id))
    func codes(id: String) throws {
        for rule in try CodelistRule.all.get() where rule.id == id {
            let list = try #require(CodelistLibrary.standard.codes(of: rule.codelist))
            // These two the official engine never asks; the version of a root is no code if it is no version at all.
            let reading: RuleContext.Reading = ["9.95.1", "9.97.1"].contains(id) ? .asWritten : .official
            let meant = rule.condition?.value
            for code in list.prefix(300) where !rule.path.hasPrefix("/iati") || code.hasPrefix("2") {
                #expect(
                    try Examples.counts(try file(rule, code, vocabulary: meant), reading: reading)[id] == nil, "\(code)"
                )
            }
            let wrong = try file(rule, "no-such-code", vocabulary: meant)
            #expect(try Examples.counts(wrong, reading: reading)[id] == 1)
            guard let condition = rule.condition else { continue }
            let others = try Examples.counts(try file(rule, "no-such-code", vocabulary: "98"), reading: reading)
            #expect(others[id] == nil, "another vocabulary is not compared")
            let unsaid = try Examples.counts(try file(rule, "no-such-code", vocabulary: nil), reading: reading)
            #expect((unsaid[id] != nil) == condition.orNone, "what is meant when no vocabulary is written")
        }
    }

    @Test("where the official engine does something else than its rules say, both readings can be had")
    func readings() throws {
        let target = Examples.activities(
            Examples.activity + "<result><indicator measure=\"1\"><baseline/></indicator></result>")
        #expect(try Examples.counts(target)["8.8.2"] == 1)
        #expect(try Examples.counts(target, reading: .asWritten)["8.8.2"] == nil)

        let second = Examples.activities(
            Examples.activity + """
                <transaction><transaction-date iso-date="2020-01-01"/></transaction>
                <transaction><transaction-date iso-date="2030-01-01"/></transaction>
                """)
        #expect(try Examples.counts(second)["11.2.1"] == nil)
        #expect(try Examples.counts(second, reading: .asWritten)["11.2.1"] == 1)
    }

    @Test("a known publisher's identifiers may hold what others may not")
    func publishers() throws {
        let xml = Examples.activities(
            Examples.activity.replacing("XM-DAC-7", with: "QQ/7").replacing(
                "<iati-identifier>QQ/7-1", with: "<iati-identifier>QQ/7-1"))

        #expect(try Examples.counts(xml)["1.14.8"] == 1)
        let known = try Examples.counts(xml, publishers: ["QQ/7"])
        #expect(known["1.14.8"] == nil && known["1.14.13"] == nil && known["1.3.13"] == nil)
    }
}
