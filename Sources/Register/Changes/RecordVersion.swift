public import Ledger
public import WorkPlan

/// One version of a record, as an audience may see it.
public struct RecordVersion: Hashable, Sendable {
    /// What the version left.
    public enum State: Hashable, Sendable {
        /// A body.
        case body(JSON.Object)
        /// A record that is no longer in use.
        case retired
        /// A body that was taken away, by this commit.
        case erased(at: Int)
    }

    /// The number of the version; the audience may not see all.
    public let version: Int

    /// The commit that wrote it.
    public let commit: Int

    /// When that was.
    public let time: Timestamp?

    /// What it left.
    public let state: State
}

extension View {
    /// The versions of a record that this audience could see at K, the first one first; none of a record that it does
    /// not know.
    ///
    /// An erasure takes a body away at every K, also at those before it.
    public func history(of identity: Identifier<AnyRecord>) -> [RecordVersion] {
        guard let handle = register.directory.handle(of: identity),
            let slot = register.histories[Int(handle)].kind
        else { return [] }
        let type = Kind.allCases[Int(slot)].bodyType
        return versions(of: handle, as: type)
    }

    private func versions<Subject: Registered>(of handle: Int32, as _: Subject.Type) -> [RecordVersion] {
        let table = Subject.place.read(register.tables)
        let steps = register.histories[Int(handle)].steps
        return steps.filter { $0.commit <= UInt32(known) && (audience == .internal || $0.isPublic) }.map { step in
            RecordVersion(
                version: Int(step.version), commit: Int(step.commit), time: register.time(of: Int(step.commit)),
                state: state(of: step, table.revisions[Int(step.position)].body, register.directory[handle]))
        }
    }

    private func state(
        of step: Step, _ body: (some Registered)?, _ record: Identifier<AnyRecord>
    ) -> RecordVersion.State {
        switch step.state {
        case .retired: return .retired
        case .body: return .body(body?.json.object ?? JSON.Object())
        case .erased:
            let erasure = register.erasures.first { $0.record == record && $0.commit == Int(step.commit) }
            return .erased(at: erasure?.erasedAt ?? Int(step.commit))
        }
    }
}
