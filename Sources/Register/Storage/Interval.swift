import Ledger

/// From which commit to which a revision was the one that an audience saw under its owner.
struct Interval: Sendable {
    /// The revision's kind, as its place among ``Kind/allCases``.
    let kind: UInt8

    /// Its place in the kind's table.
    let position: Int32

    /// The first commit at which it stood.
    let from: UInt32

    /// The first commit at which it stood no longer, for those who see everything.
    var untilInternal: UInt32

    /// The same for the public; equal to ``from`` when the public never saw it.
    var untilPublic: UInt32

    func holds(at known: UInt32, for audience: Audience) -> Bool {
        from <= known && known < (audience == .internal ? untilInternal : untilPublic)
    }

    /// Sorts by kind, then by the order of commits.
    static func precedes(_ left: (UInt8, Int32), _ right: (UInt8, Int32)) -> Bool { left < right }
}

/// The revisions that stand, or stood, under one record, by kind and then by commit.
struct Children: Sendable {
    private(set) var intervals: [Interval] = []

    mutating func insert(_ interval: Interval) {
        intervals.insert(interval, at: firstIndex(notBefore: interval.kind, interval.position))
    }

    mutating func remove(kind: UInt8, position: Int32) {
        let index = firstIndex(notBefore: kind, position)
        guard index < intervals.count, intervals[index].kind == kind, intervals[index].position == position else {
            return
        }
        intervals.remove(at: index)
    }

    mutating func close(kind: UInt8, position: Int32, at commit: UInt32, for audience: Audience) {
        let index = firstIndex(notBefore: kind, position)
        guard index < intervals.count, intervals[index].kind == kind, intervals[index].position == position else {
            return
        }
        switch audience {
        case .internal: intervals[index].untilInternal = commit
        case .public: intervals[index].untilPublic = commit
        }
    }

    func range(of kind: UInt8) -> Range<Int> {
        let start = firstIndex(notBefore: kind, 0)
        return start..<max(start, firstIndex(notBefore: kind + 1, 0))
    }

    private func firstIndex(notBefore kind: UInt8, _ position: Int32) -> Int {
        if let last = intervals.last, Interval.precedes((last.kind, last.position), (kind, position)) {
            return intervals.count
        }
        var (low, high) = (0, intervals.count)
        while low < high {
            let middle = (low + high) / 2
            let candidate = intervals[middle]
            if Interval.precedes((candidate.kind, candidate.position), (kind, position)) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
