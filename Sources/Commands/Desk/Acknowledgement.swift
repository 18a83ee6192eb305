public import Ledger

/// That a command was done, and what shows it.
public struct Acknowledgement: Sendable, Hashable {
    /// The commit that it became, and whether it had been done before.
    public let appended: Appended

    /// The newest checkpoint, which covers the commit.
    public let checkpoint: Checkpoint

    /// The path of the commit in the tree of the checkpoint.
    public let proof: [Digest]
}
