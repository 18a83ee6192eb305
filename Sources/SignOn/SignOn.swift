import Crypto
public import Foundation
import Synchronization

/// Signing in by a provider of OpenID Connect: the authorization code flow with PKCE (RFC 7636), state and nonce.
///
/// What was begun is kept in memory for ten minutes: after a restart one begins again.
public final class SignOn: Sendable {
    /// Whom to believe.
    public let provider: IdentityProvider

    private let client = ProviderClient()
    private let held = Mutex(Held())

    private struct Held {
        var begun: [String: Begun] = [:]
        var description: (ProviderDescription, Date)?
        var keys: (ProviderKeys, Date)?
    }

    /// A sign-in that was begun.
    private struct Begun {
        let nonce: String
        let verifier: String
        let ends: Date
    }

    /// How long, in seconds, one may take at the provider.
    public static let patience: TimeInterval = 600

    /// How many sign-ins may be under way.
    private static let most = 2_000

    /// How long, in seconds, what the provider says of itself is believed; its keys are read anew for a key that is new,
    /// though not more than once a minute.
    private static let memory: TimeInterval = 3_600
    private static let rest: TimeInterval = 60

    /// Signing in by a provider.
    public init(provider: IdentityProvider) { self.provider = provider }

    /// Ends connections to the provider.
    public func close() async { await client.close() }

    /// Begins: where the browser goes, and what it has to bring back.
    ///
    /// - Parameter redirect: our address to which the provider sends the browser back.
    public func begin(
        redirect: String, language: String, now: Date
    ) async throws(SignOnFailure) -> (address: String, state: String) {
        let description = try await description(now)
        let (state, nonce, verifier) = (Self.random(), Self.random(), Self.random())
        let begun = Begun(nonce: nonce, verifier: verifier, ends: now.addingTimeInterval(Self.patience))
        let isKept = held.withLock { held in
            held.begun = held.begun.filter { $0.value.ends > now }
            guard held.begun.count < Self.most else { return false }
            held.begun[state] = begun
            return true
        }
        guard isKept else { throw .provider("too many sign in at once") }
        let challenge = Self.base64(Array(SHA256.hash(data: Array(verifier.utf8))))
        let query = FormText.joined([
            ("response_type", "code"), ("client_id", provider.client), ("redirect_uri", redirect),
            ("scope", "openid email"), ("state", state), ("nonce", nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"), ("ui_locales", language),
        ])
        let place = description.authorization_endpoint
        return (place + (place.contains("?") ? "&" : "?") + query, state)
    }

    /// Ends: who came back with a code. Each sign-in that was begun ends once, whatever comes of it.
    ///
    /// - Parameters:
    ///   - state: what the provider sent back with the code.
    ///   - kept: what the browser kept in its cookie.
    ///   - issuer: who says that it answers (RFC 9207); `nil` when it does not say.
    public func finish(
        code: String, state: String, kept: String, issuer: String?, redirect: String, now: Date
    ) async throws(SignOnFailure) -> ProvenPerson {
        let begun = held.withLock { $0.begun.removeValue(forKey: state) }
        guard let begun, begun.ends > now, state == kept else { throw .stale }
        guard issuer == nil || issuer == provider.issuer else { throw .stale }
        guard (1...2_048).contains(code.utf8.count) else { throw .refused }
        let token = try await token(code, begun, redirect, now)
        guard let (_, name) = IdentityToken.head(of: token) else {
            throw .provider("its token is signed in no way that we believe")
        }
        let keys = try await keys(holding: name, now)
        guard let found = await keys.verified(token) else {
            throw .provider("the signature of its token is wrong")
        }
        return try found.person(provider, nonce: begun.nonce, now: now)
    }

    private func token(
        _ code: String, _ begun: Begun, _ redirect: String, _ now: Date
    ) async throws(SignOnFailure) -> String {
        let description = try await description(now)
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("client_id", provider.client), ("code_verifier", begun.verifier),
        ]
        let secret = try provider.secret()
        if let secret, description.takesSecretInBody { fields.append(("client_secret", secret)) }
        let basic = description.takesSecretInBody ? nil : secret.map { (provider.client, $0) }
        return try TokenAnswer(await client.post(description.token_endpoint, fields, basic: basic)).id_token
    }

    private func description(_ now: Date) async throws(SignOnFailure) -> ProviderDescription {
        if let (known, read) = held.withLock({ $0.description }), now.timeIntervalSince(read) < Self.memory {
            return known
        }
        let found = try ProviderDescription(await client.get(provider.description), of: provider)
        held.withLock { $0.description = (found, now) }
        return found
    }

    private func keys(holding name: String?, _ now: Date) async throws(SignOnFailure) -> ProviderKeys {
        if let (known, read) = held.withLock({ $0.keys }) {
            let isKnown = name.map(known.names.contains) ?? (known.names.count == 1)
            let age = now.timeIntervalSince(read)
            if isKnown, age < Self.memory { return known }
            guard isKnown || age >= Self.rest else { throw .provider("its token is signed by an unknown key") }
        }
        let found = try await ProviderKeys(try await client.get(try await description(now).jwks_uri))
        held.withLock { $0.keys = (found, now) }
        guard name.map(found.names.contains) ?? (found.names.count == 1) else {
            throw .provider("its token is signed by an unknown key")
        }
        return found
    }

    /// 256 random bits.
    private static func random() -> String { base64(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }) }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
