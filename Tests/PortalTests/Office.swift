import Accounts
import Commands
import Foundation
import Testing

@testable import Portal

/// A site with accounts.
final class Office {
    let world: World
    let site: Site
    let store: AccountStore

    /// - Parameter isEarly: whether the site is there before there are accounts.
    init(isEarly: Bool = false) throws {
        world = try World()
        let early = isEarly ? try world.site() : nil
        let quick = PassphraseHashing(memory: 64, passes: 1)
        store = try AccountStore(
            at: world.folder.accountsURL, key: AccountKey(at: world.folder.accountsKeyURL), hashing: quick)
        site = try early ?? world.site()
    }

    /// Path and query of the link of an invitation.
    func invite(_ email: String, _ role: Role) throws -> String {
        let invitation = try Invitation(
            email: email, publicName: "Name of \(email.prefix { $0 != "@" })", organisation: "Office",
            grants: [ProgrammeGrant(programme: "reef", grant: Grant(role: role))])
        let (_, secret) = try store.invite(invitation, by: .keeper("root"), at: site.seconds)
        return AccountLink.address(secret, for: .setUp, base: "")
    }

    /// The code that an app shows, by the key on the page.
    func code(_ page: String) throws -> String {
        let key = try #require(page.firstMatch(of: #/secret=([A-Z2-7]+)&/#)).output.1
        return try AuthenticatorApp(key: String(key)).code(at: site.seconds)
    }

    /// Somebody who has just set up an officer's account.
    func officer(_ email: String) async throws -> Guest { try await person(email, .officer) }

    /// Somebody who has just set up an account with a role.
    func person(_ email: String, _ role: Role) async throws -> Guest {
        let guest = Guest(site)
        let page = try await guest.get(invite(email, role))
        let words = "rain falls upon the roof"
        let code = page.text.contains("secret=") ? try code(page.text) : ""
        _ = try await guest.post(page, ["passphrase": words, "again": words, "code": code])
        return guest
    }
}

/// A second implementation of RFC 6238, by openssl: what a phone would do.
private struct AuthenticatorApp {
    let key: [UInt8]

    init(key text: String) throws {
        var (bytes, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
        for letter in text.utf8 {
            buffer = (buffer << 5 | Int(letter >= 65 ? letter - 65 : letter - 24)) & 0xFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 255))
            }
        }
        key = bytes
    }

    func code(at seconds: Int64) throws -> String {
        let hex = key.map { String(format: "%02x", $0) }.joined()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = ["dgst", "-sha1", "-mac", "HMAC", "-macopt", "hexkey:\(hex)", "-binary"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        let step = seconds / 30
        try input.fileHandleForWriting.write(
            contentsOf: Data((0..<8).map { UInt8(truncatingIfNeeded: step >> (8 * (7 - $0))) }))
        try input.fileHandleForWriting.close()
        let hash = Array(try output.fileHandleForReading.readToEnd() ?? Data())
        process.waitUntilExit()
        let offset = Int(hash[19] & 15)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        return String(format: "%06d", number % 1_000_000)
    }
}
