import Languages
import WorkPlan

@testable import Register
@testable import Search

/// What is typed into a search, and the texts that it is held against.
enum SearchTargets {
    /// The first line is looked for in the rest. What the index finds, the page can mark; marking changes no letter.
    static func search(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let query = SearchQuery(String(decoding: parts[0], as: UTF8.self)) else { return }
        let text = SearchText(.name, .english, String(decoding: parts[1], as: UTF8.self))
        let marked = Marker(query: query).mark(text, WordBreaker())
        require(marked.match.pieces.map(words).joined() == text.words, "marks leave the text as it is")

        var builder = SegmentBuilder()
        let document = SearchDocument(kind: .organisation, title: Text(.english, text.words), texts: [text])
        builder.add(document, record: Handle(number: 0), commit: 1)
        guard !query.isEmpty, Scores(query, in: builder.build()).costs[0] != Scores.none else { return }
        require(marked.terms == Set(query.terms.indices), "what is found is marked")
    }

    private static func words(_ piece: Match.Piece) -> String {
        switch piece {
        case .plain(let words), .marked(let words): words
        case .gap: "…"
        }
    }
}
