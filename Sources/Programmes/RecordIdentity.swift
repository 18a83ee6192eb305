public import WorkPlan

import struct Ledger.Digest

/// How the records of a programme folder get their identities.
///
/// An identity is the first 16 bytes of SHA-256 over four lines: `titian record`, the ledger's identity in hexadecimal,
/// the kind, the key. The same folder loaded again into the same ledger therefore changes the same records.
public enum RecordIdentity {
    /// The identity of the record of a kind that a folder calls `key`, in the ledger of 32 hexadecimal digits.
    public static func of(kind: Kind, key: String, ledger: String) -> Identifier<AnyRecord> {
        let name = "titian record\n\(ledger)\n\(kind.rawValue)\n\(key)"
        let bytes = Digest.of(Array(name.utf8)).bytes
        func half(_ part: some Sequence<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        return Identifier(high: half(bytes[0..<8]), low: half(bytes[8..<16]))
    }
}
