import Foundation

/// The salted leaves of a commit about to be written.
struct CommitEntries: Sendable {
    /// Salt and content of each leaf: the bytes that are hashed.
    private(set) var entries: [[UInt8]] = []

    /// The hashes of the leaves, one after another.
    private(set) var digestBytes: [UInt8] = []

    private var tree = MerkleFrontier()
    private var salts: [UInt8]

    var count: Int { entries.count }

    /// The Merkle root of the leaves.
    var root: Digest { tree.root }

    /// No leaves yet.
    ///
    /// - Parameter capacity: how many contents will be appended. The system is asked for all their salts at once: each
    ///   asking costs as much as hashing a leaf.
    init(capacity: Int) {
        salts = Self.random(capacity * OpenedLeaf.saltCount)
        entries.reserveCapacity(capacity)
        digestBytes.reserveCapacity(capacity * 32)
    }

    /// The leaves of acts, and after them those of a draft that was prepared.
    init(_ acts: [LeafContent], _ prepared: CommitEntries) {
        self.init(capacity: acts.count)
        for act in acts { append(act) }
        for entry in prepared.entries { append(entry: entry) }
    }

    mutating func append(_ content: LeafContent) { append { content.write(to: &$0) } }

    /// Appends a leaf with a salt of its own, behind which `write` writes the content; there are as many as the capacity
    /// said.
    mutating func append<R>(_ write: (inout [UInt8]) -> R) -> R {
        let start = entries.count * OpenedLeaf.saltCount
        precondition(start < salts.count, "a salt was asked for in advance for each leaf")
        var entry: [UInt8] = []
        entry.reserveCapacity(OpenedLeaf.usualCount)
        entry += salts[start..<start + OpenedLeaf.saltCount]
        let result = write(&entry)
        append(entry: entry)
        return result
    }

    private mutating func append(entry: [UInt8]) {
        let digest = Digest.leaf(entry)
        digest.withBytes { digestBytes.append(contentsOf: $0) }
        tree.append(digest)
        entries.append(entry)
    }

    private static func random(_ count: Int) -> [UInt8] {
        Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            if let start = buffer.baseAddress { arc4random_buf(start, count) }
            initialized = count
        }
    }
}
