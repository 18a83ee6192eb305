import Ledger
import WorkPlan

/// What every revision has that is put into the register, beside its record and its body.
struct NewRevision {
    let commit: Int
    let version: Int
    let isPublic: Bool
}

extension Register {
    /// Adds a revision with a body.
    mutating func add<Subject: Registered>(_ revision: NewRevision, of record: Identifier<AnyRecord>, body: Subject) {
        Subject.place.add(&self, revision, handle(of: record), body)
    }

    /// Adds a revision that retires its record.
    mutating func retire(_ revision: NewRevision, of record: Identifier<AnyRecord>, _ kind: Kind) {
        func addRetirement<Subject: Registered>(of _: Subject.Type) {
            Subject.place.add(&self, revision, handle(of: record), nil)
        }
        addRetirement(of: kind.bodyType)
    }

    /// Adds a revision of the record of a number; one without a body retires it.
    mutating func append<Subject: Registered>(_ revision: NewRevision, of record: Int32, body: Subject?) {
        let owner = body.map { handle(of: $0.owner ?? Self.root) } ?? 0
        let revised = Revised(
            record: record, commit: UInt32(revision.commit), version: Int32(revision.version), body: body)
        let position = Subject.place.append(&tables, revised)
        let step = Step(
            commit: UInt32(revision.commit), position: position, version: Int32(revision.version), owner: owner,
            publicOwner: owner, isPublic: revision.isPublic, state: body == nil ? .retired : .body)
        closeIntervals(of: record, before: step, Subject.self)
        histories[Int(record)].kind = Subject.slot
        histories[Int(record)].append(step)
        if let body {
            insert(step.openInterval(kind: Subject.slot, record, mark(of: body)), under: owner, body)
            noteMentions(in: body, by: record)
        }
        revisionCount += 1
    }

    /// Notes whom a body names, so that each finds it.
    ///
    /// Whether the body that stands still names them is looked up when somebody asks: so a correction, an internal
    /// revision and an erasure need no bookkeeping here.
    private mutating func noteMentions(in body: some Registered, by record: Int32) {
        let owner = body.owner
        for reference in body.references where reference.record != owner {
            let named = Int(handle(of: reference.record))
            if mentions[named].last != record { mentions[named].append(record) }
        }
    }

    /// Puts an interval under its owner, and under everything else that its body is found by.
    mutating func insert(_ interval: Interval, under owner: Int32, _ body: (some Registered)?) {
        insert(interval, under: owner)
        for other in body?.alsoUnder ?? [] { insert(interval, under: handle(of: other)) }
    }

    /// What figures need of a body.
    mutating func mark<Subject: Registered>(of body: Subject) -> Mark {
        Subject.place.mark(body) { handle(of: $0) }
    }

    /// Ends the intervals of the revisions that `step` takes the place of, each for those who see `step`.
    private mutating func closeIntervals<Subject: Registered>(
        of record: Int32, before step: Step, _: Subject.Type
    ) {
        let steps = histories[Int(record)].steps
        if let last = steps.last, last.state != .retired {
            close(last, at: step.commit, for: .internal, Subject.self)
        }
        if step.isPublic, let last = steps.last(where: \.isPublic), last.state != .retired {
            close(last, at: step.commit, for: .public, Subject.self)
        }
    }

    private mutating func close<Subject: Registered>(
        _ step: Step, at commit: UInt32, for audience: Audience, _: Subject.Type
    ) {
        for owner in owners(of: step, Subject.self) {
            close(
                Subject.slot, from: step.commit, position: step.position, under: owner, at: commit, for: audience)
        }
    }

    /// Everything that a revision stands under.
    mutating func owners<Subject: Registered>(of step: Step, _: Subject.Type) -> [Int32] {
        let body = Subject.place.read(tables).revisions[Int(step.position)].body
        let under = step.publicOwner == step.owner ? [step.owner] : [step.owner, step.publicOwner]
        return under + (body?.alsoUnder ?? []).map { handle(of: $0) }
    }
}

extension Step {
    /// The interval of a revision that nothing has followed yet.
    func openInterval(kind: UInt8, _ record: Int32, _ mark: Mark) -> Interval {
        Interval(
            kind: kind, position: position, record: record, mark: mark, isErased: state == .erased, from: commit,
            untilInternal: .max, untilPublic: isPublic ? .max : commit)
    }
}

extension Registered {
    /// The kind's place among ``Kind/allCases``.
    static var slot: UInt8 { place.slot }

    /// What else than its owner a record is found by: a project, by the actions that it answers to.
    var alsoUnder: [Identifier<AnyRecord>] {
        guard let project = self as? Project else { return [] }
        return project.actions.map { $0.cast() }
    }
}

extension Kind {
    /// The kind's place among ``Kind/allCases``.
    var slot: UInt8 { bodyType.slot }
}
