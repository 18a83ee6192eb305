import Foundation
import Ledger
import Testing

@Suite("Export and backup")
struct ExportTests {
    @Test("an export can be checked by itself, whoever it is for", arguments: Audience.allCases)
    func checks(audience: Audience) throws {
        let place = try Place()
        let ledger = try place.filled()
        let lines = try ledger.lines(for: audience)
        #expect(lines[0]["format"] == "titian-export/1")
        #expect(lines[0]["audience"]?.string == audience.rawValue)
        #expect(lines[0]["commits"] == 4)
        var tree = MerkleTree()
        for line in lines where line["header"] != nil {
            let header = try #require(line["header"]?.string)
            tree.append(.leaf(Array(header.utf8)))
            let leaves = MerkleTree(try #require(line["leaves"]?.array).map { try #require($0.exportedDigest) })
            #expect(try Header(parsing: Array(header.utf8)).root == leaves.root)
        }
        let notes = try lines.compactMap { try $0["checkpoint"]?.string.map { try Checkpoint(parsing: $0) } }
        #expect(notes.map(\.size) == [1, 2, 3, 4])
        for note in notes {
            #expect(note.root == tree.root(ofFirst: note.size))
            #expect(note.isSigned(by: ledger.genesis.key))
        }
    }

    @Test("the public sees public revisions, acts and what was opened, and nothing else")
    func publicOnly() throws {
        let place = try Place()
        let lines = try place.filled().lines(for: .public)
        let open = lines.compactMap { $0["leaves"]?.array }.map { $0.map { $0["content"] != nil } }
        // Commit 2 has author, organisation and reason, an internal and a public revision; commit 3 opens the reason,
        // and commit 4 erases the public revision.
        #expect(open[0] == [true, false, false, false])
        #expect(open[1] == [false, false, true, false, false])
        #expect(open[2].first == true)
        #expect(lines[2]["leaves"]?.array?[4]["erased"] == true)
        #expect(try place.open().publicView(of: place.open().commit(2)).leaves.map { $0.opened != nil } == open[1])
    }

    @Test("those who work with the ledger see everything that is not erased")
    func allButErased() throws {
        let place = try Place()
        let ledger = try place.filled()
        let lines = try ledger.lines(for: .internal)
        let closed = lines.compactMap { $0["leaves"]?.array }.joined().filter { $0["content"] == nil }
        #expect(closed.count == 1)
        #expect(try ledger.lines(for: .internal, through: 2).count == 5)
    }

    @Test("a backup is the same ledger, and can go on")
    func backup() throws {
        let place = try Place()
        let ledger = try place.filled()
        let copy = place.folder.appending(path: "data/copy.ledger")
        try ledger.backup(to: copy) { done, total in #expect(done <= total) }
        #expect(throws: LedgerError(.file, "")) { try ledger.backup(to: copy) }
        let restored = try SQLiteLedger.open(at: copy, key: place.key())
        #expect(try restored.head == ledger.head)
        #expect(try restored.verify().isSound)
        #expect(restored.refusal == nil)
    }

    @Test("a backup that is stopped leaves no file")
    func stoppedBackup() throws {
        struct Stop: Error {}
        let place = try Place()
        let ledger = try place.filled()
        for _ in 0..<8 { try ledger.append(place.draft(size: 40_000)) }
        let copy = place.folder.appending(path: "data/copy.ledger")
        #expect(throws: Stop.self) { try ledger.backup(to: copy) { _, _ in throw Stop() } }
        #expect(!FileManager.default.fileExists(atPath: copy.path))
    }
}

extension Place {
    fileprivate func filled() throws -> SQLiteLedger {
        let ledger = try ledger()
        try ledger.append(draft(bodies: 2))
        try ledger.append(draft(acts: [.opening(LeafReference(commit: 2, index: 2))]))
        try ledger.append(draft(acts: [.erasure(LeafReference(commit: 2, index: 4))]))
        return ledger
    }
}

extension SQLiteLedger {
    fileprivate func lines(for audience: Audience, through size: Int? = nil) throws -> [JSON] {
        var bytes: [UInt8] = []
        try export(for: audience, through: size) { bytes += $0 }
        return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) }
    }
}

extension JSON {
    /// The hash of an exported leaf, computed when it is open.
    var exportedDigest: Digest? {
        guard let content = self["content"]?.string, let salt = self["salt"]?.string.flatMap({ Digest(hex: $0) })
        else { return self["hash"]?.string.flatMap { Digest(hex: $0) } }
        return .leaf(salt.bytes + Array(content.utf8))
    }
}
