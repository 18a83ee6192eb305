import Ledger
import WorkPlan

/// One revision, as it is put into the register.
struct NewRevision {
    let record: Identifier<AnyRecord>
    let kind: Kind
    let commit: Int
    let version: Int
    let isPublic: Bool
}

extension Register {
    /// Adds a revision with a body.
    mutating func add<Subject: Registered>(_ revision: NewRevision, body: Subject) {
        let owner = handle(of: body.owner ?? Self.root)
        append(revision, body: body, owner: owner, state: .body)
    }

    /// Adds a revision that retires its record.
    mutating func retire(_ revision: NewRevision) {
        func appendRetirement<Subject: Registered>(of _: Subject.Type) {
            append(revision, body: Subject?.none, owner: 0, state: .retired)
        }
        appendRetirement(of: revision.kind.bodyType)
    }

    private mutating func append<Subject: Registered>(
        _ revision: NewRevision, body: Subject?, owner: Int32, state: Step.State
    ) {
        let record = handle(of: revision.record)
        let revised = Revised(
            record: record, commit: UInt32(revision.commit), version: Int32(revision.version), body: body)
        let position = Subject.place.append(&tables, revised)
        let step = Step(
            commit: UInt32(revision.commit), position: position, version: Int32(revision.version), owner: owner,
            isPublic: revision.isPublic, state: state)
        closeIntervals(of: record, before: step)
        histories[Int(record)].kind = Subject.slot
        histories[Int(record)].append(step)
        if state != .retired { children[Int(owner)].insert(step.openInterval(kind: Subject.slot)) }
        revisionCount += 1
    }

    /// Ends the intervals of the revisions that `step` takes the place of, each for those who see `step`.
    private mutating func closeIntervals(of record: Int32, before step: Step) {
        let history = histories[Int(record)]
        guard let kind = history.kind else { return }
        if let last = history.steps.last, last.state != .retired {
            children[Int(last.owner)].close(kind: kind, position: last.position, at: step.commit, for: .internal)
        }
        if step.isPublic, let last = history.steps.last(where: \.isPublic), last.state != .retired {
            children[Int(last.owner)].close(kind: kind, position: last.position, at: step.commit, for: .public)
        }
    }
}

extension Step {
    /// The interval of a revision that nothing has followed yet.
    func openInterval(kind: UInt8) -> Interval {
        Interval(
            kind: kind, position: position, from: commit, untilInternal: .max, untilPublic: isPublic ? .max : commit)
    }
}

extension Registered {
    /// The kind's place among ``Kind/allCases``.
    static var slot: UInt8 { place.slot }
}

extension Kind {
    /// The kind's place among ``Kind/allCases``.
    var slot: UInt8 { bodyType.slot }
}
