import Foundation
import Testing

@testable import Languages

@Suite("Patterns")
struct PatternTests {
    @Test("a pattern is words and places")
    func pieces() {
        #expect(
            Pattern("{count} of {total} rows")?.pieces == [
                .place("count"), .words(" of "), .place("total"), .words(" rows"),
            ])
        #expect(Pattern("")?.pieces == [])
        #expect(Pattern("a{b}{c}")?.places == ["b", "c"])
    }

    @Test(
        "a pattern whose braces do not match is refused",
        arguments: ["{", "}", "{}", "a{b", "a}b", "{a{b}}", "{A}", "{a b}"])
    func refuses(text: String) {
        #expect(Pattern(text) == nil)
    }

    @Test(
        "an entry that a translator got wrong is refused",
        arguments: [
            #"{"k": "{"}"#, #"{"k": 1}"#, #"{"k": {"other": "x"}}"#, #"{"k": {"choose": "n", "one": "x"}}"#,
            #"{"k": {"choose": "n", "few": "x", "other": "y"}}"#, #"{"k": ["x"]}"#, "[]", "",
        ])
    func refusesEntries(json: String) {
        #expect(throws: (any Error).self) { try Catalogue(json: Array(json.utf8)) }
    }

    @Test("a date or a number chooses among the variants, and other stands in for those that are missing")
    func variants() throws {
        let json = #"{"k": {"choose": "n", "one": "1", "day": "d", "other": "o"}}"#
        let entry = try #require(try Catalogue(json: Array(json.utf8)).entries["k"])
        let chosen: [PhraseValue] = [
            .number(1), .number(2), .date(.init(year: 2025, month: 8, day: 1)), .date(.init(year: 2025)), .text("x"),
        ]
        let patterns = chosen.map { entry.pattern(for: ["n": $0], in: Formatter(.english))?.pieces }
        #expect(patterns == ["1", "o", "d", "o", "o"].map { [.words($0)] })
        #expect(entry.pattern(for: [:], in: Formatter(.english))?.pieces == [.words("o")])
    }
}
