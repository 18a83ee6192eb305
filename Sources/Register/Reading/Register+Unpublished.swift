public import WorkPlan

/// That the newest version of a record is internal, while the public sees an older one, or none.
public struct UnpublishedRecord: Hashable, Sendable {
    /// The record.
    public let record: Identifier<AnyRecord>

    /// Its kind.
    public let kind: Kind

    /// The newest version.
    public let version: Int

    /// Whether that version takes the record out of use.
    public let isRetired: Bool

    /// The version that the public sees; 0 when it sees none.
    public let publicVersion: Int
}

extension Register {
    /// Every record whose newest version the public does not see; erased versions are left out, and so are records that
    /// were retired before anybody saw them.
    ///
    /// Cost: linear in the count of records.
    public func unpublished() -> [UnpublishedRecord] {
        (0..<Int32(directory.count)).compactMap { unpublished($0) }
    }

    /// The same of one record; `nil` when the public sees its newest version.
    public func unpublished(_ record: Identifier<AnyRecord>) -> UnpublishedRecord? {
        directory.handle(of: record).flatMap { unpublished($0) }
    }

    private func unpublished(_ handle: Int32) -> UnpublishedRecord? {
        let history = histories[Int(handle)]
        guard let slot = history.kind, let last = history.steps.last, !last.isPublic, last.state != .erased else {
            return nil
        }
        let seen = history.steps.last(where: \.isPublic)
        if last.state == .retired && seen?.state != .body { return nil }
        return UnpublishedRecord(
            record: directory[handle], kind: Kind.allCases[Int(slot)], version: Int(last.version),
            isRetired: last.state == .retired, publicVersion: seen.map { Int($0.version) } ?? 0)
    }
}
