/// What a leaf of a commit says.
public enum LeafContent: Sendable, Hashable {
    /// The beginning of a ledger.
    case genesis(Genesis)
    /// Opens an author, organisation or reason to the public.
    case opening(LeafReference)
    /// Takes away the salt and the content of a leaf.
    case erasure(LeafReference)
    /// Which revision an erasure of the same commit took away: its place in the record's history, without what it said.
    case erased(ErasedRevision)
    /// Puts another signing key in force, from the next commit on.
    case key(VerifierKey)
    /// Goes on from an older state of the ledger.
    case restoration(Restoration)
    /// Who made the commit.
    case author(String)
    /// On whose behalf.
    case organisation(String)
    /// Why.
    case reason(String)
    /// A new state of a record.
    case revision(Revision)

    /// Whether everybody may see a leaf that says this, without a later opening.
    public var isPublic: Bool {
        switch self {
        case .genesis, .opening, .erasure, .key, .restoration: true
        case .author, .organisation, .reason: false
        case .erased(let revision): revision.visibility == .public
        case .revision(let revision): revision.visibility == .public
        }
    }

    /// Whether it is one of the acts on the ledger itself, which stand first in a commit and are never erased.
    public var isAct: Bool {
        switch self {
        case .genesis, .opening, .erasure, .erased, .key, .restoration: true
        case .author, .organisation, .reason, .revision: false
        }
    }
}

/// What a ledger is for; one for samples may be given its times.
public enum Purpose: String, Sendable, Hashable, CaseIterable {
    /// Facts; times come from the clock.
    case live
    /// Made-up data for trying things out.
    case sample
}

/// What the first commit of a ledger says.
public struct Genesis: Sendable, Hashable {
    /// The ledger's name.
    public let ledger: LedgerID
    /// The programme that it belongs to.
    public let programme: String
    /// Whether it holds facts or samples.
    public let purpose: Purpose
    /// The first key that signs its checkpoints.
    public let key: VerifierKey

    /// Puts it together.
    public init(ledger: LedgerID, programme: String, purpose: Purpose, key: VerifierKey) {
        self.ledger = ledger
        self.programme = programme
        self.purpose = purpose
        self.key = key
    }
}

/// Names a leaf of an earlier commit.
public struct LeafReference: Sendable, Hashable {
    /// The number of the commit.
    public let commit: Int
    /// The place of the leaf in it, from 0.
    public let index: Int

    /// Names a leaf.
    public init(commit: Int, index: Int) {
        self.commit = commit
        self.index = index
    }
}

/// What stays known of a revision whose salt and content were erased.
///
/// Without it, a register that is built again would take the revision before for the one that stands.
public struct ErasedRevision: Sendable, Hashable {
    /// The leaf that was erased.
    public let leaf: LeafReference
    /// The record.
    public let record: RecordID
    /// What sort of record it is.
    public let kind: String
    /// The revision's version.
    public let version: Int
    /// Who could see the revision, and may see this.
    public let visibility: Visibility

    /// Puts it together.
    public init(leaf: LeafReference, record: RecordID, kind: String, version: Int, visibility: Visibility) {
        self.leaf = leaf
        self.record = record
        self.kind = kind
        self.version = version
        self.visibility = visibility
    }
}

/// A size of a ledger and the root that it had then.
public struct TreeState: Sendable, Hashable {
    /// The count of commits.
    public let size: Int
    /// The root of the tree of that many.
    public let root: Digest

    /// Puts the two together.
    public init(size: Int, root: Digest) {
        self.size = size
        self.root = root
    }
}

/// What is said when a history goes on from an older state, for example from a backup.
public struct Restoration: Sendable, Hashable {
    /// The state that was restored: all commits before this one.
    public let restored: TreeState
    /// The newest state that was signed, and is lost, if it is known.
    public let lost: TreeState?

    /// Puts it together.
    public init(restored: TreeState, lost: TreeState?) {
        self.restored = restored
        self.lost = lost
    }
}
