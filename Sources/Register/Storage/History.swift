import Ledger

/// One revision in the history of a record.
struct Step: Sendable {
    /// What a revision leaves behind.
    enum State: UInt8, Sendable { case body, retired, erased }

    /// The commit that wrote it.
    let commit: UInt32

    /// Its place in the table of the record's kind.
    let position: Int32

    /// The record's version.
    let version: Int32

    /// The record under which it stands.
    let owner: Int32

    /// The record under which the public sees it: another one only where the body was erased.
    let publicOwner: Int32

    /// Whether the public may see it.
    let isPublic: Bool

    /// What it leaves behind.
    var state: State
}

/// The revisions of one record, in commit order.
struct History: Sendable {
    /// The record's kind, as its place among ``Kind/allCases``; `nil` while the record is only named by others.
    var kind: UInt8?

    private(set) var steps: [Step] = []

    mutating func append(_ step: Step) { steps.append(step) }

    mutating func replace(_ steps: [Step]) { self.steps = steps }

    /// The revision that `audience` saw last when `known` was the newest commit.
    ///
    /// Found by binary search; for the public, revisions that it may not see are then stepped over.
    func step(at known: UInt32, for audience: Audience) -> Step? {
        var (low, high) = (0, steps.count)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].commit <= known { low = middle + 1 } else { high = middle }
        }
        while low > 0 {
            let step = steps[low - 1]
            if audience == .internal || step.isPublic { return step }
            low -= 1
        }
        return nil
    }
}
