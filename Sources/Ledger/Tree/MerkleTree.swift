/// A Merkle tree as RFC 9162, section 2.1 defines it, which only grows.
///
/// All complete subtrees are kept (64 bytes a leaf), so that a root or proof for any size costs O(log n) hashes.
public struct MerkleTree: Sendable {
    // levels[k][i] is the root of the leaves from i*2^k up to, not including, (i+1)*2^k.
    private var levels: [[Digest]] = [[]]

    /// A tree without leaves.
    public init() {}

    /// A tree of leaves whose hashes are given.
    public init(_ leaves: some Sequence<Digest>) {
        for leaf in leaves { append(leaf) }
    }

    /// The count of leaves.
    public var size: Int { levels[0].count }

    /// The root of the whole tree.
    public var root: Digest { root(ofFirst: size) }

    /// Appends a leaf by its hash.
    public mutating func append(_ leaf: Digest) {
        levels[0].append(leaf)
        var level = 0
        while levels[level].count.isMultiple(of: 2) {
            let pair = levels[level].suffix(2)
            if levels.count == level + 1 { levels.append([]) }
            levels[level + 1].append(.node(pair[pair.startIndex], pair[pair.startIndex + 1]))
            level += 1
        }
    }

    /// The hash of a leaf, counted from 0.
    public func leaf(_ index: Int) -> Digest { levels[0][index] }

    /// The root that the tree had when it had `size` leaves; that of no leaves is the hash of nothing.
    public func root(ofFirst size: Int) -> Digest {
        precondition((0...self.size).contains(size), "a tree of \(self.size) leaves has no first \(size)")
        return size == 0 ? .of([]) : hash(from: 0, to: size)
    }

    /// The path from a leaf, counted from 0, to the root of the first `size` leaves.
    ///
    /// RFC 9162, section 2.1.3.1; the nearest sibling comes first.
    public func inclusionProof(of leaf: Int, in size: Int) -> [Digest] {
        precondition(leaf >= 0 && leaf < size && size <= self.size, "leaf \(leaf) is not in a tree of \(size)")
        var path: [Digest] = []
        for level in 0..<levels.count {
            let sibling = (leaf >> level ^ 1) << level
            // On the right edge a subtree may have no sibling, or one that is cut short.
            if sibling < size { path.append(hash(from: sibling, to: min(sibling + 1 << level, size))) }
        }
        return path
    }

    /// What shows that the first `old` leaves of the tree of `new` leaves are the old tree.
    ///
    /// RFC 9162, section 2.1.4.1; empty when the sizes are equal, or when the old tree has no leaves.
    public func consistencyProof(from old: Int, to new: Int) -> [Digest] {
        precondition(old >= 0 && old <= new && new <= size, "no proof leads from size \(old) to size \(new)")
        return old == 0 || old == new ? [] : subproof(old, from: 0, to: new, whole: true)
    }

    var frontier: MerkleFrontier {
        var peaks: [Digest] = []
        for level in levels.indices.reversed() where levels[level].count & 1 == 1 {
            peaks.append(levels[level][levels[level].count - 1])
        }
        return MerkleFrontier(size: size, peaks: peaks)
    }

    /// The largest power of two below a count of at least 2.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    private func hash(from start: Int, to end: Int) -> Digest {
        let count = end - start
        let level = count.trailingZeroBitCount
        if count == 1 << level, start.isMultiple(of: count) { return levels[level][start >> level] }
        let middle = start + Self.split(count)
        return .node(hash(from: start, to: middle), hash(from: middle, to: end))
    }

    private func subproof(_ old: Int, from start: Int, to end: Int, whole: Bool) -> [Digest] {
        if old == end { return whole ? [] : [hash(from: start, to: end)] }
        let middle = start + Self.split(end - start)
        return old <= middle
            ? subproof(old, from: start, to: middle, whole: whole) + [hash(from: middle, to: end)]
            : subproof(old, from: middle, to: end, whole: false) + [hash(from: start, to: middle)]
    }
}
