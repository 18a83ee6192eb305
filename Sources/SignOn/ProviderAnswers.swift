import Foundation

/// What a provider says of itself.
struct ProviderDescription: Sendable, Decodable {
    let issuer: String
    let authorization_endpoint: String
    let token_endpoint: String
    let jwks_uri: String
    let token_endpoint_auth_methods_supported: [String]?

    /// Reads it; it has to be the provider's that was asked, with places that may be asked.
    init(_ bytes: [UInt8], of provider: IdentityProvider) throws(SignOnFailure) {
        guard let found = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
            throw .provider("its description cannot be read")
        }
        guard found.issuer == provider.issuer else { throw .provider("its description is of another issuer") }
        let places = [found.authorization_endpoint, found.token_endpoint, found.jwks_uri]
        guard places.allSatisfy({ $0.utf8.count <= 1_000 && IdentityProvider.isPlace($0) }) else {
            throw .provider("its description names a place without TLS")
        }
        self = found
    }

    /// How we say who we are: in the head unless the provider only takes it in the body (RFC 6749, 2.3.1).
    var takesSecretInBody: Bool {
        guard let methods = token_endpoint_auth_methods_supported else { return false }
        return !methods.contains("client_secret_basic") && methods.contains("client_secret_post")
    }
}

/// What a provider answers to a code.
struct TokenAnswer: Sendable, Decodable {
    let id_token: String

    init(_ bytes: [UInt8]) throws(SignOnFailure) {
        guard let found = try? JSONDecoder().decode(Self.self, from: Data(bytes)), found.id_token.utf8.count <= 16_384
        else { throw .provider("its answer to the code holds no token") }
        self = found
    }
}
