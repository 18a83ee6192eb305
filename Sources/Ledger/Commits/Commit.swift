/// One atomic change of the ledger, as somebody may see it.
public struct Commit: Sendable, Hashable {
    /// What the commit says of itself.
    public let header: Header
    /// The header's canonical bytes, as they are stored and hashed.
    public let headerBytes: [UInt8]
    /// The hash of the commit.
    public let hash: Digest
    /// The leaves, acts first, then author, organisation and reason, then revisions.
    public let leaves: [Leaf]

    /// Reads a header, and puts it together with leaves that the caller has.
    public init(headerBytes: [UInt8], leaves: [Leaf]) throws(LedgerError) {
        self.init(
            header: try Header(parsing: headerBytes), headerBytes: headerBytes, hash: .leaf(headerBytes),
            leaves: leaves)
    }

    init(header: Header, headerBytes: [UInt8], hash: Digest, leaves: [Leaf]) {
        self.header = header
        self.headerBytes = headerBytes
        self.hash = hash
        self.leaves = leaves
    }

    /// The number of the commit, from 1.
    public var number: Int { header.number }

    /// What the leaves say that are open to the reader, each with its place among all.
    public func contents() throws(LedgerError) -> [(index: Int, content: LeafContent)] {
        var contents: [(index: Int, content: LeafContent)] = []
        contents.reserveCapacity(leaves.count)
        for (index, leaf) in leaves.enumerated() {
            guard let opened = leaf.opened else { continue }
            contents.append((index, try opened.decoded()))
        }
        return contents
    }

    /// The revisions that are open to the reader, in order; erased and withheld ones are left out.
    public var revisions: [Revision] {
        get throws(LedgerError) {
            try contents().compactMap { if case .revision(let revision) = $0.content { revision } else { nil } }
        }
    }

    /// The Merkle root of the leaves' hashes, which the header must name.
    public var computedRoot: Digest {
        var tree = MerkleFrontier()
        for leaf in leaves { tree.append(leaf.digest) }
        return tree.root
    }

    /// The path of a leaf to the commit's root.
    public func proof(ofLeaf index: Int) -> [Digest] {
        MerkleTree(leaves.map(\.digest)).inclusionProof(of: index, in: leaves.count)
    }
}
