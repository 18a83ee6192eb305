import Languages
import Register
import WorkPlan

/// Keeps the best of many candidates of one kind, in order.
struct Ranking {
    /// A revision that matches and stands.
    struct Candidate {
        let cost: UInt16
        let segment: Int
        let entry: Int
    }

    /// How many are kept.
    let limit: Int

    /// How many there were.
    private(set) var count = 0

    /// The best, the first first.
    private(set) var best: [Candidate] = []

    init(limit: Int) { self.limit = limit }

    /// Looks at one more.
    mutating func add(_ candidate: Candidate, _ order: CandidateOrder) {
        count += 1
        if best.count == limit {
            guard let last = best.last, order.precedes(candidate, last) else { return }
            best.removeLast()
        }
        var (low, high) = (0, best.count)
        while low < high {
            let middle = (low + high) / 2
            if order.precedes(best[middle], candidate) { low = middle + 1 } else { high = middle }
        }
        best.insert(candidate, at: low)
    }
}

/// The order of candidates: how well they match, then the alphabet of the reader's language. Nothing else ranks.
struct CandidateOrder {
    let segments: [Segment]
    let language: Int
    let view: View

    func precedes(_ left: Ranking.Candidate, _ right: Ranking.Candidate) -> Bool {
        if left.cost != right.cost { return left.cost < right.cost }
        let order = segments[left.segment].titles[language].compare(
            left.entry, with: segments[right.segment].titles[language], right.entry)
        return order == 0 ? identity(left) < identity(right) : order < 0
    }

    /// The last resort, so that the order does not depend on how the index grew.
    private func identity(_ candidate: Ranking.Candidate) -> Identifier<AnyRecord> {
        view.identity(of: segments[candidate.segment].entries[candidate.entry].record)
    }
}
