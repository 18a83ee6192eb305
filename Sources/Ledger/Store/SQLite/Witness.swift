import Foundation

/// The newest head that was signed with a key on this machine, kept beside the key.
///
/// It tells an older copy of the ledger, which is right in itself, from the ledger. It is always 1024 bytes, so that
/// writing it changes one block in place; it is not synced, since it may lag behind the ledger but not run ahead.
struct Witness {
    private static let length = 1024
    private let path: String

    /// nil for a key that is held in memory only.
    init?(key: SigningKey) {
        guard let url = key.url else { return nil }
        path = url.path + ".witness"
    }

    /// Writes what was just made durable; a witness that cannot be written only watches less.
    func write(_ checkpoint: Checkpoint) {
        let file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        var bytes = Array(checkpoint.text.utf8)
        guard bytes.count <= Self.length else { return }
        bytes += Array(repeating: UInt8(ascii: "\n"), count: Self.length - bytes.count)
        _ = pwrite(file, bytes, bytes.count, 0)
    }

    /// The head, or nil if nothing was signed here yet.
    func read(signedBy key: VerifierKey) throws -> Checkpoint? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let text = String(decoding: try PrivateFile.read(at: URL(fileURLWithPath: path)), as: UTF8.self)
        let note = String(text.prefix { $0 != "\0" }).trimmingCharacters(in: .newlines) + "\n"
        guard let checkpoint = try? Checkpoint(parsing: note), checkpoint.isSigned(by: key) else {
            throw LedgerError(.behindWitness, "\(path) is not a checkpoint signed with this key; take it away to go on")
        }
        return checkpoint
    }
}
