/// A leaf of a commit: its hash, and what it says if it is open to the reader.
public struct Leaf: Sendable, Hashable {
    /// The hash of the leaf's entry.
    public let digest: Digest
    /// Salt and content, unless they are withheld or erased.
    public let opened: OpenedLeaf?
    /// Whether salt and content were erased by a later commit.
    public let isErased: Bool

    /// Puts a leaf together.
    public init(digest: Digest, opened: OpenedLeaf?, isErased: Bool = false) {
        self.digest = digest
        self.opened = opened
        self.isErased = isErased
    }
}

/// The salt and the content of a leaf; the two in a row are the entry that is hashed.
public struct OpenedLeaf: Sendable, Hashable {
    /// The count of a salt's bytes.
    public static let saltCount = 32

    /// Room for the entries of most leaves, so that writing one moves no bytes.
    static let usualCount = 768

    /// Thirty-two random bytes, which keep the content from being guessed from its hash.
    public let salt: [UInt8]
    /// Canonical JSON.
    public let content: [UInt8]

    /// Puts the two together.
    public init(salt: [UInt8], content: [UInt8]) {
        self.salt = salt
        self.content = content
    }

    /// The hash of salt and content as a leaf.
    public var digest: Digest { .leaf(salt: salt, content: content) }

    /// What the content says.
    public func decoded() throws(LedgerError) -> LeafContent {
        try LeafContent(parsing: content)
    }
}
