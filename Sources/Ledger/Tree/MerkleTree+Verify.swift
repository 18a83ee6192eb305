extension MerkleTree {
    /// Whether a path leads from a leaf to a root: RFC 9162, section 2.1.3.2.
    public static func verifyInclusion(
        of leaf: Digest, at index: Int, in size: Int, path: [Digest], root: Digest
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var node = index
        var last = size - 1
        var digest = leaf
        for sibling in path {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                digest = .node(sibling, digest)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                digest = .node(digest, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && digest == root
    }

    /// Whether a proof shows that the tree of `old` leaves begins the tree of `new` leaves: RFC 9162, section 2.1.4.2.
    ///
    /// Nothing follows from a tree without leaves, so that its root must be the hash of nothing.
    public static func verifyConsistency(
        from old: Int, root oldRoot: Digest, to new: Int, root newRoot: Digest, path: [Digest]
    ) -> Bool {
        guard old >= 0, old <= new else { return false }
        if old == new { return path.isEmpty && oldRoot == newRoot }
        if old == 0 { return path.isEmpty && oldRoot == .of([]) }
        // A tree of a power of two is a node of the larger one, so its root is left out of the proof.
        var rest = path[...]
        guard let first = old.nonzeroBitCount == 1 ? oldRoot : rest.popFirst() else { return false }
        var node = old - 1
        var last = new - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var (left, right) = (first, first)
        for sibling in rest {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                left = .node(sibling, left)
                right = .node(sibling, right)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                right = .node(right, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && left == oldRoot && right == newRoot
    }
}
