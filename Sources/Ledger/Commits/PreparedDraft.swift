/// A draft whose leaves are salted and hashed, and that was held against every rule which needs no ledger to tell.
///
/// All of this depends on nothing but the draft, so callers do it side by side before they wait for the one write
/// transaction, in which only the header is left to be made.
public struct PreparedDraft: Sendable {
    /// What was prepared.
    public let draft: Draft

    /// Why the ledger refuses it, whatever stands in it already; empty when it may be appended.
    public let problems: [DraftProblem]

    /// How many bytes the canonical body of each revision has; 0 for one that retires its record.
    public let bodySizes: [Int]

    /// The leaves after those of the acts, which only the ledger can write.
    let entries: CommitEntries

    /// Prepares a draft. Cost: linear in its text.
    public init(_ draft: Draft) {
        self.draft = draft
        problems = Self.problems(of: draft)
        var entries = CommitEntries(capacity: draft.revisions.count + 3)
        entries.append(.author(draft.author))
        entries.append(.organisation(draft.organisation))
        entries.append(.reason(draft.reason))
        bodySizes = draft.revisions.map { revision in entries.append { revision.write(to: &$0) } }
        self.entries = entries
    }

    private static func problems(of draft: Draft) -> [DraftProblem] {
        var problems: [DraftProblem] = []
        for (name, text) in [
            ("author", draft.author), ("organisation", draft.organisation), ("reason", draft.reason),
        ] where !text.isNFC {
            problems.append(DraftProblem(reason: "the \(name) must be in normal form C"))
        }
        if draft.acts.count * 2 + draft.revisions.count + 3 > LeafRow.limit {
            problems.append(DraftProblem(reason: "a commit has at most \(LeafRow.limit) leaves"))
        }
        for (index, revision) in draft.revisions.enumerated() {
            problems += revision.problems.map { DraftProblem(revision: index, path: $0.path, reason: $0.reason) }
        }
        return problems
    }
}

/// One reason why a draft is refused.
public struct DraftProblem: Sendable, Hashable, CustomStringConvertible {
    /// The revision that it is about, counted from 0; `nil` when it is about the whole draft.
    public var revision: Int?

    /// Where in the revision's body it is: member names and array positions from the top.
    public var path: [String] = []

    /// What is wrong, and what would be right.
    public let reason: String

    /// "revision 2: amounts/0/value: …"
    public var description: String {
        guard let revision else { return reason }
        return "revision \(revision + 1): " + (path.isEmpty ? reason : "\(path.joined(separator: "/")): \(reason)")
    }
}

extension Revision {
    fileprivate var problems: [BodyProblem] {
        var problems: [BodyProblem] = []
        if kind.isEmpty || !kind.isNFC {
            problems.append(BodyProblem(path: [], reason: "a kind is text in normal form C"))
        }
        for (name, value) in [("schema", schema), ("version", version)]
        where value < 1 || Double(value) > JSON.largestInteger {
            problems.append(BodyProblem(path: [], reason: "the \(name) must be a number from 1"))
        }
        if case .body(let body) = state { problems += body.bodyProblems() }
        return problems
    }
}
