import Foundation
import Testing

@testable import Accounts

@Suite("Secrets")
struct SecretTests {
    @Test(
        "codes of time are those of RFC 6238, appendix B",
        arguments: zip(
            [59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000, 20_000_000_000] as [Int64],
            ["94287082", "07081804", "14050471", "89005924", "69279037", "65353130"]))
    func vectors(time: Int64, code: String) {
        let timeCode = TimeCode(key: Array("12345678901234567890".utf8))
        #expect(timeCode.code(step: time / 30, digits: 8) == code)
        #expect(timeCode.code(step: time / 30) == code.suffix(6))
    }

    @Test("a code is taken one step before and after, and never twice")
    func drift() {
        let timeCode = TimeCode(key: Array("12345678901234567890".utf8))
        let now: Int64 = 1_000_000_020
        for step in -3...3 as ClosedRange<Int64> {
            let found = timeCode.step(of: timeCode.code(step: now / 30 + step), at: now, after: 0)
            #expect(found == (abs(step) <= 1 ? now / 30 + step : nil))
        }
        #expect(timeCode.step(of: timeCode.code(step: now / 30), at: now, after: now / 30) == nil)
    }

    @Test(
        "base 32 is that of RFC 4648, section 10, without padding",
        arguments: zip(
            ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
            ["", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"]))
    func base32(text: String, encoded: String) {
        #expect(Base32.encode(Array(text.utf8)) == encoded)
    }

    @Test("nothing secret has a description that shows it")
    func descriptions() throws {
        let secret = Secret.random()
        let timeCode = TimeCode(key: Array("12345678901234567890".utf8))
        let passphrase = Passphrase("correct horse battery staple")
        var shown = ""
        for value in [secret, timeCode, passphrase] as [any Sendable] {
            shown += "\(value) \(String(reflecting: value)) "
            dump(value, to: &shown)
        }
        let signedIn =
            "\(Letter(id: 1, address: "a@b.c", language: "en", kind: .reset, secret: secret, written: 0, mark: ""))"
        #expect(!(shown + signedIn).contains(secret.text))
        #expect(!shown.contains("horse"))
        #expect(!shown.contains("49, 50, 51"))
    }

    @Test("argon2id is that of the reference implementation, and says with what it was made")
    func argon2() throws {
        let hashing = PassphraseHashing(memory: 256, passes: 2)
        // echo -n password | argon2 somesalt -id -t 2 -k 256 -p 1 -l 32 -e
        let known = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
        #expect(hashing.verify(Passphrase("password"), known))
        #expect(!hashing.verify(Passphrase("passwore"), known))
        let kept = try hashing.hash(Passphrase("password"))
        #expect(kept.hasPrefix("$argon2id$v=19$m=256,t=2,p=1$"))
        #expect(try hashing.hash(Passphrase("password")) != kept)
        #expect(hashing.verify(Passphrase("password"), kept))
        #expect(!hashing.isOutdated(kept))
        #expect(PassphraseHashing().isOutdated(kept))
    }

    @Test("a passphrase is the same on every keyboard")
    func normalForm() throws {
        let kept = try TestAccounts.quick.hash(Passphrase("ti\u{1EBF}ng Vi\u{1EC7}t d\u{00E0}i"))
        #expect(
            TestAccounts.quick.verify(
                Passphrase("tie\u{0302}\u{0301}ng Vie\u{0323}\u{0302}t da\u{0300}i"), kept))
    }

    @Test(
        "a new passphrase is long, and not what others would guess",
        arguments: [
            ("short", [.tooShort, .guessable]), ("aaaaaaaaaaaaaa", [.guessable]), ("password12345678", [.guessable]),
            ("nguyen.minh 2025", [.guessable]), ("correct horse battery staple", []), ("mưa rơi trên mái nhà", []),
        ] as [(String, [Passphrase.Problem])])
    func rules(text: String, problems: [Passphrase.Problem]) {
        #expect(Passphrase(text).problems(for: ["nguyen.minh@example.org", "Nguyen Minh"]) == problems)
    }

    @Test("a seal fits its own secret and purpose, and no other")
    func seals() throws {
        let (secret, other) = (Secret.random(), Secret.random())
        #expect(secret.isSealed(secret.seal(for: "form"), for: "form"))
        #expect(!secret.isSealed(secret.seal(for: "form"), for: "other"))
        #expect(!other.isSealed(secret.seal(for: "form"), for: "form"))
        #expect(!secret.isSealed("", for: "form"))
    }

    @Test("a key that others can read is refused")
    func keyFile() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let key = try AccountKey(at: url)
        let closed = try key.close([1, 2, 3], for: "a")
        #expect(try AccountKey(at: url).open(closed, for: "a") == [1, 2, 3])
        #expect(throws: (any Error).self) { try key.open(closed, for: "b") }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: url.path)
        #expect(throws: AccountError.key(url.path)) { try AccountKey(at: url) }
    }
}
