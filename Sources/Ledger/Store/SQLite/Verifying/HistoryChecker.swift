import GRDB

/// Checks what no commit shows alone: the chain across chunks, commands, acts, checkpoints and their signatures.
struct HistoryChecker {
    let genesis: Genesis
    private var tree = MerkleTree()
    private var commits: [(leaves: Int, acts: Int)] = []
    private(set) var commands: [CommandID: Int] = [:]
    private var last: CheckedChunk.Commit?
    private(set) var acts: [CheckedChunk.Act] = []
    private(set) var leaves = 0
    private(set) var erased = 0
    private(set) var damage: Damage?

    init(genesis: Genesis) {
        self.genesis = genesis
    }

    /// The keys that must have signed the tree of a size: two where a key is changed.
    struct Keys {
        private var changes: [(number: Int, key: VerifierKey)]

        init(genesis: VerifierKey) { changes = [(0, genesis)] }

        mutating func change(to key: VerifierKey, at number: Int) { changes.append((number, key)) }

        func signing(_ size: Int) -> [VerifierKey] {
            let index = changes.lastIndex { $0.number <= size } ?? 0
            let isChange = changes[index].number == size && index > 0
            return (isChange ? [changes[index - 1].key] : []) + [changes[index].key]
        }
    }

    /// Notes something wrong; what is noted earliest in the history counts.
    mutating func note(_ commit: Int, _ reason: String) {
        if commit < damage?.commit ?? .max { damage = Damage(commit: commit, reason: reason) }
    }

    /// Takes the next chunk in order; nothing after the first damage is looked at.
    mutating func add(_ chunk: CheckedChunk) {
        guard damage == nil else { return }
        for commit in chunk.commits {
            if let reason = mismatch(commit) { return note(commit.header.number, reason) }
            last = commit
            tree.append(commit.hash)
            commits.append((commit.header.leaves, commit.acts))
        }
        acts += chunk.acts
        leaves += chunk.leaves
        erased += chunk.erased
        if let damage = chunk.damage { note(damage.commit, damage.reason) }
    }

    /// The count of commits that are right so far.
    var size: Int { tree.size }

    /// The root of the first commits, if there are so many that are right.
    func root(ofFirst size: Int) -> Digest? {
        (1...max(tree.size, 1)).contains(size) && size <= tree.size ? tree.root(ofFirst: size) : nil
    }

    private mutating func mismatch(_ commit: CheckedChunk.Commit) -> String? {
        guard commands.updateValue(commit.header.number, forKey: commit.header.command) == nil else {
            return "its command was used before"
        }
        guard let last else { return commit.header.parent == .zero ? nil : "the first commit has a parent" }
        return ChunkChecker.mismatch(commit.header, after: last)
    }
}

extension HistoryChecker {
    /// Checks what each act says of earlier commits, and gives the keys in force.
    mutating func checkActs() -> Keys {
        var keys = Keys(genesis: genesis.key)
        var erasedLeaves: Set<LeafReference> = []
        for act in acts {
            let place = LeafRow.reference(act.id)
            if let reason = problem(act.content, at: place, &erasedLeaves) { note(place.commit, reason) }
            if case .key(let key) = act.content { keys.change(to: key, at: place.commit) }
        }
        if size > 0, acts.first?.content != .genesis(genesis) { note(1, "the first leaf is not the ledger's genesis") }
        return keys
    }

    private func problem(
        _ act: LeafContent, at place: LeafReference, _ erased: inout Set<LeafReference>
    ) -> String? {
        switch act {
        case .genesis:
            return place == LeafReference(commit: 1, index: 0) ? nil : "a ledger begins only once"
        case .opening(let leaf):
            guard let first = acts(before: place, leaf), (first..<first + 3).contains(leaf.index) else {
                return "it opens what is not an earlier author, organisation or reason"
            }
        case .erasure(let leaf):
            guard let first = acts(before: place, leaf), leaf.index >= first else {
                return "it erases what cannot be erased"
            }
            if !erased.insert(leaf).inserted { return "it erases what is erased already" }
        case .erased(let revision):
            guard erased.contains(revision.leaf) else { return "it tells of a revision that was not erased with it" }
        case .restoration(let restoration):
            guard restoration.restored.size == place.commit - 1,
                root(ofFirst: place.commit - 1) == restoration.restored.root
            else { return "the state that it restores is not the one before it" }
        case .key(let key):
            if key.name != genesis.key.name { return "the new key is not of this ledger" }
        case .author, .organisation, .reason, .revision: break
        }
        return nil
    }

    /// How many acts the commit of a leaf has, if that commit is an earlier one and has the leaf.
    private func acts(before place: LeafReference, _ leaf: LeafReference) -> Int? {
        guard leaf.commit < place.commit, leaf.commit <= commits.count, leaf.index < commits[leaf.commit - 1].leaves
        else { return nil }
        return commits[leaf.commit - 1].acts
    }
}
