public import Languages
import Ledger
public import Register
import WorkPlan

extension SearchIndex {
    /// Which part of what matches is wanted.
    public enum Part: Hashable, Sendable {
        /// The first of each kind.
        case first(Int)
        /// Of one kind, so many from a place on; other kinds are counted only.
        case of(SearchKind, from: Int, count: Int)

        /// The last place that is looked at; what lies behind it is found with more words.
        static let deepest = 500
    }

    /// What the public knew at K that matches.
    ///
    /// - Parameters:
    ///   - view: what is looked at, of a register that the index has learned from or one that it grew from or to.
    ///   - language: the reader's, which says in what order equals come.
    public func find(_ query: SearchQuery, in view: View, for language: Language, _ part: Part) -> SearchResults {
        let view = view.audience == .public ? view : view.register.view(known: view.known, audience: .public)
        guard !query.isEmpty else { return SearchResults(groups: []) }
        let order = CandidateOrder(
            segments: segments, language: Language.allCases.firstIndex(of: language) ?? 0, view: view)
        var rankings = SearchKind.allCases.map { Ranking(limit: part.limit(of: $0)) }
        let superseded = view.supersededDefinitions
        for segment in segments.indices { rank(query, segment, order, without: superseded, &rankings) }
        let groups = zip(SearchKind.allCases, rankings).filter { $1.count > 0 }.sorted {
            ($0.1.cost, $0.0.index) < ($1.1.cost, $1.0.index)
        }
        let reader = HitReader(query: query, view: view, language: language)
        let breaker = WordBreaker()
        var found: [SearchResults.Group] = []
        for (kind, ranking) in groups {
            let hits = read(part.wanted(of: kind, ranking.best), reader, breaker)
            found.append(SearchResults.Group(kind: kind, count: ranking.count, hits: hits))
        }
        return SearchResults(groups: found)
    }

    private func read(
        _ candidates: [Ranking.Candidate], _ reader: HitReader, _ breaker: borrowing WordBreaker
    ) -> [Hit] {
        var hits: [Hit] = []
        for candidate in candidates {
            let entry = segments[candidate.segment].entries[candidate.entry]
            if let hit = reader.hit(entry, breaker) { hits.append(hit) }
        }
        return hits
    }

    private func rank(
        _ query: SearchQuery, _ segment: Int, _ order: CandidateOrder, without superseded: Set<Handle>,
        _ rankings: inout [Ranking]
    ) {
        let costs = Scores(query, in: segments[segment]).costs
        for entry in costs.indices where costs[entry] != Scores.none {
            let found = segments[segment].entries[entry]
            guard order.view.stands(found.record, writtenBy: Int(found.commit)) else { continue }
            if found.kind == .figure && superseded.contains(found.record) { continue }
            rankings[Int(found.kind.index)].add(
                Ranking.Candidate(cost: costs[entry], segment: segment, entry: entry), order)
        }
    }
}

extension Ranking {
    /// How well the best matches.
    fileprivate var cost: UInt16 { best.first?.cost ?? Scores.none }
}

extension SearchIndex.Part {
    /// How many of a kind have to be put in order; one at least, which says where its group comes.
    fileprivate func limit(of kind: SearchKind) -> Int {
        switch self {
        case .first(let count): max(1, min(count, Self.deepest))
        case .of(kind, let from, let count): max(1, min(from + count, Self.deepest))
        case .of: 1
        }
    }

    fileprivate func wanted(of kind: SearchKind, _ best: [Ranking.Candidate]) -> [Ranking.Candidate] {
        switch self {
        case .first(let count): Array(best.prefix(count))
        case .of(kind, let from, let count): Array(best.dropFirst(from).prefix(count))
        case .of: []
        }
    }
}
