import Foundation
import Testing

@testable import Ledger

@Suite("Room in the write-ahead log")
struct WriteAheadLogTests {
    private func length(of place: Place) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: place.file.path + "-wal")
        return try #require(attributes[.size] as? Int)
    }

    @Test("one commit makes no room; from the next on there is room for many")
    func room() throws {
        let place = try Place()
        try place.ledger().close()
        let ledger = try place.open()
        try ledger.append(place.draft())
        #expect(try length(of: place) < 1 << 18)
        try ledger.append(place.draft())
        let roomy = try length(of: place)
        #expect(roomy >= 1 << 20)
        for _ in 0..<20 { try ledger.append(place.draft()) }
        #expect(try length(of: place) == roomy)
    }

    @Test("the log grows no longer than SQLite lets it, however many commits come")
    func limit() throws {
        let place = try Place()
        let ledger = try place.ledger()
        for _ in 0..<400 { try ledger.append(place.draft()) }
        #expect(try length(of: place) < 5 << 20)
        #expect(try ledger.verify().isSound)
    }

    @Test("after a crash, a log that ends in zeros gives back every commit")
    func crash() throws {
        let place = try Place()
        let ledger = try place.ledger()
        for _ in 0..<5 { try ledger.append(place.draft()) }
        // What a crash leaves behind: the files as they are, without their locks.
        let left = try Place()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: place.file.path + suffix, toPath: left.file.path + suffix)
        }
        let found = try SQLiteLedger.open(at: left.file, readOnly: false)
        #expect(try found.head == ledger.head)
        #expect(try found.verify().isSound)
    }

    @Test("two who write to one file make room without harm to each other's commits")
    func two() throws {
        let place = try Place()
        let first = try place.ledger()
        let second = try place.open()
        for _ in 0..<30 {
            try first.append(place.draft())
            try second.append(place.draft())
        }
        #expect(try first.head.size == 61)
        #expect(try first.verify().isSound)
        #expect(try second.verify().isSound)
    }

    @Test("an erasure cuts the log to nothing, and commits after it make room again")
    func erasure() throws {
        let place = try Place()
        let ledger = try place.ledger()
        try ledger.append(place.draft())
        try ledger.append(place.draft(acts: [.erasure(LeafReference(commit: 2, index: 3))]))
        #expect(try length(of: place) < 1 << 18)
        for _ in 0..<3 { try ledger.append(place.draft()) }
        #expect(try length(of: place) >= 1 << 20)
    }
}
