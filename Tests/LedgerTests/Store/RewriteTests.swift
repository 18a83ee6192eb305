import Foundation
import Ledger
import Testing

@Suite("A ledger that was rewritten")
struct RewriteTests {
    @Test("rewritten from commit 2 and signed again throughout, it is right in itself, but not against a checkpoint")
    func rewritten() throws {
        let place = try Place()
        let ledger = try place.ledger(.sample)
        try ledger.append(place.draft("17 of 24"))
        let kept = try ledger.checkpoint()
        for _ in 0..<5 { try ledger.append(place.draft()) }
        try ledger.verify(against: kept)
        let commits = try ledger.all()
        try ledger.close()

        // The same key, the same commands and times; only one reason is another.
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: place.file.path + suffix) }
        let forged = try place.ledger(.sample)
        for commit in commits.dropFirst() {
            try forged.append(place.copy(commit, reason: commit.number == 2 ? "19 of 24" : nil))
        }
        #expect(try forged.head.size == 7)
        #expect(try forged.verify().isSound)
        let error = #expect(throws: LedgerError(.unproven, "")) { try forged.verify(against: kept) }
        #expect(error?.detail.contains("rewritten") == true)
    }

    @Test("a ledger that was cut short is told by a checkpoint")
    func cutShort() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let copy = place.folder.appending(path: "copy.ledger")
        try ledger.backup(to: copy)
        try ledger.append(place.draft())
        let kept = try ledger.checkpoint()
        let short = try SQLiteLedger.open(at: copy)
        #expect(try short.verify().isSound)
        #expect(throws: LedgerError(.unproven, "")) { try short.verify(against: kept) }
    }

    @Test("a checkpoint of another ledger, or signed by another, proves nothing")
    func otherCheckpoint() throws {
        let (place, other) = (try Place(), try Place())
        let ledger = try place.ledger()
        #expect(throws: LedgerError(.unproven, "")) { try ledger.verify(against: other.ledger().checkpoint()) }
        let text = try ledger.checkpoint().text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let foreign = try other.ledger(named: place.ledgerID).checkpoint().text
            .split(separator: "\n", omittingEmptySubsequences: false)
        let mixed = try Checkpoint(parsing: (lines[0...3] + foreign[4...]).joined(separator: "\n"))
        #expect(throws: LedgerError(.unproven, "")) { try ledger.verify(against: mixed) }
    }
}

extension SQLiteLedger {
    /// All commits.
    func all() throws -> [Commit] {
        var all: [Commit] = []
        try commits { all.append($0) }
        return all
    }
}

extension Place {
    fileprivate func copy(_ commit: Commit, reason: String?) throws -> Draft {
        let texts = try commit.contents().compactMap { item -> String? in
            switch item.content {
            case .author(let text), .organisation(let text), .reason(let text): text
            default: nil
            }
        }
        return Draft(
            command: commit.header.command, author: texts[0], organisation: texts[1], reason: reason ?? texts[2],
            revisions: try commit.revisions, time: commit.header.time)
    }

    fileprivate func ledger(named id: LedgerID) throws -> SQLiteLedger {
        try SQLiteLedger.create(
            at: folder.appending(path: "data/other.ledger"), programme: "Other", purpose: .live,
            key: SigningKey(ledger: id))
    }
}
