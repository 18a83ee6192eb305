import GRDB

/// What the ledger itself asks of a draft, whatever its bodies mean.
struct DraftRules {
    let db: Database
    let genesis: Genesis
    let size: Int

    /// - Throws: ``LedgerError`` with `refused` and every reason there is.
    func check(_ draft: Draft, acts: [LeafContent]) throws {
        var problems: [String] = []
        for (name, text) in [
            ("author", draft.author), ("organisation", draft.organisation), ("reason", draft.reason),
        ] where !text.isNFC {
            problems.append("the \(name) must be in normal form C")
        }
        if acts.count + draft.revisions.count + 3 > LeafRow.limit {
            problems.append("a commit has at most \(LeafRow.limit) leaves")
        }
        for (index, revision) in draft.revisions.enumerated() {
            problems += Self.problems(of: revision).map { "revision \(index + 1): \($0)" }
        }
        for act in acts {
            if let problem = try problem(of: act) { problems.append(problem) }
        }
        if Set(acts).count < acts.count { problems.append("an act stands twice") }
        if !problems.isEmpty { throw LedgerError(.refused, problems.joined(separator: "; ")) }
    }

    private static func problems(of revision: Revision) -> [String] {
        var problems: [String] = []
        if revision.kind.isEmpty || !revision.kind.isNFC { problems.append("a kind is text in normal form C") }
        for (name, value) in [("schema", revision.schema), ("version", revision.version)]
        where value < 1 || Double(value) > JSON.largestInteger {
            problems.append("the \(name) must be a number from 1")
        }
        if case .body(let body) = revision.state { problems += body.bodyProblems().map(\.description) }
        return problems
    }

    private func problem(of act: LeafContent) throws -> String? {
        switch act {
        case .opening(let leaf):
            try problem("opened", leaf) { $0.isRevision ? "an author, organisation or reason" : nil }
        case .erasure(let leaf): try problem("erased", leaf) { _ in nil }
        case .genesis, .erased, .key, .restoration, .author, .organisation, .reason, .revision: nil
        }
    }

    private func problem(
        _ what: String, _ leaf: LeafReference, _ rule: (LeafContent) -> String?
    ) throws -> String? {
        let name = "leaf \(leaf.index) of commit \(leaf.commit)"
        guard leaf.commit <= size, let count = try CommitReader(db: db).leafCount(of: leaf.commit),
            (0..<count).contains(leaf.index)
        else { return "there is no \(name) before this commit" }
        guard let content = try CommitReader(db: db).content(of: leaf) else { return "\(name) is erased already" }
        if content.isAct { return "\(name) is an act on the ledger, which cannot be \(what)" }
        return rule(content).map { "\(name) cannot be \(what): it is not \($0)" }
    }
}

extension LeafContent {
    fileprivate var isRevision: Bool {
        if case .revision = self { true } else { false }
    }
}
