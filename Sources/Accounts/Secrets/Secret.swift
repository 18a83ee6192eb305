import Crypto

/// A random value that opens something: it is shown once, and only its hash is kept.
///
/// Its description hides it, so that no log and no error message gives it away.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value, for whoever is to have it; small letters and digits, which survive every address and every mail.
    public let text: String

    /// A value as somebody brought it; `nil` when it cannot be one.
    public init?(_ text: some StringProtocol) {
        guard (16...128).contains(text.utf8.count),
            text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
        else { return nil }
        self.text = String(text)
    }

    private init(trusted text: String) { self.text = text }

    /// A new one, of 256 random bits.
    static func random(prefix: String = "") -> Secret {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        return Secret(trusted: prefix + Base32.encode(bytes).lowercased())
    }

    /// What is kept of it. A random value of so many bits needs no slow hash.
    var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    /// A value that is bound to this one and does not give it away: what forms carry beside a session's cookie.
    public func seal(for purpose: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(purpose.utf8), using: SymmetricKey(data: Array(text.utf8)))
        return Base32.encode(Array(code)).lowercased()
    }

    /// Whether a text is the seal, compared in constant time.
    public func isSealed(_ seal: String, for purpose: String) -> Bool {
        Constant.equal(Array(seal.utf8), Array(self.seal(for: purpose).utf8))
    }

    /// Hides it.
    public var description: String { "(secret)" }

    /// Hides it.
    public var debugDescription: String { description }

    /// Hides it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Comparisons that take as long whether or not the values agree.
enum Constant {
    static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
