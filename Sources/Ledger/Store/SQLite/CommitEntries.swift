import Foundation

/// The salted leaves of a commit about to be written.
struct CommitEntries {
    let entries: [[UInt8]]
    let digestBytes: [UInt8]
    let root: Digest

    var count: Int { entries.count }

    init(_ contents: [LeafContent]) {
        let salts = Self.random(contents.count * OpenedLeaf.saltCount)
        var digestBytes: [UInt8] = []
        var tree = MerkleFrontier()
        entries = contents.enumerated().map { index, content in
            let start = index * OpenedLeaf.saltCount
            let entry: [UInt8] = salts[start..<start + OpenedLeaf.saltCount] + content.bytes
            let digest = Digest.leaf(entry)
            digest.withBytes { digestBytes.append(contentsOf: $0) }
            tree.append(digest)
            return entry
        }
        self.digestBytes = digestBytes
        root = tree.root
    }

    /// Random bytes from the system, asked for all at once: each asking costs as much as hashing a leaf.
    private static func random(_ count: Int) -> [UInt8] {
        Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            if let start = buffer.baseAddress { arc4random_buf(start, count) }
            initialized = count
        }
    }
}
