import Foundation
import Testing

@Suite("syncs of the disk")
struct SyncTests {
    /// A library that counts the syncs of a ledger's files, and makes each take a while.
    private func shim(_ place: Workplace) async throws -> URL {
        try place.write("syncs.c", SyncShim.source)
        let library = place.url.appending(path: "syncs.so")
        let outcome = try await place.run(
            URL(filePath: "/usr/bin/cc"), ["-shared", "-fPIC", "-O1", "-o", library.path, "syncs.c", "-ldl"]
        ).end()
        try #require(outcome.status == 0, "\(outcome.err)")
        return library
    }

    /// Writes, and counts the syncs from the first command on.
    private func write(writers: Int, count: Int, delay: Int) async throws -> (commits: Int, syncs: Int) {
        let place = try Workplace()
        try ForestFolder.write(to: place)
        try #require(try await place.titian("load", "forest").status == 0)
        let log = place.url.appending(path: "syncs").path
        let environment = [
            "LD_PRELOAD": try await shim(place).path, "TITIAN_SYNC_LOG": log, "TITIAN_SYNC_DELAY_US": "\(delay)",
        ]
        let outcome = try await place.titian(
            "stress-write", "forest", "--writers", "\(writers)", "--count", "\(count)", environment: environment)
        try #require(outcome.status == 0, "\(outcome.err)")
        let syncs = FileManager.default.contents(atPath: log)?.count ?? 0
        return (outcome.out.split(separator: "\n").count - 1, syncs)
    }

    @Test("each command of a single writer is synced before it is acknowledged")
    func single() async throws {
        let (commits, syncs) = try await write(writers: 1, count: 40, delay: 0)

        #expect(commits == 40)
        #expect(syncs >= 40)
    }

    @Test("commands of many writers are synced in groups, when each sync takes 5 ms")
    func grouped() async throws {
        let (commits, syncs) = try await write(writers: 32, count: 8, delay: 5000)

        #expect(commits == 256)
        #expect(syncs >= 8)
        #expect(syncs < 256 / 3)
    }
}
