import Crypto
import Foundation

/// The public half of a signing key, in the text form of C2SP signed-note: `name+keyid+base64`.
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
    /// Marks Ed25519 in a key's bytes: C2SP signed-note, "Signature types".
    static let ed25519: UInt8 = 1

    /// The name that stands before a signature; ours is the origin line of the ledger's checkpoints.
    public let name: String
    /// The 32 bytes of the key.
    public let publicKey: [UInt8]
    /// The four bytes that name the key in a signature line.
    public let id: KeyID

    init(name: String, publicKey: [UInt8]) {
        self.name = name
        self.publicKey = publicKey
        id = KeyID(value: Self.number(name, publicKey))
    }

    /// Reads the text form, and checks that the key id is that of name and key.
    public init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, !parts[0].isEmpty, !parts[0].contains(where: \.isWhitespace),
            let bytes = Base64.decode(parts[2]), bytes.count == 33, bytes[0] == Self.ed25519
        else { return nil }
        self.init(name: parts[0], publicKey: Array(bytes.dropFirst()))
        guard parts[1] == id.description else { return nil }
    }

    private static func number(_ name: String, _ publicKey: [UInt8]) -> UInt32 {
        let input = Array(name.utf8) + [UInt8(ascii: "\n"), ed25519] + publicKey
        return Digest.of(input).bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// `name+keyid+base64`
    public var text: String {
        "\(name)+\(id)+\(Base64.encode([Self.ed25519] + publicKey))"
    }

    /// The same as ``text``.
    public var description: String { text }

    func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: message)
    }
}

/// The short name of a key in a signature line.
public struct KeyID: Hashable, Sendable, CustomStringConvertible {
    let value: UInt32

    var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) } }

    /// Eight hexadecimal digits.
    public var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

/// Base64 in its one canonical form.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }

    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        guard let data = Data(base64Encoded: String(text)), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
