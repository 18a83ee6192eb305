import Foundation
import Synchronization

/// The newest head that was signed with a key on this machine, kept beside the key.
///
/// It tells an older copy of the ledger, which is right in itself, from the ledger. It is always 1024 bytes, so that
/// writing it changes one block in place; it is not synced, since it may lag behind the ledger but not run ahead.
final class Witness: Sendable {
    private static let length = 1024

    /// The file that was written last stays open: to open it each time costs as much as to sign.
    private struct Open {
        let key: VerifierKey
        let file: Int32
    }

    private let held = Mutex<Open?>(nil)

    deinit { held.withLock { if let open = $0 { close(open.file) } } }

    /// Writes what was just made durable; a witness that cannot be written only watches less.
    ///
    /// A key that is held in memory only has no witness.
    func write(_ checkpoint: Checkpoint, besides key: SigningKey) {
        let text = checkpoint.text.utf8
        guard text.count <= Self.length else { return }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        bytes += text
        bytes += repeatElement(UInt8(ascii: "\n"), count: Self.length - text.count)
        held.withLock { held in
            if held?.key != key.verifier {
                if let open = held { close(open.file) }
                held = Self.path(key).flatMap { Self.open($0, for: key.verifier) }
            }
            if let open = held { _ = pwrite(open.file, bytes, bytes.count, 0) }
        }
    }

    /// The head, or nil if nothing was signed here yet.
    func read(besides key: SigningKey) throws -> Checkpoint? {
        guard let path = Self.path(key), FileManager.default.fileExists(atPath: path) else { return nil }
        let text = String(decoding: try PrivateFile.read(at: URL(fileURLWithPath: path)), as: UTF8.self)
        let note = String(text.prefix { $0 != "\0" }).trimmingCharacters(in: .newlines) + "\n"
        guard let checkpoint = try? Checkpoint(parsing: note), checkpoint.isSigned(by: key.verifier) else {
            throw LedgerError(.behindWitness, "\(path) is not a checkpoint signed with this key; take it away to go on")
        }
        return checkpoint
    }

    private static func path(_ key: SigningKey) -> String? { key.url.map { $0.path + ".witness" } }

    private static func open(_ path: String, for key: VerifierKey) -> Open? {
        let file = Foundation.open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        return file < 0 ? nil : Open(key: key, file: file)
    }
}
