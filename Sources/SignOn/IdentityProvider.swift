public import Foundation

/// A provider of OpenID Connect as somebody configured it: whom to believe, and who we are to it.
public struct IdentityProvider: Sendable {
    /// What people know it by.
    public let name: String

    /// Its identity, and where it says where its parts are; exactly as it stands in its tokens.
    let issuer: String

    /// Who we are to it.
    let client: String

    let secretFile: URL?

    /// - Parameters:
    ///   - issuer: `https://…`; `http://` only to this very machine.
    ///   - secretFile: the file of the client's secret; read anew each time, so that it can be changed while the server runs.
    public init?(name: String, issuer: String, client: String, secretFile: URL? = nil) {
        guard Self.isIssuer(issuer), !client.isEmpty, client.utf8.count <= 256 else { return nil }
        self.name = name.isEmpty ? URL(string: issuer)?.host() ?? issuer : name
        (self.issuer, self.client, self.secretFile) = (issuer, client, secretFile)
    }

    /// Whether a text can name a provider: an address without query and fragment.
    public static func isIssuer(_ text: String) -> Bool {
        guard text.utf8.count <= 300, isPlace(text), let url = URL(string: text) else { return false }
        return url.query() == nil && url.fragment() == nil && url.user() == nil
    }

    /// Whether an address may be asked: by TLS, or on this very machine.
    static func isPlace(_ text: String) -> Bool {
        guard let url = URL(string: text), let host = url.host(), !host.isEmpty else { return false }
        return url.scheme == "https" || (url.scheme == "http" && ["127.0.0.1", "localhost", "::1"].contains(host))
    }

    /// Where the provider describes itself (OpenID Connect Discovery 1.0, 4).
    var description: String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    func secret() throws(SignOnFailure) -> String? {
        guard let secretFile else { return nil }
        guard let text = try? String(contentsOf: secretFile, encoding: .utf8) else {
            throw .provider("the file of the client's secret cannot be read")
        }
        return String(text.prefix { $0 != "\n" && $0 != "\r\n" })
    }
}

/// Why somebody is not signed in by a provider. It holds no secret.
public enum SignOnFailure: Error, Sendable, Hashable {
    /// The browser brings what we did not give it, or too late.
    case stale
    /// The person, or the provider, said no.
    case refused
    /// The provider does not say that the address belongs to the person.
    case unverified
    /// The provider cannot be asked, or its answer is wrong.
    case provider(String)
}

/// Who somebody is, as a provider says and proves.
public struct ProvenPerson: Sendable, Hashable {
    /// The provider and the person's name there: it stays when the address changes, and is given to nobody else.
    public let subject: String

    /// The address that the provider has verified.
    public let email: String
}
