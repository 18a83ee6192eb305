import Foundation
import JWTKit

/// What a provider signed of a person (OpenID Connect Core 1.0, 2).
struct IdentityToken: JWTPayload {
    let iss: String
    let sub: String
    let aud: AudienceClaim
    let exp: ExpirationClaim
    let iat: IssuedAtClaim
    let nonce: String?
    let azp: String?
    let email: String?
    let email_verified: BoolClaim?

    /// Everything is looked at in ``person(_:client:nonce:now:)``, with the clock that is given.
    func verify(using algorithm: some JWTAlgorithm) async throws {}

    /// Algorithms by which everybody can check a signature and only the provider can make one.
    static let algorithms: Set<String> = [
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
    ]

    /// Seconds by which clocks may differ.
    static let drift: TimeInterval = 60

    /// The algorithm and the key's name in the head of a token.
    static func head(of token: String) -> (algorithm: String, key: String?)? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let data = base64(parts[0]),
            let head = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any],
            let algorithm = head["alg"] as? String, algorithms.contains(algorithm), head["crit"] == nil
        else { return nil }
        return (algorithm, head["kid"] as? String)
    }

    private static func base64(_ text: Substring) -> Data? {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }

    /// Who it is of, when it is for us, for this sign-in, and for now.
    func person(
        _ provider: IdentityProvider, nonce: String, now: Date
    ) throws(SignOnFailure) -> ProvenPerson {
        guard iss == provider.issuer else { throw .provider("its token is of another issuer") }
        guard aud.value.contains(provider.client), aud.value.count == 1 || azp == provider.client,
            azp == nil || azp == provider.client
        else { throw .provider("its token is for somebody else") }
        guard exp.value > now.addingTimeInterval(-Self.drift), iat.value < now.addingTimeInterval(Self.drift) else {
            throw .provider("its token has run out, or is of the future")
        }
        guard self.nonce == nonce else { throw .stale }
        guard let email, email_verified?.value == true else { throw .unverified }
        guard (1...255).contains(sub.utf8.count) else { throw .provider("its token names nobody") }
        return ProvenPerson(subject: "\(iss) \(sub)", email: email)
    }
}
