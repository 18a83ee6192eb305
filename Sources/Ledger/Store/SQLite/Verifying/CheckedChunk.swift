/// What checking some commits in a row found.
struct CheckedChunk: Sendable {
    /// What is kept of each commit for the checks that need all of them.
    struct Commit: Sendable {
        let header: Header
        let hash: Digest
        /// How many of the leaves are acts; author, organisation and reason follow.
        let acts: Int
    }

    /// An act on the ledger, and where it stands.
    struct Act: Sendable {
        let id: Int
        let content: LeafContent
    }

    /// The commits that are right in themselves, up to the first that is not.
    var commits: [Commit] = []
    var acts: [Act] = []
    var leaves = 0
    var erased = 0
    var damage: Damage?
}
