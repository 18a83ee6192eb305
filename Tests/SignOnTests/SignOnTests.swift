import Foundation
import JWTKit
import Testing

@testable import SignOn

@Suite("What an identity provider says")
struct SignOnTests {
    private func provider() throws -> IdentityProvider {
        try #require(IdentityProvider(name: "", issuer: "https://id.example.org", client: "titian"))
    }

    @Test(
        "an issuer is named by an address with TLS, or of this machine, and nothing else",
        arguments: [
            ("https://id.example.org", true), ("https://id.example.org/realm/a", true), ("http://127.0.0.1:80", true),
            ("http://localhost", true), ("http://id.example.org", false), ("https://id.example.org?x=y", false),
            ("https://id.example.org#x", false), ("https://u:p@id.example.org", false), ("ftp://id.example.org", false),
            ("file:///etc/passwd", false), ("https://", false), ("", false), ("id.example.org", false),
        ])
    func issuers(text: String, isOne: Bool) { #expect(IdentityProvider.isIssuer(text) == isOne) }

    @Test("its name is its host unless one is given")
    func names() throws {
        #expect(try provider().name == "id.example.org")
        #expect(try provider().description == "https://id.example.org/.well-known/openid-configuration")
    }

    private func description(_ changes: [String: String] = [:]) -> [UInt8] {
        var fields = [
            "issuer": "https://id.example.org", "authorization_endpoint": "https://id.example.org/a",
            "token_endpoint": "https://id.example.org/t", "jwks_uri": "https://id.example.org/k",
        ]
        fields.merge(changes) { $1 }
        let members = fields.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
        return Array("{\(members)}".utf8)
    }

    @Test(
        "a description of another issuer, or of a place without TLS, is not believed",
        arguments: [
            ["issuer": "https://id.example.org/"], ["issuer": "https://evil.example"],
            ["token_endpoint": "http://id.example.org/t"], ["jwks_uri": "file:///etc/passwd"],
            ["authorization_endpoint": "javascript:alert(1)"],
        ])
    func descriptions(changes: [String: String]) throws {
        let provider = try provider()
        #expect(try ProviderDescription(description(), of: provider).issuer == "https://id.example.org")
        #expect(throws: SignOnFailure.self) { try ProviderDescription(description(changes), of: provider) }
    }

    @Test(
        "a token's head names a way of signing that proves who signed",
        arguments: [
            (#"{"alg":"RS256","kid":"1"}"#, true), (#"{"alg":"EdDSA"}"#, true), (#"{"alg":"none"}"#, false),
            (#"{"alg":"HS256"}"#, false), (#"{"alg":"rs256"}"#, false), (#"{"alg":"RS256","crit":["b64"]}"#, false),
            (#"{"kid":"1"}"#, false), ("[]", false), ("", false),
        ])
    func heads(head: String, isBelieved: Bool) {
        let part = Data(head.utf8).base64EncodedString().replacing("=", with: "")
        #expect((IdentityToken.head(of: "\(part).e30.AA") != nil) == isBelieved)
        #expect(IdentityToken.head(of: part) == nil)
    }

    @Test("keys that are shared, for encryption, or of a new kind are passed over; none at all is a failure")
    func keys() async throws {
        let rsa = #"{"kty":"RSA","kid":"a","n":"\#(String(repeating: "A", count: 341))Q","e":"AQAB"}"#
        let list = #"{"keys":[{"kty":"oct","kid":"s","k":"AAAA"},{"kty":"new","kid":"n"},\#(rsa)]}"#
        #expect(try await ProviderKeys(Array(list.utf8)).names.isDisjoint(with: ["s", "n"]))
        for none in ["{}", "[]", #"{"keys":[]}"#, #"{"keys":[{"kty":"oct","kid":"s","k":"AAAA"}]}"#, "x"] {
            await #expect(throws: SignOnFailure.self) { try await ProviderKeys(Array(none.utf8)) }
        }
    }

    @Test("what comes back without having been begun, or twice, opens nothing")
    func unknown() async throws {
        let signOn = SignOn(provider: try provider())
        await #expect(throws: SignOnFailure.stale) {
            try await signOn.finish(
                code: "x", state: "x", kept: "x", issuer: nil, redirect: "https://r.example", now: Date())
        }
        await signOn.close()
    }
}
