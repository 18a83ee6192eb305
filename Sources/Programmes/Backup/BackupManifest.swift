public import Ledger

/// What a backup holds; the last entry of the archive, so that one that was cut short has none.
public struct BackupManifest: Sendable, Hashable {
    static let name = "manifest.json"
    static let format = "titian-backup/1"

    /// One file of a backup.
    public struct Entry: Sendable, Hashable {
        /// Its name in the archive.
        public let name: String
        /// Its length in bytes.
        public let size: Int
        /// The SHA-256 of its bytes.
        let digest: Digest
    }

    /// A ledger of a backup.
    public struct Ledger: Sendable, Hashable {
        /// The programme's code.
        public let programme: String
        /// The newest checkpoint of the copy.
        public let checkpoint: Checkpoint
    }

    /// The files, in their order.
    public let entries: [Entry]

    /// The ledgers, in the order of their programmes' codes.
    public let ledgers: [Ledger]

    var json: JSON {
        [
            "format": .string(Self.format),
            "entries": .array(
                entries.map {
                    ["name": .string($0.name), "size": .integer($0.size), "sha256": .string($0.digest.hex)]
                }),
            "ledgers": .array(
                ledgers.map {
                    ["programme": .string($0.programme), "checkpoint": .string($0.checkpoint.text)]
                }),
        ]
    }

    init(entries: [Entry], ledgers: [Ledger]) {
        self.entries = entries
        self.ledgers = ledgers
    }

    init(parsing bytes: [UInt8]) throws(BackupError) {
        guard let json = try? JSON(parsing: bytes), json["format"]?.string == Self.format,
            let entries = json["entries"]?.array?.map(Self.entry),
            let ledgers = json["ledgers"]?.array?.map(Self.ledger),
            !entries.contains(nil), !ledgers.contains(nil)
        else { throw BackupError(.unreadable, "the backup's manifest cannot be read") }
        self.init(entries: entries.compactMap(\.self), ledgers: ledgers.compactMap(\.self))
    }

    private static func entry(_ json: JSON) -> Entry? {
        guard let name = json["name"]?.string, let size = json["size"]?.integer,
            let digest = json["sha256"]?.string.flatMap({ Digest(hex: $0) })
        else { return nil }
        return Entry(name: name, size: size, digest: digest)
    }

    private static func ledger(_ json: JSON) -> Ledger? {
        guard let programme = json["programme"]?.string, let note = json["checkpoint"]?.string,
            let checkpoint = try? Checkpoint(parsing: note)
        else { return nil }
        return Ledger(programme: programme, checkpoint: checkpoint)
    }
}
