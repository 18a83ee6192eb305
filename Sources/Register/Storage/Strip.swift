import Ledger
import WorkPlan

/// What figures need of an interval that stands under a project of a plan.
protocol StripRow: Sendable {
    /// The project's place in the plan.
    var slot: Int32 { get }
    var position: Int32 { get }
    var from: UInt32 { get }
    var untilInternal: UInt32 { get set }
    var untilPublic: UInt32 { get set }

    init(_ interval: Interval, slot: Int32)
}

/// The intervals of one kind that stand under the projects of a plan, in the order of commits.
///
/// A figure asks the same of every project of a plan. What stands under one project lies together, but each project
/// costs several reads that wait for one another; here the rows of all projects lie one after another, and what came
/// after K lies at the end and is never read.
struct Strip<Row: StripRow>: Sendable {
    private static var chunkSize: Int { 256 }

    /// In chunks, so that a change to a copy of the register copies one; of a size that memory is read well in.
    private var chunks: [[Row]] = []
    private var count = 0

    /// Hands over the rows that hold at a commit for an audience.
    ///
    /// Inlined, as is what it is given: a figure spends most of its time here.
    @inline(__always)
    func forEach(at known: UInt32, for audience: Audience, _ body: (borrowing Row) -> Void) {
        var rest = index(of: known, .max)
        let isPublic = audience == .public
        for chunk in chunks {
            let rows = chunk.span
            for index in 0..<min(rest, rows.count) {
                let until = isPublic ? rows[index].untilPublic : rows[index].untilInternal
                if known < until { body(rows[index]) }
            }
            rest -= rows.count
            if rest <= 0 { return }
        }
    }

    mutating func insert(_ interval: Interval, slot: Int32) {
        let row = Row(interval, slot: slot)
        let index = index(of: row.from, row.position)
        if index == count { return append(row) }
        // Only what was erased, or comes with a project from another plan, is put between others.
        rewrite { $0.insert(row, at: index) }
    }

    mutating func close(from: UInt32, position: Int32, at commit: UInt32, for audience: Audience) {
        guard let index = find(from, position) else { return }
        let (chunk, place) = index.quotientAndRemainder(dividingBy: Self.chunkSize)
        switch audience {
        case .internal: chunks[chunk][place].untilInternal = commit
        case .public: chunks[chunk][place].untilPublic = commit
        }
    }

    mutating func remove(from: UInt32, position: Int32) {
        guard let index = find(from, position) else { return }
        rewrite { $0.remove(at: index) }
    }

    private mutating func append(_ row: Row) {
        if count.isMultiple(of: Self.chunkSize) {
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(Self.chunkSize)
        }
        chunks[chunks.count - 1].append(row)
        count += 1
    }

    private mutating func rewrite(_ change: (inout [Row]) -> Void) {
        var rows = Array(chunks.joined())
        change(&rows)
        (chunks, count) = ([], 0)
        for row in rows { append(row) }
    }

    private func find(_ from: UInt32, _ position: Int32) -> Int? {
        let index = index(of: from, position)
        return index < count && key(index) == (from, position) ? index : nil
    }

    private func key(_ index: Int) -> (from: UInt32, position: Int32) {
        let (chunk, place) = index.quotientAndRemainder(dividingBy: Self.chunkSize)
        return (chunks[chunk][place].from, chunks[chunk][place].position)
    }

    /// Where a row stands, or would: rows are in the order of their commits, and of their positions within one.
    private func index(of from: UInt32, _ position: Int32) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if key(middle) < (from, position) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A project of a plan, or a line of money of one.
struct IntervalRow: StripRow {
    let slot: Int32
    var interval: Interval

    var position: Int32 { interval.position }
    var from: UInt32 { interval.from }
    var untilInternal: UInt32 {
        get { interval.untilInternal }
        set { interval.untilInternal = newValue }
    }
    var untilPublic: UInt32 {
        get { interval.untilPublic }
        set { interval.untilPublic = newValue }
    }

    init(_ interval: Interval, slot: Int32) {
        self.slot = slot
        self.interval = interval
    }
}

/// A milestone of a project: there are more of them than of anything else, so they lie as close as they can.
struct MilestoneRow: StripRow {
    let slot: Int32
    let position: Int32
    let from: UInt32
    var untilInternal: UInt32
    var untilPublic: UInt32
    let first: Int32
    let last: Int32
    let event: UInt8

    init(_ interval: Interval, slot: Int32) {
        self.slot = slot
        (position, from) = (interval.position, interval.from)
        (untilInternal, untilPublic) = (interval.untilInternal, interval.untilPublic)
        (first, last, event) = (interval.mark.first, interval.mark.last, interval.mark.tag)
    }
}

/// The strips of one plan, and the places of its projects.
struct PlanStrips: Sendable {
    /// The kinds of which a plan has a strip beside that of its projects.
    static let kinds = [Milestone.slot, Budget.slot, Flow.slot]

    private(set) var projects = Strip<IntervalRow>()
    private(set) var milestones = Strip<MilestoneRow>()
    private(set) var budgets = Strip<IntervalRow>()
    private(set) var flows = Strip<IntervalRow>()
    private var slots: [Int32: Int32] = [:]

    /// How many projects stand, or stood, under the plan.
    var count: Int { slots.count }

    /// The place of a project in the plan.
    func slot(of project: Int32) -> Int32? { slots[project] }

    /// The place of a project, given to it when it is asked for first; and whether that is now.
    mutating func slotOrNew(of project: Int32) -> (slot: Int32, isNew: Bool) {
        if let slot = slots[project] { return (slot, false) }
        let slot = Int32(slots.count)
        slots[project] = slot
        return (slot, true)
    }

    mutating func insert(_ interval: Interval, slot: Int32) {
        switch interval.kind {
        case Project.slot: projects.insert(interval, slot: slot)
        case Milestone.slot: milestones.insert(interval, slot: slot)
        case Budget.slot: budgets.insert(interval, slot: slot)
        case Flow.slot: flows.insert(interval, slot: slot)
        default: break
        }
    }

    mutating func close(_ kind: UInt8, from: UInt32, position: Int32, at commit: UInt32, for audience: Audience) {
        switch kind {
        case Project.slot: projects.close(from: from, position: position, at: commit, for: audience)
        case Milestone.slot: milestones.close(from: from, position: position, at: commit, for: audience)
        case Budget.slot: budgets.close(from: from, position: position, at: commit, for: audience)
        case Flow.slot: flows.close(from: from, position: position, at: commit, for: audience)
        default: break
        }
    }

    mutating func remove(_ kind: UInt8, from: UInt32, position: Int32) {
        switch kind {
        case Project.slot: projects.remove(from: from, position: position)
        case Milestone.slot: milestones.remove(from: from, position: position)
        case Budget.slot: budgets.remove(from: from, position: position)
        case Flow.slot: flows.remove(from: from, position: position)
        default: break
        }
    }
}
