import Foundation
import Ledger
import Testing

@Suite("Store")
struct StoreTests {
    @Test("what is appended is read back, also after the file was closed and opened")
    func roundTrip() throws {
        let place = try Place()
        let ledger = try place.ledger()
        let appended = try ledger.append(place.draft("one", bodies: 2))
        try ledger.close()

        let again = try SQLiteLedger.open(at: place.file)
        let commit = try again.commit(2)
        #expect(commit.hash == appended.hash)
        #expect(try commit.revisions.map(\.version) == [1, 2])
        #expect(try again.head.hash == appended.hash)
        #expect(again.damage == nil)
    }
}
