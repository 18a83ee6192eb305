import Languages
import TestSupport
import Testing
import WorkPlan

@testable import Register
@testable import Search

@Suite("Marks")
struct MarkingTests {
    private static let scripts: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xC0...0x24F, 0x300...0x345, 0x0E01...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x104F, 0x1780...0x17D3,
        0x1E00...0x1EFF, 0x2000...0x206F, 0x4E00...0x4FFF, 0xAC00...0xAFFF, 0x1F300...0x1F5FF,
    ]

    private func text(_ generator: inout SeededGenerator) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let script = Self.scripts.randomElement(using: &generator)!
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                scalars.append(Unicode.Scalar(UInt32.random(in: script, using: &generator)) ?? " ")
            }
        }
        return String(scalars)
    }

    @Test("change no letter of a text, and stand on whatever the index finds", arguments: UInt64(0)..<30)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var found = 0
        for _ in 0..<60 {
            let words = text(&generator)
            // A piece of the text, cut anywhere, so that something is found.
            let scalars = Array(words.unicodeScalars)
            let start = Int.random(in: 0..<scalars.count, using: &generator)
            let piece = scalars[start..<min(scalars.count, start + Int.random(in: 1...20, using: &generator))]
            let query = try #require(SearchQuery(String(String.UnicodeScalarView(piece))))
            let text = SearchText(.name, .english, words)
            let marked = Marker(query: query).mark(text, WordBreaker())
            #expect(marked.match.text == words)

            var builder = SegmentBuilder()
            builder.add(
                SearchDocument(kind: .organisation, title: Text(.english, words), texts: [text]),
                record: Handle(number: 0), commit: 1)
            guard !query.isEmpty, Scores(query, in: builder.build()).costs[0] != Scores.none else { continue }
            found += 1
            #expect(marked.terms == Set(query.terms.indices), "“\(query.text)” in “\(words)”")
        }
        #expect(found > 5, "seed \(seed)")
    }
}
