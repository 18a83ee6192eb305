public import WorkPlan

/// That a record names another one.
public struct Mention: Hashable, Sendable {
    /// The record that does.
    public let record: Identifier<AnyRecord>

    /// Its kind.
    public let kind: Kind

    /// In which of its fields.
    public let fields: [String]
}

extension View {
    /// The records of one kind that name another in any field but that of their owner, in the order in which the
    /// register heard of it: the budget lines of a funder, the milestones that a meeting decided.
    ///
    /// Cost: linear in the records that ever named it.
    public func records<Subject: Registered>(
        of _: Subject.Type = Subject.self, naming identity: Identifier<AnyRecord>
    ) -> [Seen<Subject>] {
        mentioning(identity).compactMap { handle in
            guard register.histories[Int(handle)].kind == Subject.slot else { return nil }
            let seen: Seen<Subject>? = record(register.directory[handle].cast())
            return seen.flatMap { $0.body.references.contains { $0.record == identity } ? $0 : nil }
        }
    }

    /// Every record that names another in any field but that of its owner: what rests on a document.
    public func mentions(of identity: Identifier<AnyRecord>) -> [Mention] {
        mentioning(identity).compactMap { handle in
            guard let slot = register.histories[Int(handle)].kind else { return nil }
            let type = Kind.allCases[Int(slot)].bodyType
            return mention(of: identity, in: register.directory[handle], as: type)
        }
    }

    private func mention<Subject: Registered>(
        of identity: Identifier<AnyRecord>, in other: Identifier<AnyRecord>, as _: Subject.Type
    ) -> Mention? {
        let body: Subject? = body(other.cast())
        let fields = body?.references.filter { $0.record == identity }.map(\.field) ?? []
        return fields.isEmpty ? nil : Mention(record: other, kind: Subject.kind, fields: fields)
    }

    /// Those that ever named a record, each once.
    private func mentioning(_ identity: Identifier<AnyRecord>) -> [Int32] {
        guard let handle = register.directory.handle(of: identity) else { return [] }
        var met: Set<Int32> = []
        return register.mentions[Int(handle)].filter { met.insert($0).inserted }
    }
}
