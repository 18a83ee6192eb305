public import WorkPlan

/// A revision that the public may see, as a derived store takes it.
public struct PublicRevision<Subject: Body>: Sendable {
    /// The record.
    public let record: Handle

    /// The commit that wrote the revision.
    public let commit: Int

    /// What it says.
    public let body: Subject
}

/// How a store that is derived from registers follows them.
extension Register {
    /// The public revisions of one kind from a place in the kind's table on, and the place to go on from.
    ///
    /// A register that grew from this one has the same revisions at the same places. Bodies that were erased are left
    /// out, so a derived store that holds words of them is made anew after an erasure.
    ///
    /// - Parameter limit: how many places are looked at.
    public func publicRevisions<Subject: Registered>(
        of _: Subject.Type, from place: Int, limit: Int
    ) -> (revisions: [PublicRevision<Subject>], next: Int) {
        let table = Subject.place.read(tables)
        let next = min(table.revisions.count, place + limit)
        guard place < next else { return ([], place) }
        let revisions: [PublicRevision<Subject>] = (place..<next).compactMap { position in
            let revision = table.revisions[position]
            guard let body = revision.body,
                histories[Int(revision.record)].isPublic(writtenBy: revision.commit)
            else { return nil }
            return PublicRevision(
                record: Handle(number: revision.record), commit: Int(revision.commit), body: body)
        }
        return (revisions, next)
    }
}

extension View {
    /// Whether the revision that a commit wrote of a record is the one that stands here, with its body.
    public func stands(_ record: Handle, writtenBy commit: Int) -> Bool {
        guard Int(record.number) < register.histories.count,
            let step = register.histories[Int(record.number)].step(at: UInt32(known), for: audience)
        else { return false }
        return step.state == .body && Int(step.commit) == commit
    }
}

extension History {
    /// Whether the public may see the revision that a commit wrote.
    fileprivate func isPublic(writtenBy commit: UInt32) -> Bool {
        steps.contains { $0.commit == commit && $0.isPublic }
    }
}
