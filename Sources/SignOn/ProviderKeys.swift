import Foundation
import JWTKit

/// The keys with which a provider signs.
struct ProviderKeys: Sendable {
    private let collection: JWTKeyCollection
    let names: Set<String>

    /// Keys that everybody may know, for signatures: a secret shared by both sides is no proof of who signed.
    private static let types = ["RSA", "EC", "OKP"]

    /// Reads a set of keys (RFC 7517); those that are for something else are passed over.
    init(_ bytes: [UInt8]) async throws(SignOnFailure) {
        guard let set = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any],
            let list = set["keys"] as? [[String: Any]], list.count <= 50
        else { throw .provider("its keys cannot be read") }
        let keys = list.compactMap { Self.key($0, isOnly: list.count == 1) }
        guard !keys.isEmpty else { throw .provider("it has no key for signatures") }
        let collection = JWTKeyCollection()
        var names: Set<String> = []
        for key in keys {
            guard (try? await collection.add(jwk: key)) != nil, let name = key.keyIdentifier?.string else { continue }
            names.insert(name)
        }
        (self.collection, self.names) = (collection, names)
    }

    /// What a token says, if one of the keys signed it; `nil` otherwise.
    func verified(_ token: String) async -> IdentityToken? {
        try? await collection.verify(token, as: IdentityToken.self)
    }

    private static func key(_ json: [String: Any], isOnly: Bool) -> JWK? {
        guard let type = json["kty"] as? String, types.contains(type), json["use"] as? String ?? "sig" == "sig" else {
            return nil
        }
        var json = json
        if json["kid"] == nil, isOnly { json["kid"] = "" }
        return (try? JSONSerialization.data(withJSONObject: json)).flatMap {
            try? JSONDecoder().decode(JWK.self, from: $0)
        }
    }
}
