import Ledger
import Testing

@Suite("Who made a commit and why is known as far as it was opened")
struct AttributionTests {
    @Test("nothing before anything is opened, and then each part by itself, from the opening on")
    func opened() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let number = try ledger.append(place.draft("Accredited by the meeting")).number
        #expect(try ledger.attribution(of: number, knownAt: number) == Attribution())

        let reason = try ledger.append(place.draft(acts: [.opening(LeafReference(commit: number, index: 2))])).number
        let author = try ledger.append(place.draft(acts: [.opening(LeafReference(commit: number, index: 0))])).number
        let then = try ledger.attribution(of: number, knownAt: reason)
        let now = try ledger.attribution(of: number, knownAt: author)
        #expect(then.reason == "Accredited by the meeting")
        #expect(then.author == nil)
        #expect(now.author == "An")
        #expect(now.organisation == nil)
        #expect(try ledger.attribution(of: number, knownAt: reason - 1) == Attribution())
        #expect(try ledger.attribution(of: reason, knownAt: author) == Attribution(), "each commit by itself")
    }

    @Test("what was opened and then erased is gone")
    func erased() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let leaf = LeafReference(commit: try ledger.append(place.draft("Named a person")).number, index: 2)
        try ledger.append(place.draft(acts: [.opening(leaf)]))
        let last = try ledger.append(place.draft(acts: [.erasure(leaf)])).number
        #expect(try ledger.attribution(of: leaf.commit, knownAt: last).reason == nil)
    }
}
