import Ledger
import WorkPlan

/// One revision in a snapshot.
struct SnapshotRevision<Subject: Registered>: Sendable {
    private let record: Int32
    private let commit: Int
    private let version: Int
    private let isPublic: Bool
    private let body: Subject?

    /// Decodes all revisions of a part, as the change that they make to a register; `nil` when one is damaged.
    static func unpack(_ fields: PackedFieldReader) -> (@Sendable (inout Register) -> Bool)? {
        var (fields, revisions) = (fields, [Self]())
        while !fields.source.isAtEnd {
            guard let revision = Self(from: &fields) else { return nil }
            revisions.append(revision)
        }
        return { [revisions] register in revisions.allSatisfy { $0.put(into: &register) } }
    }

    private init?(from fields: inout PackedFieldReader) {
        guard let record = fields.source.integer(), let handle = Int32(exactly: record),
            let commit = fields.source.integer(), UInt32(exactly: commit) != nil,
            let version = fields.source.integer(), Int32(exactly: version) != nil,
            let flags = fields.source.byte(), flags < 4
        else { return nil }
        (self.record, self.commit, self.version, isPublic) = (handle, commit, version, flags & 1 == 1)
        if flags & 2 == 2 {
            body = nil
        } else {
            guard let body = Subject(unpacking: &fields) else { return nil }
            self.body = body
        }
    }

    private func put(into register: inout Register) -> Bool {
        guard (0..<Int32(register.directory.count)).contains(record) else { return false }
        let revision = NewRevision(commit: commit, version: version, isPublic: isPublic)
        register.append(revision, of: record, body: body)
        return true
    }
}
