import Foundation
import Ledger
import Testing

@Suite("Change of key, and restored states")
struct KeyTests {
    @Test("a change of key is signed with both keys, and then only the new one may write")
    func rotation() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft())
        let old = try place.key()
        let new = try SigningKey.create(at: place.folder.appending(path: "keys/two.key"), ledger: place.ledgerID)
        let appended = try ledger.rotateKey(to: new, author: "An", organisation: "", reason: "A new year")
        let checkpoint = try ledger.checkpoint()
        #expect(checkpoint.size == appended.number)
        #expect(checkpoint.isSigned(by: old.verifier) && checkpoint.isSigned(by: new.verifier))
        try ledger.append(place.draft())
        #expect(try !ledger.checkpoint().isSigned(by: old.verifier))
        #expect(try ledger.checkpoint().isSigned(by: new.verifier))
        #expect(try ledger.verify().isSound)
        try ledger.verify(against: checkpoint)

        #expect(throws: LedgerError(.wrongKey, "")) { try place.open() }
        let again = try SQLiteLedger.open(at: place.file, key: new)
        try again.append(place.draft())
        #expect(try again.verify().isSound)
    }

    @Test("another process learns of the change, and stops writing with the old key")
    func rotationElsewhere() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let other = try place.open()
        try ledger.rotateKey(to: SigningKey(ledger: place.ledgerID), author: "An", organisation: "", reason: "")
        #expect(throws: LedgerError(.wrongKey, "")) { try other.append(place.draft()) }
        #expect(try ledger.verify().isSound)
    }

    @Test("a key of another ledger, or not in force, does not open a ledger for writing")
    func wrongKey() throws {
        let place = try Place()
        _ = try place.ledger()
        for key in [SigningKey(ledger: .random()), SigningKey(ledger: place.ledgerID)] {
            #expect(throws: LedgerError(.wrongKey, "")) { try SQLiteLedger.open(at: place.file, key: key) }
        }
    }

    @Test("an older copy of a ledger refuses writes until it is said that history goes on from it")
    func witness() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft())
        let copy = place.folder.appending(path: "copy.ledger")
        try ledger.backup(to: copy)
        for _ in 0..<3 { try ledger.append(place.draft()) }
        let lost = try ledger.head.state
        try ledger.close()
        try place.replace(with: copy)

        let restored = try place.open()
        #expect(restored.refusal == LedgerError(.behindWitness, ""))
        #expect(restored.refusal?.detail.contains("commit 2 ") == true)
        #expect(restored.refusal?.detail.contains("commit 5 ") == true)
        #expect(throws: LedgerError(.behindWitness, "")) { try restored.append(place.draft()) }
        #expect(try restored.verify().isSound)

        let state = try restored.head.state
        let appended = try restored.continueFromBackup(author: "An", organisation: "", reason: "The disk broke")
        #expect(
            try restored.commit(appended.number).contents()[0].content
                == .restoration(Restoration(restored: state, lost: lost)))
        try restored.append(place.draft())
        #expect(try restored.verify().isSound)
        #expect(try place.open().refusal == nil)
    }

    @Test("a history that was split is told, also when it is longer than the one that was signed here")
    func fork() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let copy = place.folder.appending(path: "copy.ledger")
        try ledger.backup(to: copy)
        try ledger.append(place.draft())
        try ledger.close()
        let signed = try Data(contentsOf: place.witness)
        try place.replace(with: copy)
        // Somebody with the key writes on elsewhere, without this machine's witness.
        try FileManager.default.removeItem(at: place.witness)
        let other = try place.open()
        for _ in 0..<5 { try other.append(place.draft()) }
        try other.close()
        try signed.write(to: place.witness)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.witness.path)
        #expect(try place.open().refusal == LedgerError(.behindWitness, ""))
    }

    @Test("a witness that cannot be read refuses writes")
    func brokenWitness() throws {
        let place = try Place()
        try place.ledger().close()
        try Data("rubbish".utf8).write(to: place.witness)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.witness.path)
        #expect(try place.open().refusal == LedgerError(.behindWitness, ""))
    }
}

extension Place {
    fileprivate var witness: URL { keyFile.appendingPathExtension("witness") }

    /// Puts a backup in the ledger's place.
    fileprivate func replace(with copy: URL) throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: file.path + suffix) {
            try FileManager.default.removeItem(atPath: file.path + suffix)
        }
        try FileManager.default.moveItem(at: copy, to: file)
    }
}
