public import Ledger
public import WorkPlan

/// A commit that the register cannot take.
public struct RegisterError: Error, Sendable, CustomStringConvertible {
    /// What stands in the way.
    public enum Code: Hashable, Sendable {
        /// The commit is not the one after the head.
        case outOfOrder
        /// A leaf or a body is not what this Titian reads.
        case unreadable
        /// A snapshot is damaged, or of another version.
        case snapshot
    }

    /// What stands in the way.
    public let code: Code

    /// In which commit, or 0.
    public let commit: Int

    /// For people and logs.
    public let detail: String

    /// An error.
    public init(_ code: Code, commit: Int, _ detail: String) {
        self.code = code
        self.commit = commit
        self.detail = detail
    }

    /// Where and what.
    public var description: String { commit == 0 ? detail : "commit \(commit): \(detail)" }
}

extension Register {
    /// Adds the next commit.
    ///
    /// Leaves that are withheld or erased are passed over: the register then knows what the reader of such a ledger
    /// may know.
    ///
    /// - Throws: ``RegisterError`` when the commit is not the next one, or says what this Titian cannot read; the
    ///   register may then hold part of it and must be thrown away.
    public mutating func apply(_ commit: Commit) throws(RegisterError) {
        let contents: [LeafContent]
        do { contents = try commit.contents().map(\.content) } catch {
            throw RegisterError(.unreadable, commit: commit.number, "\(error)")
        }
        try apply(number: commit.number, at: commit.header.time, contents)
    }

    /// Adds the next commit, by what its leaves say.
    ///
    /// - Throws: as ``apply(_:)``.
    public mutating func apply(
        number: Int, at time: Timestamp, _ contents: [LeafContent]
    ) throws(RegisterError) {
        guard number == head + 1 else {
            throw RegisterError(.outOfOrder, commit: number, "the register stands at commit \(head)")
        }
        try applyPart(number: number, at: time, contents)
    }

    /// Adds a commit that was just written, by what it said: nothing needs to be read back.
    ///
    /// - Throws: as ``apply(_:)``.
    public mutating func apply(
        number: Int, at time: Timestamp, _ revisions: [WrittenRevision]
    ) throws(RegisterError) {
        guard number == head + 1 else {
            throw RegisterError(.outOfOrder, commit: number, "the register stands at commit \(head)")
        }
        for revision in revisions {
            let new = try new(revision.record, revision.kind, version: revision.version, revision.visibility, number)
            switch revision.state {
            case .retired: retire(new, of: revision.record, revision.kind)
            case .body(let body): add(new, of: revision.record, body: body)
            }
        }
        times.append(time)
        head = number
    }

    /// Checks that the register can take a commit that is being written: to apply it then does not throw.
    ///
    /// - Throws: as ``apply(_:)``; the register stays as it is.
    public func check(number: Int, _ revisions: [WrittenRevision]) throws(RegisterError) {
        guard number == head + 1 else {
            throw RegisterError(.outOfOrder, commit: number, "the register stands at commit \(head)")
        }
        for revision in revisions {
            _ = try new(revision.record, revision.kind, version: revision.version, revision.visibility, number)
        }
    }

    /// Adds some of the leaves of a commit after the head, passing over the commits between.
    ///
    /// For a register of opened leaves alone, such as those of a receipt: it knows of the commits that are passed over
    /// only that they are there.
    ///
    /// - Throws: as ``apply(_:)``.
    public mutating func applyPart(
        number: Int, at time: Timestamp, _ contents: [LeafContent]
    ) throws(RegisterError) {
        guard number > head else {
            throw RegisterError(.outOfOrder, commit: number, "the register stands at commit \(head)")
        }
        for content in contents { try apply(content, of: number) }
        while times.count < number { times.append(time) }
        head = number
    }

    private mutating func apply(_ content: LeafContent, of commit: Int) throws(RegisterError) {
        switch content {
        case .genesis(let genesis): self.genesis = genesis
        case .revision(let revision): try apply(revision, of: commit)
        case .erased(let revision): try apply(revision, of: commit)
        case .erasure, .author, .organisation, .reason, .opening, .key, .restoration: break
        }
    }

    private mutating func apply(_ revision: Revision, of commit: Int) throws(RegisterError) {
        let kind = try kind(named: revision.kind, commit: commit)
        let record = Identifier<AnyRecord>(revision.record)
        let new = try new(record, kind, version: revision.version, revision.visibility, commit)
        switch revision.state {
        case .retired: retire(new, of: record, kind)
        case .body(let json):
            func addBody<Subject: Registered>(of _: Subject.Type) throws {
                add(new, of: record, body: try Subject.read(json, schema: revision.schema))
            }
            do { try addBody(of: kind.bodyType) } catch {
                throw RegisterError(.unreadable, commit: commit, "\(kind.rawValue) \(revision.record): \(error)")
            }
        }
    }

    private func new(
        _ record: Identifier<AnyRecord>, _ kind: Kind, version: Int, _ visibility: Visibility, _ commit: Int
    ) throws(RegisterError) -> NewRevision {
        guard Int32(exactly: version) != nil, UInt32(exactly: commit) != nil else {
            throw RegisterError(.unreadable, commit: commit, "version \(version) is beyond what a record can have")
        }
        try check(record, keeps: kind, commit)
        return NewRevision(commit: commit, version: version, isPublic: visibility == .public)
    }

    private mutating func apply(_ erased: ErasedRevision, of commit: Int) throws(RegisterError) {
        guard erased.leaf.commit < commit, Int32(exactly: erased.version) != nil else {
            throw RegisterError(.unreadable, commit: commit, "it erases what cannot be")
        }
        let kind = try kind(named: erased.kind, commit: commit)
        try check(Identifier(erased.record), keeps: kind, commit)
        erase(
            ErasedBody(
                record: Identifier(erased.record), kind: kind, commit: erased.leaf.commit, version: erased.version,
                isPublic: erased.visibility == .public, erasedAt: commit))
    }

    /// A record keeps its kind for ever: its history is kept in the table of one kind.
    private func check(
        _ record: Identifier<AnyRecord>, keeps kind: Kind, _ commit: Int
    ) throws(RegisterError) {
        guard let handle = directory.handle(of: record), let known = histories[Int(handle)].kind, known != kind.slot
        else { return }
        let name = Kind.allCases[Int(known)].rawValue
        throw RegisterError(.unreadable, commit: commit, "\(record) is of kind \(name) and cannot be \(kind.rawValue)")
    }

    private func kind(named name: String, commit: Int) throws(RegisterError) -> Kind {
        guard let kind = Kind(rawValue: name) else {
            throw RegisterError(.unreadable, commit: commit, "“\(name)” is no kind of record that this Titian knows")
        }
        return kind
    }
}

extension WorkPlan.Identifier {
    /// The ledger's name of a record, as the work plan's.
    public init(_ record: RecordID) { self.init(high: record.high, low: record.low) }

    /// The work plan's name of a record, as the ledger's.
    public var recordID: RecordID { RecordID(high: high, low: low) }
}
