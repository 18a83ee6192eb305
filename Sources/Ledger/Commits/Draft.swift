/// What somebody wants to append.
public struct Draft: Sendable {
    /// The command; sending it again appends nothing.
    public var command: CommandID
    /// Who makes the commit.
    public var author: String
    /// On whose behalf.
    public var organisation: String
    /// Why.
    public var reason: String
    /// Openings and erasures.
    public var acts: [Act]
    /// New states of records, in order.
    public var revisions: [Revision]
    /// When; only a sample ledger may be told.
    public var time: Timestamp?

    /// Puts a draft together.
    public init(
        command: CommandID, author: String, organisation: String, reason: String, acts: [Act] = [],
        revisions: [Revision] = [], time: Timestamp? = nil
    ) {
        self.command = command
        self.author = author
        self.organisation = organisation
        self.reason = reason
        self.acts = acts
        self.revisions = revisions
        self.time = time
    }
}

/// A change of the ledger itself that a draft may ask for.
///
/// Rotating the key and going on from a backup have calls of their own.
public enum Act: Sendable, Hashable {
    /// Opens an author, organisation or reason to the public.
    case opening(LeafReference)
    /// Takes away the salt and content of a revision, author, organisation or reason.
    case erasure(LeafReference)

    var content: LeafContent {
        switch self {
        case .opening(let leaf): .opening(leaf)
        case .erasure(let leaf): .erasure(leaf)
        }
    }
}

/// What came of an append.
public struct Appended: Sendable, Hashable {
    /// Whether the ledger grew.
    public enum Outcome: Sendable, Hashable {
        /// It did.
        case new
        /// The command had been appended before; nothing was written.
        case repeated(sameContent: Bool)
    }

    /// The commit's number.
    public let number: Int
    /// The commit's hash.
    public let hash: Digest
    /// The commit's time.
    public let time: Timestamp
    /// Whether the ledger grew.
    public let outcome: Outcome

    /// Puts it together.
    public init(number: Int, hash: Digest, time: Timestamp, outcome: Outcome = .new) {
        self.number = number
        self.hash = hash
        self.time = time
        self.outcome = outcome
    }
}

/// Where a ledger ends.
public struct Head: Sendable, Hashable {
    /// The count of commits, which is the number of the last.
    public let size: Int
    /// The hash of the last commit.
    public let hash: Digest
    /// The time of the last commit.
    public let time: Timestamp
    /// The root of the whole tree.
    public let root: Digest

    /// Puts it together.
    public init(size: Int, hash: Digest, time: Timestamp, root: Digest) {
        self.size = size
        self.hash = hash
        self.time = time
        self.root = root
    }

    /// Size and root alone.
    public var state: TreeState { TreeState(size: size, root: root) }
}
