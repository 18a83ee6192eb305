/// The salted leaves of a commit about to be written.
struct CommitEntries {
    let entries: [[UInt8]]
    let digestBytes: [UInt8]
    let root: Digest

    var count: Int { entries.count }

    init(_ contents: [LeafContent]) {
        var generator = SystemRandomNumberGenerator()
        var digestBytes: [UInt8] = []
        var tree = MerkleFrontier()
        entries = contents.map { content in
            let entry = Self.salt(&generator) + content.bytes
            let digest = Digest.leaf(entry)
            digest.withBytes { digestBytes.append(contentsOf: $0) }
            tree.append(digest)
            return entry
        }
        self.digestBytes = digestBytes
        root = tree.root
    }

    private static func salt(_ generator: inout SystemRandomNumberGenerator) -> [UInt8] {
        let words = (generator.next(), generator.next(), generator.next(), generator.next())
        return withUnsafeBytes(of: words) { Array($0) }
    }
}
