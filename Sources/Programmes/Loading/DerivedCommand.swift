import Ledger

/// Command identities that are made from what a command says, so that saying it again is the same command.
enum DerivedCommand {
    /// The first 16 bytes of SHA-256 over lines.
    static func id(_ lines: [String]) -> CommandID {
        let bytes = Digest.of(Array(lines.joined(separator: "\n").utf8)).bytes
        func half(_ part: some Sequence<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        return CommandID(high: half(bytes[0..<8]), low: half(bytes[8..<16]))
    }
}
