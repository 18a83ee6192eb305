import Drafts
import Foundation
import Testing

@Suite("Drafts")
struct DraftStoreTests {
    private let url = FileManager.default.temporaryDirectory.appending(path: "drafts-\(UUID().uuidString).sqlite")
    private let record = String(repeating: "a", count: 32)

    private func draft(_ words: String, at kept: Int64 = 1_000, record: String? = nil) -> DraftStore.Draft {
        DraftStore.Draft(
            programme: "reef", record: record ?? self.record, kept: kept, content: Data(words.utf8))
    }

    @Test("the last one of a record stands in place of those before, for its owner alone")
    func keeps() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        let store = try DraftStore(at: url)
        try store.keep(draft("a"), of: "1-7")
        try store.keep(draft("ab", at: 1_001), of: "1-7")
        #expect(try store.drafts(of: "1-7", in: "reef", at: 1_002).map(\.content) == [Data("ab".utf8)])
        #expect(try store.drafts(of: "2-7", in: "reef", at: 1_002).isEmpty)
        #expect(try store.drafts(of: "1-7", in: "other", at: 1_002).isEmpty)
        #expect(try DraftStore(at: url).draft(of: record, in: "reef", of: "1-7", at: 1_002)?.kept == 1_001)
        let rights = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
    }

    @Test("it ends thirty days after it was last typed at, and is then erased")
    func ends() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        let store = try DraftStore(at: url)
        let secret = "quetzalcoatl"
        try store.keep(draft(secret), of: "1-7")
        #expect(try store.draft(of: record, in: "reef", of: "1-7", at: 999 + DraftStore.lifetime) != nil)
        #expect(try store.draft(of: record, in: "reef", of: "1-7", at: 1_000 + DraftStore.lifetime) == nil)
        let other = String(repeating: "b", count: 32)
        try store.keep(draft("other", at: 1_000 + DraftStore.lifetime, record: other), of: "2-7")
        #expect(try !Data(contentsOf: url).contains(Data(secret.utf8)))
    }

    @Test("what is dropped or erased is gone from the file")
    func erases() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        let store = try DraftStore(at: url)
        try store.keep(draft("quetzalcoatl"), of: "1-7")
        try store.keep(draft("kukulkan", record: String(repeating: "b", count: 32)), of: "1-7")
        try store.drop(record, in: "reef", of: "1-7")
        #expect(try !Data(contentsOf: url).contains(Data("quetzalcoatl".utf8)))
        try store.erase("1-7")
        #expect(try !Data(contentsOf: url).contains(Data("kukulkan".utf8)))
    }

    @Test("no more are kept than a person can look through, and none without end")
    func limits() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        let store = try DraftStore(at: url)
        for number in 0..<DraftStore.most {
            try store.keep(draft("x", record: String(format: "%032d", number)), of: "1-7")
        }
        #expect(throws: DraftStore.Refusal.tooMany) { try store.keep(draft("y"), of: "1-7") }
        try store.keep(draft("z", record: String(format: "%032d", 5)), of: "1-7")
        let long = DraftStore.Draft(
            programme: "reef", record: record, kept: 1, content: Data(count: DraftStore.longest + 1))
        #expect(throws: DraftStore.Refusal.tooLong) { try store.keep(long, of: "2-7") }
    }
}

extension Data {
    fileprivate func contains(_ part: Data) -> Bool { range(of: part) != nil }
}
