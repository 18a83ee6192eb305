/// What a commit says of itself; its canonical bytes are the entry of the ledger's tree.
public struct Header: Hashable, Sendable {
    /// The version of the format that this module writes.
    public static let format = 1

    /// The ledger's name.
    public let ledger: LedgerID
    /// The commit's number, from 1.
    public let number: Int
    /// When it was made; never earlier than its parent.
    public let time: Timestamp
    /// The hash of the commit before; ``Digest/zero`` for the first.
    public let parent: Digest
    /// The command that made it; no other commit has the same.
    public let command: CommandID
    /// The count of its leaves.
    public let leaves: Int
    /// The Merkle root of its leaves.
    public let root: Digest

    /// Puts a header together.
    public init(
        ledger: LedgerID, number: Int, time: Timestamp, parent: Digest, command: CommandID, leaves: Int, root: Digest
    ) {
        self.ledger = ledger
        self.number = number
        self.time = time
        self.parent = parent
        self.command = command
        self.leaves = leaves
        self.root = root
    }

    /// The canonical JSON that is hashed; written by hand, because each commit needs it.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(400)
        bytes += "{\"command\":\"".utf8
        command.appendHex(to: &bytes)
        bytes += "\",\"format\":1,\"leaves\":".utf8
        bytes += String(leaves).utf8
        bytes += ",\"ledger\":\"".utf8
        ledger.appendHex(to: &bytes)
        bytes += "\",\"number\":".utf8
        bytes += String(number).utf8
        bytes += ",\"parent\":\"".utf8
        parent.appendHex(to: &bytes)
        bytes += "\",\"root\":\"".utf8
        root.appendHex(to: &bytes)
        bytes += "\",\"time\":\"".utf8
        time.append(to: &bytes)
        bytes += "\"}".utf8
        return bytes
    }

    /// The hash of the commit: that of its header as a leaf of the ledger's tree.
    public var hash: Digest { .leaf(bytes) }
}
