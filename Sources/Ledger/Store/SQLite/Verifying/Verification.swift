/// What came of checking a ledger.
public struct Verification: Sendable, Hashable {
    /// The count of commits that were checked.
    public let commits: Int
    /// The count of leaves whose salt and content were hashed again.
    public let leaves: Int
    /// The count of leaves that are erased.
    public let erased: Int
    /// The count of checkpoints whose roots and signatures were checked.
    public let checkpoints: Int
    /// The first thing that is wrong; nil if nothing is.
    public let damage: Damage?

    /// Puts it together.
    public init(commits: Int, leaves: Int, erased: Int, checkpoints: Int, damage: Damage?) {
        self.commits = commits
        self.leaves = leaves
        self.erased = erased
        self.checkpoints = checkpoints
        self.damage = damage
    }

    /// Whether everything is as it was signed.
    public var isSound: Bool { damage == nil }
}

/// How far a long piece of work is: what is done, and of how much. Throwing from it stops the work.
public typealias Progress = @Sendable (_ done: Int, _ total: Int) throws -> Void
