public import Ledger
public import WorkPlan

/// What shows, without the ledger, that a figure counted what its trace lists.
///
/// It holds the definition, the question, the value, the records that were counted as opened leaves of their commits,
/// and the proofs that lead from those to a signed checkpoint. Whoever holds it computes the value again from it.
///
/// It proves what was counted, not that nothing was left out: only the public export, evaluated again, proves that.
public struct Receipt: Sendable, Hashable {
    /// The form that this type reads and writes.
    static let format = "titian-receipt/1"

    /// The citation of the value.
    public let citation: String

    /// The ledger.
    public let ledger: LedgerID

    /// The definition as canonical JSON.
    public let definition: String

    /// The plan.
    public let plan: Identifier<Plan>

    /// The commit K.
    public let known: Int

    /// The root of the ledger's tree at K.
    public let root: Digest

    /// The audience A.
    public let audience: Audience

    /// The calendar day D.
    public let day: Day

    /// The value.
    public let value: FigureValue

    /// A checkpoint whose tree holds all commits up to K.
    public let checkpoint: Checkpoint

    /// What shows that the tree at K begins the tree of the checkpoint.
    public let consistency: [Digest]

    /// The commits whose leaves are opened, in order.
    public let commits: [OpenedCommit]

    /// A commit, with some of its leaves opened.
    public struct OpenedCommit: Sendable, Hashable {
        /// The header's bytes.
        public let header: [UInt8]

        /// The path of the commit in the tree of the checkpoint.
        public let proof: [Digest]

        /// The opened leaves.
        public let leaves: [ProvenLeaf]
    }

    /// An opened leaf, with its path to the root that its commit's header names.
    public struct ProvenLeaf: Sendable, Hashable {
        /// Its place in the commit.
        public let index: Int

        /// Salt and content.
        public let leaf: OpenedLeaf

        /// Its path in the commit.
        public let proof: [Digest]
    }
}

/// Why a receipt cannot be made, or does not hold.
public struct ReceiptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What stands in the way.
    public enum Code: Hashable, Sendable {
        /// The figure has no value.
        case noValue
        /// A record behind the value was erased, so it cannot be shown.
        case erased
        /// The text is not a receipt.
        case malformed
        /// The checkpoint is not signed by the key in force.
        case signature
        /// A proof does not lead where it should.
        case proof
        /// The value computed from what is opened is another.
        case value
        /// The definition is not the one that the ledger holds.
        case definition
    }

    /// What stands in the way.
    public let code: Code

    /// For people.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// The detail.
    public var description: String { detail }
}
