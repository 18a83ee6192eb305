/// The right edge of a Merkle tree: enough to append leaves and know the root, in 32 bytes a level.
struct MerkleFrontier: Sendable {
    private(set) var size = 0
    /// The roots of the complete subtrees that make up the tree, the largest first.
    private var peaks: [Digest] = []

    init() {}

    init(size: Int, peaks: [Digest]) {
        self.size = size
        self.peaks = peaks
    }

    mutating func append(_ leaf: Digest) {
        var digest = leaf
        var rest = size
        while rest & 1 == 1, let left = peaks.popLast() {
            digest = .node(left, digest)
            rest >>= 1
        }
        peaks.append(digest)
        size += 1
    }

    /// The root; that of a tree without leaves is the hash of nothing.
    var root: Digest {
        guard var digest = peaks.last else { return .of([]) }
        for peak in peaks.dropLast().reversed() { digest = .node(peak, digest) }
        return digest
    }
}
