import Ledger

/// From which commit to which a revision was the one that an audience saw under its owner.
struct Interval: Sendable {
    /// The revision's kind, as its place among ``Kind/allCases``.
    let kind: UInt8

    /// Its place in the kind's table.
    let position: Int32

    /// The number of the record whose revision it is.
    let record: Int32

    /// What figures need of its body.
    let mark: Mark

    /// Whether its body was erased.
    let isErased: Bool

    /// The first commit at which it stood.
    let from: UInt32

    /// The first commit at which it stood no longer, for those who see everything.
    var untilInternal: UInt32

    /// The same for the public; equal to ``from`` when the public never saw it.
    var untilPublic: UInt32

    mutating func close(at commit: UInt32, for audience: Audience) {
        switch audience {
        case .internal: untilInternal = commit
        case .public: untilPublic = commit
        }
    }

    func holds(at known: UInt32, for audience: Audience) -> Bool {
        from <= known && known < (audience == .internal ? untilInternal : untilPublic)
    }
}

/// The revisions that stand, or stood, under one record: a list for each kind, in the order of commits.
struct Children: Sendable {
    private struct Group: Sendable {
        let kind: UInt8
        var intervals: [Interval]
    }

    private var groups: [Group] = []

    /// The plans in whose strips these intervals stand too: those that the record is or was a project of.
    var plans: [Int32] = []

    /// The intervals of one kind.
    subscript(kind: UInt8) -> [Interval] {
        _read {
            if let index = index(of: kind) { yield groups[index].intervals } else { yield[] }
        }
    }

    /// Hands over the intervals of one kind that hold at a commit for an audience, and whose body was not erased.
    ///
    /// Written with places instead of elements and slices: those would count references, which costs more than the rest.
    func forEach(_ kind: UInt8, at known: UInt32, for audience: Audience, _ body: (Interval) -> Void) {
        for group in 0..<groups.count where groups[group].kind == kind {
            for index in 0..<groups[group].intervals.count
            where groups[group].intervals[index].holds(at: known, for: audience) {
                if !groups[group].intervals[index].isErased { body(groups[group].intervals[index]) }
            }
        }
    }

    /// The intervals of all kinds.
    var all: some Sequence<Interval> { groups.lazy.flatMap(\.intervals) }

    mutating func insert(_ interval: Interval) {
        guard let group = index(of: interval.kind) else {
            return groups.append(Group(kind: interval.kind, intervals: [interval]))
        }
        groups[group].intervals.insert(interval, at: firstIndex(in: group, notBefore: interval.position))
    }

    mutating func remove(kind: UInt8, position: Int32) {
        guard let (group, index) = find(kind, position) else { return }
        groups[group].intervals.remove(at: index)
    }

    mutating func close(kind: UInt8, position: Int32, at commit: UInt32, for audience: Audience) {
        guard let (group, index) = find(kind, position) else { return }
        groups[group].intervals[index].close(at: commit, for: audience)
    }

    private func index(of kind: UInt8) -> Int? { groups.firstIndex { $0.kind == kind } }

    private func find(_ kind: UInt8, _ position: Int32) -> (Int, Int)? {
        guard let group = index(of: kind) else { return nil }
        let index = firstIndex(in: group, notBefore: position)
        let intervals = groups[group].intervals
        return index < intervals.count && intervals[index].position == position ? (group, index) : nil
    }

    private func firstIndex(in group: Int, notBefore position: Int32) -> Int {
        let intervals = groups[group].intervals
        if let last = intervals.last, last.position < position { return intervals.count }
        var (low, high) = (0, intervals.count)
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].position < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
