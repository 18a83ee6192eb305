import GRDB

/// Who made a commit, on whose behalf and why, as far as everybody may know.
public struct Attribution: Sendable, Hashable {
    /// Who made it; `nil` while that is not public.
    public internal(set) var author: String?

    /// On whose behalf.
    public internal(set) var organisation: String?

    /// Why.
    public internal(set) var reason: String?

    /// Nothing is public.
    public init() {}
}

extension SQLiteLedger {
    /// What later commits opened of a commit's author, organisation and reason.
    ///
    /// Reads the leaves that were opened and no others, by an index.
    ///
    /// - Parameter size: how many commits are known: an opening beyond them has not been made yet.
    public func attribution(of commit: Int, knownAt size: Int) throws -> Attribution {
        try read { db in
            let rows = try SQLStatement(
                cached: "SELECT target FROM acts WHERE target BETWEEN ? AND ? AND kind = 'opening' AND id < ?", db
            ).bind(
                .integer(LeafRow.id(commit, 0)), .integer(LeafRow.id(commit, LeafRow.limit - 1)),
                .integer(LeafRow.id(size + 1, 0)))
            var leaves: [LeafReference] = []
            while try rows.step() { leaves.append(LeafRow.reference(rows.integer(0))) }
            rows.reset()
            return try leaves.reduce(into: Attribution()) { known, leaf in
                known.add(try CommitReader(db: db).content(of: leaf))
            }
        }
    }
}

extension SQLiteLedger {
    /// Who made a commit, on whose behalf and why, for those who may know all of it.
    ///
    /// Reads no further than the reason, which stands before the revisions.
    public func authorship(of commit: Int) throws -> Attribution {
        try read { db in
            var known = Attribution()
            for index in 0..<(try CommitReader(db: db).leafCount(of: commit) ?? 0) {
                let content = try CommitReader(db: db).content(of: LeafReference(commit: commit, index: index))
                if case .revision? = content { break }
                known.add(content)
                if known.reason != nil { break }
            }
            return known
        }
    }
}

extension Attribution {
    fileprivate mutating func add(_ content: LeafContent?) {
        switch content {
        case .author(let text): author = text
        case .organisation(let text): organisation = text
        case .reason(let text): reason = text
        default: break
        }
    }
}
