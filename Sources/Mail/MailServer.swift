public import Foundation

/// The server that takes mail on its way, and how it is spoken to.
public struct MailServer: Sendable {
    /// Whether what is said is encrypted.
    public enum Encryption: String, Sendable, CaseIterable {
        /// Always, but with this very machine.
        case auto
        /// Always.
        case required
        /// Never.
        case none
    }

    /// By whom letters are sent.
    public let from: MailAddress

    let url: String
    let isEncrypted: Bool
    let user: String
    let passwordFile: URL?
    let authority: URL?

    /// - Parameters:
    ///   - place: `smtp://HOST[:PORT]`, encrypted by STARTTLS, or `smtps://HOST[:PORT]`, encrypted from the start.
    ///   - passwordFile: read anew for each letter, so that a password can be changed while the server runs.
    ///   - authority: who signed the server's certificate, as PEM; `nil`: whom the machine trusts.
    public init?(
        _ place: String, from: MailAddress, encryption: Encryption = .auto, user: String = "",
        passwordFile: URL? = nil, authority: URL? = nil
    ) {
        guard let (scheme, host) = Self.parts(place) else { return nil }
        let isHere = ["localhost", "127.0.0.1", "[::1]"].contains(host)
        url = place
        isEncrypted = scheme == "smtps" || encryption == .required || (encryption == .auto && !isHere)
        (self.from, self.user, self.passwordFile, self.authority) = (from, user, passwordFile, authority)
    }

    /// Whether a text names a server.
    public static func isPlace(_ text: String) -> Bool { parts(text) != nil }

    private static func parts(_ place: String) -> (scheme: String, host: String)? {
        guard let found = place.wholeMatch(of: #/(smtps?):\/\/([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/#)
        else {
            return nil
        }
        return (String(found.1), found.2.lowercased())
    }
}

/// Why a letter was not taken.
public struct MailFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// Whether it will never be: the server says that there is no such receiver, or that it takes no such letter.
    public let isFinal: Bool

    /// What went wrong; it holds no password and none of the letter.
    public let description: String
}
