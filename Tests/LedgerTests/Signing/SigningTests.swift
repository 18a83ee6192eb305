import Foundation
import Testing

@testable import Ledger

@Suite("Keys and checkpoints")
struct SigningTests {
    /// The example of Go's package `sumdb/note`, which C2SP signed-note describes.
    @Test("a known signed note is right with its known key, and wrong with one letter changed")
    func knownNote() throws {
        let key = try #require(VerifierKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let text = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            """
        let line = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
        let bytes = try #require(Base64.decode(line))
        #expect(key.name == "PeterNeumann")
        #expect(Array(bytes.prefix(4)) == key.id.bytes)
        #expect(key.isValid(signature: Array(bytes.dropFirst(4)), for: Array(text.utf8)))
        #expect(!key.isValid(signature: Array(bytes.dropFirst(4)), for: Array(text.utf8.dropFirst())))
        #expect(VerifierKey(key.text) == key)
    }

    @Test(
        "what is not a verifier's key is refused",
        arguments: [
            "", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
            "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ])
    func badVerifier(text: String) {
        #expect(VerifierKey(text) == nil)
    }

    @Test("a key is kept in a file that only its owner can read, and comes back from it")
    func keyFile() throws {
        let place = try Place()
        let key = try place.key()
        let mode = try FileManager.default.attributesOfItem(atPath: place.keyFile.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try SigningKey(contentsOf: place.keyFile).verifier == key.verifier)
    }

    @Test("a key's file is never written over")
    func exclusive() throws {
        let place = try Place()
        let key = try place.key()
        #expect(throws: LedgerError(.file, "")) { try SigningKey.create(at: place.keyFile, ledger: .random()) }
        #expect(try SigningKey(contentsOf: place.keyFile).verifier == key.verifier)
    }

    @Test("a key that others can read or write is refused", arguments: [0o640, 0o604, 0o620, 0o777])
    func looseFile(mode: Int) throws {
        let place = try Place()
        _ = try place.key()
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.keyFile.path)
        #expect(throws: LedgerError(.file, "")) { try SigningKey(contentsOf: place.keyFile) }
    }

    @Test("a key in the ledger's own folder is refused")
    func keyBesideData() throws {
        let place = try Place()
        let key = try SigningKey.create(at: place.folder.appending(path: "data/one.key"), ledger: .random())
        #expect(throws: LedgerError(.refused, "")) {
            try SQLiteLedger.create(at: place.file, programme: "Footbridges", purpose: .live, key: key)
        }
    }

    @Test("a checkpoint is three lines, an empty one and a signature, and comes back from its text")
    func checkpoint() throws {
        let ledger = try #require(LedgerID(hex: "000102030405060708090a0b0c0d0e0f"))
        let key = SigningKey(ledger: ledger)
        let state = TreeState(size: 7, root: .leaf([1, 2, 3]))
        let checkpoint = try Checkpoint(ledger: ledger, state: state, keys: [key])
        let lines = checkpoint.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6)
        #expect(lines[0] == "titian/000102030405060708090a0b0c0d0e0f")
        #expect(lines[1] == "7")
        #expect(lines[4].hasPrefix("\u{2014} titian/000102030405060708090a0b0c0d0e0f "))
        let parsed = try Checkpoint(parsing: checkpoint.text)
        #expect(parsed == checkpoint)
        #expect(parsed.isSigned(by: key.verifier))
        #expect(!parsed.isSigned(by: SigningKey(ledger: ledger).verifier))
    }

    @Test("a checkpoint with any byte changed is refused or not signed")
    func changedCheckpoint() throws {
        let key = SigningKey(ledger: .random())
        let checkpoint = try Checkpoint(
            ledger: key.ledger, state: TreeState(size: 7, root: .leaf([1, 2, 3])), keys: [key])
        let bytes = Array(checkpoint.text.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            let parsed = try? Checkpoint(parsing: String(decoding: changed, as: UTF8.self))
            #expect(parsed.map { $0.isSigned(by: key.verifier) } != true, "byte \(index)")
        }
    }
}
