import Crypto
public import Foundation

/// The key that signs a ledger's checkpoints.
///
/// It is kept in a file that only its owner can read, outside the data folder, so that a copy of the data does not
/// carry it along. The file holds one line in the form that Go's signed notes use: `PRIVATE+KEY+name+keyid+base64`.
public struct SigningKey: Sendable {
    /// The public half.
    public let verifier: VerifierKey
    /// The ledger that the key is for.
    public let ledger: LedgerID
    /// The file, unless the key is held in memory only.
    public let url: URL?
    private let key: Curve25519.Signing.PrivateKey

    /// A new key that is held in memory only.
    public init(ledger: LedgerID) {
        self.init(ledger: ledger, key: Curve25519.Signing.PrivateKey(), url: nil)
    }

    private init(ledger: LedgerID, key: Curve25519.Signing.PrivateKey, url: URL?) {
        self.ledger = ledger
        self.key = key
        self.url = url
        verifier = VerifierKey(name: Checkpoint.origin(of: ledger), publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// Makes a key and the file for it; a file that is there already is never written over.
    public static func create(at url: URL, ledger: LedgerID) throws -> SigningKey {
        let key = SigningKey(ledger: ledger, key: Curve25519.Signing.PrivateKey(), url: url)
        try PrivateFile.create(at: url, bytes: Array("\(key.text)\n".utf8))
        return key
    }

    /// Reads a key's file; one that others may read or write is refused.
    public init(contentsOf url: URL) throws {
        let bytes = try PrivateFile.read(at: url)
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        guard let key = Self(text: text, url: url) else {
            throw LedgerError(.malformed, "\(url.path) does not hold a signing key")
        }
        self = key
    }

    private init?(text: String, url: URL) {
        let mark = "PRIVATE+KEY+"
        let parts = text.dropFirst(mark.count).split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard text.hasPrefix(mark), parts.count == 3, let ledger = Checkpoint.ledger(ofOrigin: parts[0]),
            let bytes = Base64.decode(parts[2]), bytes.first == VerifierKey.ed25519,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
        else { return nil }
        self.init(ledger: ledger, key: key, url: url)
        guard parts[1] == verifier.id.description else { return nil }
    }

    private var text: String {
        let secret = Base64.encode([VerifierKey.ed25519] + Array(key.rawRepresentation))
        return "PRIVATE+KEY+\(verifier.name)+\(verifier.id)+\(secret)"
    }

    func signature(for message: [UInt8]) throws -> [UInt8] {
        Array(try key.signature(for: message))
    }
}
