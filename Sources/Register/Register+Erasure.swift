import WorkPlan

extension Register {
    /// Takes the body of a revision out of the register.
    ///
    /// While the register is kept up commit by commit, the revision is there and loses its body. When the register is
    /// built again, the ledger no longer tells what the revision was: then it is put back, without a body, where it
    /// stood. Both ways give the same register. Without a body nobody knows what the revision stood under, so it
    /// stands where the nearest revision before it does that has a body and that the audience may see, else under the
    /// programme. What comes after it does not count: nobody knew that while the revision stood.
    mutating func erase(_ erasure: ErasedBody) {
        func eraseBody<Subject: Registered>(of _: Subject.Type) { erase(erasure, of: Subject.self) }
        eraseBody(of: erasure.kind.bodyType)
        erasures.append(erasure)
    }

    private mutating func erase<Subject: Registered>(_ revision: ErasedBody, of _: Subject.Type) {
        let record = handle(of: revision.record)
        var steps = histories[Int(record)].steps
        for step in steps where step.state != .retired {
            for owner in owners(of: step, Subject.self) {
                remove(Subject.slot, from: step.commit, position: step.position, under: owner)
            }
        }
        if let index = steps.firstIndex(where: { $0.commit == revision.commit }) {
            Subject.place.erase(&tables, steps[index].position)
        } else {
            let revised = Revised<Subject>(
                record: record, commit: UInt32(revision.commit), version: Int32(revision.version), body: nil)
            let position = Subject.place.append(&tables, revised)
            let index = steps.firstIndex { $0.commit > revision.commit } ?? steps.endIndex
            steps.insert(
                Step(
                    commit: UInt32(revision.commit), position: position, version: Int32(revision.version), owner: 0,
                    publicOwner: 0,
                    isPublic: revision.isPublic, state: .erased), at: index)
            revisionCount += 1
        }
        rebuild(record, Subject.self, steps: steps, erasing: UInt32(revision.commit))
    }

    /// Puts a record's steps back, with the owners of erased ones and all intervals made anew.
    private mutating func rebuild<Subject: Registered>(
        _ record: Int32, _: Subject.Type, steps old: [Step], erasing commit: UInt32
    ) {
        var steps: [Step] = []
        for step in old {
            let isErased = step.commit == commit || step.state == .erased
            steps.append(isErased ? step.erased(after: steps) : step)
        }
        histories[Int(record)].kind = Subject.slot
        histories[Int(record)].replace(steps)
        for (index, step) in steps.enumerated() where step.state != .retired {
            let body = Subject.place.read(tables).revisions[Int(step.position)].body
            var interval = step.openInterval(kind: Subject.slot, record, body.map { mark(of: $0) } ?? Mark())
            interval.untilInternal = steps.dropFirst(index + 1).first?.commit ?? .max
            if step.isPublic {
                interval.untilPublic = steps.dropFirst(index + 1).first(where: \.isPublic)?.commit ?? .max
            }
            insert(interval, of: step, body)
        }
    }

    /// Puts an interval under its owner; an erased one that has two, for each audience under its own.
    private mutating func insert(_ interval: Interval, of step: Step, _ body: (some Registered)?) {
        guard step.owner != step.publicOwner else { return insert(interval, under: step.owner, body) }
        var forThePublic = interval
        forThePublic.untilInternal = interval.from
        insert(forThePublic, under: step.publicOwner)
        var forTheHouse = interval
        forTheHouse.untilPublic = interval.from
        insert(forTheHouse, under: step.owner)
    }
}

extension Step {
    /// The same step without its body, after those before it.
    fileprivate func erased(after steps: [Step]) -> Step {
        let before = steps.last { $0.state == .body }
        let publicBefore = steps.last { $0.state == .body && $0.isPublic }
        return Step(
            commit: commit, position: position, version: version, owner: before?.owner ?? 0,
            publicOwner: publicBefore?.owner ?? 0, isPublic: isPublic, state: .erased)
    }
}
