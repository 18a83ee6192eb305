import WorkPlan

extension Register {
    /// Takes the body of a revision out of the register.
    ///
    /// While the register is kept up commit by commit, the revision is there and loses its body. When the register is
    /// built again, the ledger no longer tells what the revision was: then it is put back, without a body, where it
    /// stood. Both ways give the same register. Without a body nobody knows what the revision stood under, so it
    /// stands where its nearest neighbour in the record's history does, else under the programme.
    mutating func erase(_ revision: NewRevision, at commit: Int) {
        func eraseBody<Subject: Registered>(of _: Subject.Type) { erase(revision, of: Subject.self) }
        eraseBody(of: revision.kind.bodyType)
        erasures.append(
            ErasedBody(
                record: revision.record, kind: revision.kind, commit: revision.commit, version: revision.version,
                isPublic: revision.isPublic, erasedAt: commit))
    }

    private mutating func erase<Subject: Registered>(_ revision: NewRevision, of _: Subject.Type) {
        let record = handle(of: revision.record)
        var steps = histories[Int(record)].steps
        for step in steps where step.state != .retired {
            for owner in owners(of: step, Subject.self) {
                children[Int(owner)].remove(kind: Subject.slot, position: step.position)
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
                    isPublic: revision.isPublic, state: .erased), at: index)
            revisionCount += 1
        }
        rebuild(record, Subject.self, steps: steps, erasing: UInt32(revision.commit))
    }

    /// Puts a record's steps back, with the owners of erased ones and all intervals made anew.
    private mutating func rebuild<Subject: Registered>(
        _ record: Int32, _: Subject.Type, steps old: [Step], erasing commit: UInt32
    ) {
        let erased = old.map { $0.commit == commit ? $0.with(state: .erased, owner: 0) : $0 }
        let steps = erased.indices.map { index in
            guard erased[index].state == .erased else { return erased[index] }
            return erased[index].with(state: .erased, owner: owner(near: index, in: erased))
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
            insert(interval, under: step.owner, body)
        }
    }

    private func owner(near index: Int, in steps: [Step]) -> Int32 {
        let before = steps[..<index].last { $0.state == .body }
        let after = steps[index...].first { $0.state == .body }
        return (before ?? after)?.owner ?? 0
    }
}

extension Step {
    func with(state: State, owner: Int32) -> Step {
        Step(
            commit: commit, position: position, version: version, owner: owner, isPublic: isPublic, state: state)
    }
}
