import Register

/// How well each revision of a segment matches a query: the less, the better.
///
/// Each word counts 0 when it stands there whole and ``prefix`` when it is only the beginning of one, and besides, the
/// rank of the best field that it stands in. So whole words come before beginnings, and titles before descriptions.
struct Scores {
    /// More than the ranks of all words of a query together.
    static let prefix: UInt16 = 64

    /// Does not match.
    static let none = UInt16.max

    /// For each entry.
    private(set) var costs: [UInt16]

    init(_ query: SearchQuery, in segment: Segment) {
        costs = [UInt16](repeating: 0, count: segment.entries.count)
        for term in query.terms { add(Self.costs(of: term, in: segment)) }
    }

    private mutating func add(_ others: [UInt16]) {
        for index in costs.indices {
            let isNone = costs[index] == Self.none || others[index] == Self.none
            costs[index] = isNone ? Self.none : costs[index] + others[index]
        }
    }

    /// A run matches as one beginning, or by all its words wherever they stand.
    private static func costs(of term: SearchQuery.Term, in segment: Segment) -> [UInt16] {
        var costs = costs(of: term.whole, in: segment)
        guard let first = term.parts.first else { return costs }
        var apart = Self.costs(of: first, in: segment)
        for part in term.parts.dropFirst() {
            let others = Self.costs(of: part, in: segment)
            for index in apart.indices {
                apart[index] = apart[index] == none || others[index] == none ? none : max(apart[index], others[index])
            }
        }
        for index in costs.indices { costs[index] = min(costs[index], apart[index]) }
        return costs
    }

    private static func costs(of beginning: [UInt8], in segment: Segment) -> [UInt16] {
        var costs = [UInt16](repeating: none, count: segment.entries.count)
        for word in segment.words.indices(beginningWith: beginning) {
            let isWhole = segment.words.length(word) == beginning.count
            for index in segment.postings(of: word..<(word + 1)) {
                let posting = segment.postings[index]
                let isWord = isWhole || Int(posting.wordLength) == beginning.count
                let cost = UInt16(posting.rank) + (isWord ? 0 : prefix)
                if cost < costs[Int(posting.entry)] { costs[Int(posting.entry)] = cost }
            }
        }
        return costs
    }
}
