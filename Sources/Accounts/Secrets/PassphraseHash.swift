import CArgon2
import Crypto
import Dispatch

/// Argon2id (RFC 9106): how a passphrase is kept, so that whoever steals the file pays for every guess in time and
/// memory. The only importer of libargon2.
public struct PassphraseHashing: Sendable {
    /// KiB of memory.
    public let memory: UInt32

    /// Passes over it.
    public let passes: UInt32

    /// How many are worked out at once: the memory of all of them together is what a flood of sign-ins can claim.
    private let turns: DispatchSemaphore

    /// The time is given in `docs/access.md`, as measured.
    public init(memory: UInt32 = 65_536, passes: UInt32 = 3, atOnce: Int = 2) {
        (self.memory, self.passes) = (memory, passes)
        turns = DispatchSemaphore(value: atOnce)
    }

    private static let saltLength = 16
    private static let length = 32

    /// The passphrase in the form `$argon2id$v=19$m=…`, which holds salt and parameters.
    func hash(_ passphrase: Passphrase) throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        var text = [CChar](
            repeating: 0,
            count: argon2_encodedlen(
                passes, memory, 1, UInt32(Self.saltLength), UInt32(Self.length), Argon2_id))
        turns.wait()
        defer { turns.signal() }
        let result = argon2id_hash_encoded(
            passes, memory, 1, passphrase.bytes, passphrase.bytes.count, salt, salt.count, Self.length, &text,
            text.count)
        guard result == ARGON2_OK.rawValue else { throw AccountError.hashing(result) }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a passphrase is the one that was kept; libargon2 compares in constant time.
    func verify(_ passphrase: Passphrase, _ kept: String) -> Bool {
        guard passphrase.bytes.count <= Passphrase.longest else { return false }
        turns.wait()
        defer { turns.signal() }
        return argon2id_verify(kept, passphrase.bytes, passphrase.bytes.count) == ARGON2_OK.rawValue
    }

    /// Whether a kept form was made with other parameters than today's, and is made anew at the next sign-in.
    func isOutdated(_ kept: String) -> Bool { !kept.hasPrefix("$argon2id$v=19$m=\(memory),t=\(passes),p=1$") }
}
