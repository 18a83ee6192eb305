import Accounts
import Commands
import Ledger

@testable import Mail
@testable import Portal
@testable import SignOn

/// What strangers send to be let in: tokens, commands, addresses to go on to, addresses of mail, a provider's answers.
enum AccessTargets {
    /// A field of authorization opens with a secret or not at all; a command is read or refused with every place.
    static func command(_ bytes: [UInt8]) {
        let field = String(decoding: bytes, as: UTF8.self)
        if let secret = BearerToken.secret(in: field) {
            require(field.hasSuffix(secret.text), "a token is what stands in the field")
        }
        let principal = Principal.keeper(name: "F", organisation: "F")
        do throws(WorkRefusal) {
            let document = try CommandDocument(bytes, principal)
            require(!document.command.changes.isEmpty, "a command changes something")
        } catch {
            require(!error.errors.isEmpty, "a refusal says where")
            _ = error.response
        }
    }

    /// No address of mail and no words of a letter break out of their line, whatever they are.
    static func mail(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let address = MailAddress(text)
        if let address {
            require(MailAddress(address: address.address)?.address == address.address, "an address is one")
            require(address.address.utf8.allSatisfy { (33...126).contains($0) }, "an address is plain")
        }
        guard let to = MailAddress(address: "a@example.org") else { return }
        let letter = MailMessage(
            from: address, to: to, subject: text, body: text, language: "en", mark: "m", written: 0)
        let lines = String(decoding: letter.bytes, as: UTF8.self).split(
            separator: "\r\n", omittingEmptySubsequences: false)
        require(lines.allSatisfy { !$0.utf8.contains(10) && !$0.utf8.contains(13) }, "lines end with CR LF")
        let head = lines.prefix { !$0.isEmpty }
        let names = head.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        require(Set(names).count == names.count && names.count <= 10, "the head has each field once, and no other")
    }

    /// A place to go on to is one of ours; a provider's answers are read or refused.
    static func signOn(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let next = ReturnAddress(text) {
            let isOurs = next.text.hasPrefix("/account") || next.text.hasPrefix("/work")
            require(isOurs && !next.text.contains("//") && !next.text.contains("\\"), "one goes on to places of ours")
        }
        if let head = IdentityToken.head(of: text) {
            require(IdentityToken.algorithms.contains(head.algorithm), "a token is signed as we believe")
        }
        guard let provider = IdentityProvider(name: "", issuer: "https://id.example.org", client: "c") else { return }
        if let description = try? ProviderDescription(bytes, of: provider) {
            require(IdentityProvider.isPlace(description.token_endpoint), "secrets go by TLS")
        }
        _ = try? TokenAnswer(bytes)
    }

    static func seeds(of target: Target) -> [[UInt8]] {
        let texts =
            switch target {
            case .command:
                [
                    "Bearer titian_aaaaaaaaaaaaaaaa",
                    #"{"id":"5d0c2a7e9b6f4c1d8e3a7b9c0d1e2f3a","reason":"x","dry-run":true,"reads":{"00000000000000010000000000000001":2},"changes":[{"record":"00000000000000020000000000000001","kind":"milestone","expecting":1,"visibility":"public","retire":true}]}"#,
                    #"{"reason":"x","changes":[{"record":"00000000000000020000000000000001","kind":"area","body":{"plan":"00000000000000010000000000000001","code":"W","name":{"en":"Water"},"position":1}}]}"#,
                ]
            case .mail:
                [
                    "Ban Th\u{1b0} k\u{fd} <so@example.org>", "a.b+c@mail.example.org", "a\r\nBcc: x@y <a@b>",
                    "=?UTF-8?B?xJE=?=",
                ]
            case .signOn:
                [
                    "/work/iai/quality?page=2", "/account/../x", "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.e30.AA",
                    #"{"issuer":"https://id.example.org","authorization_endpoint":"https://id.example.org/a","token_endpoint":"https://id.example.org/t","jwks_uri":"https://id.example.org/k"}"#,
                    #"{"id_token":"a.b.c","token_type":"Bearer"}"#,
                ]
            default: [String]()
            }
        return texts.map { Array($0.utf8) }
    }
}
