import Crypto

/// Codes that change every half minute (RFC 6238: SHA-1, six digits, 30 seconds, as every authenticator app has them).
public struct TimeCode: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What the app and the server share.
    let key: [UInt8]

    init(key: [UInt8]) { self.key = key }

    /// A new one, of 160 random bits, as RFC 4226 recommends.
    static func random() -> TimeCode {
        TimeCode(key: SymmetricKey(size: .init(bitCount: 160)).withUnsafeBytes { Array($0) })
    }

    /// How many steps a clock may be off to either side.
    private static let drift: Int64 = 1

    static let period: Int64 = 30

    /// The code of a step, with as many digits.
    func code(step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (8 * (7 - $0))) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
        let offset = Int(hash[19] & 15)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was brought; `nil` when none fits, or only one that was used already.
    ///
    /// - Parameter last: the newest step that was used; neither it nor an older one opens anything again.
    func step(of code: String, at seconds: Int64, after last: Int64) -> Int64? {
        let now = seconds / Self.period
        return (now - Self.drift...now + Self.drift).reduce(nil) { found, step in
            let fits = Constant.equal(Array(code.utf8), Array(self.code(step: step).utf8))
            return fits && step > last ? step : found
        }
    }

    /// The key as it is typed into an app, in groups of four.
    public var groups: String {
        Base32.encode(key).enumerated().map { ($0 > 0 && $0 % 4 == 0 ? " " : "") + String($1) }.joined()
    }

    /// What an authenticator app reads from a QR code.
    ///
    /// - Parameter name: under which the app keeps it.
    public func address(name: String) -> String {
        "otpauth://totp/Titian:\(Self.encoded(name))?secret=\(Base32.encode(key))&issuer=Titian"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
        }.joined()
    }

    /// Hides the key.
    public var description: String { "(time code)" }

    /// Hides the key.
    public var debugDescription: String { description }

    /// Hides the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
