import GRDB

/// What only the ledger can tell of a draft: whether what its acts name is there.
struct DraftRules {
    let db: Database
    let size: Int

    /// - Throws: ``LedgerError`` with `refused` and every reason there is.
    func check(_ draft: PreparedDraft, acts: [LeafContent]) throws {
        var problems = draft.problems.map(\.description)
        for act in acts {
            if let problem = try problem(of: act) { problems.append(problem) }
        }
        if acts.count > 1, Set(acts).count < acts.count { problems.append("an act stands twice") }
        if !problems.isEmpty { throw LedgerError(.refused, problems.joined(separator: "; ")) }
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
