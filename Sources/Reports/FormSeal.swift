import Crypto
import Foundation

/// Proves that a form that comes back was given out by this server, to this browser, not long ago: a signed
/// double-submit token, for readers who have no session.
///
/// The browser gets a random number as a cookie, and the form a seal over that number and the time. Another site can
/// send a form in a reader's name, but neither read nor set the cookie, so it has no seal that fits.
public struct FormSeal: Sendable {
    private let key = SymmetricKey(size: .bits256)

    /// How many seconds a form may stay open.
    public static let lifetime: Int64 = 4 * 3_600

    /// A key of its own, which lives as long as the process.
    public init() {}

    /// A random number for a browser's cookie: 32 hexadecimal digits.
    public static func nonce() -> String {
        let bytes = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        return hex(bytes)
    }

    /// The seal of a form, given out at a moment.
    ///
    /// - Parameters:
    ///   - purpose: what the form is for; a seal for one thing opens no other.
    ///   - moment: seconds since 1970.
    public func seal(_ nonce: String, for purpose: String, at moment: Int64) -> String {
        "\(moment)-\(Self.hex(Array(code(nonce, purpose, moment))))"
    }

    /// Whether a seal fits.
    public func isIntact(_ seal: String, _ nonce: String, for purpose: String, at moment: Int64) -> Bool {
        let parts = seal.split(separator: "-")
        guard parts.count == 2, nonce.utf8.count == 32, let then = Int64(parts[0]),
            (0...Self.lifetime).contains(moment.subtractingReportingOverflow(then).partialValue),
            let bytes = Self.bytes(parts[1])
        else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            bytes, authenticating: Data(Self.text(nonce, purpose, then).utf8), using: key)
    }

    private func code(_ nonce: String, _ purpose: String, _ moment: Int64) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data(Self.text(nonce, purpose, moment).utf8), using: key)
    }

    private static func text(_ nonce: String, _ purpose: String, _ moment: Int64) -> String {
        "\(nonce)\n\(moment)\n\(purpose)"
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        let bytes = stride(from: 0, to: 64, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
        return bytes.count == 32 ? bytes : nil
    }
}
