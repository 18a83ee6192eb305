import Ledger
import Testing

@Suite("What the ledger itself asks of a draft")
struct DraftTests {
    @Test("a live ledger takes its times from the clock, and a draft with a time is refused")
    func liveTime() throws {
        let place = try Place()
        let ledger = try place.ledger(.live)
        var draft = place.draft()
        draft.time = Timestamp("2030-01-01T00:00:00.000000Z")
        #expect(throws: LedgerError(.refused, "")) { try ledger.append(draft) }
        draft.time = nil
        #expect(try ledger.append(draft).time == Timestamp("2025-08-11T03:04:05.000001Z"))
    }

    @Test("a sample ledger takes the times that it is given, but never goes back")
    func sampleTime() throws {
        let place = try Place()
        let ledger = try place.ledger(.sample, clock: .steady("2020-01-01T00:00:00.000000Z"))
        var draft = place.draft()
        draft.time = Timestamp("2021-06-01T00:00:00.000000Z")
        #expect(try ledger.append(draft).time == draft.time)
        var earlier = place.draft()
        earlier.time = Timestamp("2021-05-31T23:59:59.999999Z")
        #expect(throws: LedgerError(.refused, "")) { try ledger.append(earlier) }
    }

    @Test("when the clock goes back, the ledger's time stands still")
    func clockGoesBack() throws {
        let place = try Place()
        let time = try place.ledger(clock: .steady("2025-08-11T03:04:05.000001Z")).head.time
        let late = try place.open(clock: .steady("2024-01-01T00:00:00.000000Z"))
        #expect(try late.append(place.draft()).time == time)
        #expect(try late.verify().isSound)
    }

    @Test("a bad draft is refused whole, with every reason")
    func allReasons() throws {
        let place = try Place()
        let ledger = try place.ledger()
        var draft = place.draft(acts: [.erasure(LeafReference(commit: 9, index: 0))])
        draft.author = "e\u{301}"
        draft.revisions.append(
            Revision(
                record: .random(), kind: "", schema: 0, version: -1, visibility: .public,
                state: .body(["money": 1.5, "title": "e\u{301}"])))
        let error = #expect(throws: LedgerError(.refused, "")) { try ledger.append(draft) }
        for reason in ["author", "kind", "schema", "version", "money", "title", "leaf 0 of commit 9"] {
            #expect(error?.detail.contains(reason) == true, "\(reason)")
        }
        #expect(try ledger.head.size == 1)
    }

    @Test(
        "acts that may not be are refused",
        arguments: [
            Act.erasure(LeafReference(commit: 1, index: 0)), .opening(LeafReference(commit: 1, index: 0)),
            .opening(LeafReference(commit: 2, index: 3)), .erasure(LeafReference(commit: 2, index: 4)),
            .erasure(LeafReference(commit: 3, index: 0)), .erasure(LeafReference(commit: 0, index: 0)),
            .opening(LeafReference(commit: 2, index: -1)), .erasure(LeafReference(commit: 2, index: 1 << 20)),
        ])
    func badActs(act: Act) throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft())
        #expect(throws: LedgerError(.refused, "")) { try ledger.append(place.draft(acts: [act])) }
        #expect(throws: LedgerError(.refused, "")) {
            let leaf = LeafReference(commit: 2, index: 1)
            try ledger.append(place.draft(acts: [.erasure(leaf), .erasure(leaf)]))
        }
        #expect(try ledger.verify() == .sound(commits: 2, leaves: 8, checkpoints: 2))
    }
}
