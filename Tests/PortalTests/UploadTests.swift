import Foundation
import IATI
import Testing

@testable import Portal

@Suite("Uploads", .fewAtATime)
struct UploadTests {
    @Test("a pipe hands on every byte in order, also to a slow reader, and lets a writer go when nobody reads")
    func pipe() async throws {
        let pipe = BytePipe()
        async let read = Blocking.run { () -> [UInt8] in
            var all: [UInt8] = []
            while let piece = try pipe.next() { all += piece }
            return all
        }
        for number in 0..<1_000 { await pipe.write(Data([UInt8(number % 251)])) }
        pipe.finish()
        #expect(try await read == (0..<1_000).map { UInt8($0 % 251) })

        let closed = BytePipe()
        async let writing: Void = { for _ in 0..<100 { await closed.write(Data([1])) } }()
        closed.close()
        await writing
    }

    @Test("reading from a pipe throws what writing failed with")
    func failure() async {
        let pipe = BytePipe()
        await pipe.write(Data([1]))
        pipe.finish(PageProblem.upload(.tooSlow))
        await #expect(throws: PageProblem.upload(.tooSlow)) { try await Blocking.run { try pipe.next() } }
    }

    @Test("what is too large or too slow is cut, and what is only slow at first is not")
    func meter() throws {
        let start = ContinuousClock.now
        var meter = UploadMeter(megabytes: 1, patience: .seconds(30), start: start)
        try meter.take(1, at: start + .seconds(29))
        #expect(throws: PageProblem.upload(.tooSlow)) { try meter.take(1, at: start + .seconds(31)) }
        #expect(throws: PageProblem.upload(.tooLarge(megabytes: 1))) { try meter.take(1 << 20, at: start) }
        #expect(throws: PageProblem.upload(.tooLarge(megabytes: 1))) { try meter.check(length: "1048577") }
        #expect(throws: PageProblem.upload(.tooLarge(megabytes: 1))) { try meter.check(length: "-x") }
        try meter.check(length: "1048576")
        var large = UploadMeter(megabytes: 100, patience: .seconds(30), start: start)
        try large.take(50 << 20, at: start + .seconds(299))
        #expect(throws: PageProblem.upload(.tooSlow)) { try large.take(1, at: start + .seconds(300)) }
    }

    @Test("as many files are checked at once as there are places, and of one network half of them")
    func places() async throws {
        let desk = ValidationDesk()
        desk.allow(.init(megabytes: 1, perMinute: 0))
        let client = Client("192.0.2.7")!
        try await fill(desk, client, ValidationDesk.places / 2) {
            await #expect(throws: PageProblem.upload(.busy)) { try await desk.withPlace(for: client) { _ in } }
            try await desk.withPlace(for: Client("192.0.2.8")!) { _ in }
        }
        try await desk.withPlace(for: client) { _ in }
        desk.allow(.init(megabytes: 1, perMinute: 1))
        try await desk.withPlace(for: client) { _ in }
        await #expect(throws: PageProblem.upload(.tooMany(seconds: 60))) {
            try await desk.withPlace(for: client) { _ in }
        }
        desk.allow(.init(megabytes: 0))
        await #expect(throws: PageProblem.upload(.closed)) { try await desk.withPlace(for: client) { _ in } }
    }

    private func fill(
        _ desk: ValidationDesk, _ client: Client, _ count: Int, _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        if count == 0 { return try await body() }
        try await desk.withPlace(for: client) { _ in try await fill(desk, client, count - 1, body) }
    }

    @Test("a result is there for its browser alone, for half an hour, and until it is forgotten")
    func kept() {
        let kept = KeptReports()
        let name = kept.keep([], for: "one", at: 0)
        #expect(kept.reports(name, for: "one", at: KeptReports.lifetime) != nil)
        #expect(kept.reports(name, for: "two", at: 0) == nil)
        #expect(kept.reports(name, for: nil, at: 0) == nil)
        #expect(kept.reports(name, for: "one", at: KeptReports.lifetime + 1) == nil)
        kept.forget(name, of: "two")
        #expect(kept.count == 1)
        kept.forget(name, of: "one")
        #expect(kept.count == 0)
        for number in 0..<200 { _ = kept.keep([], for: "\(number / 20)", at: 0) }
        #expect(kept.count == KeptReports.most)
        kept.sweep(at: KeptReports.lifetime + 1)
        #expect(kept.count == 0)
    }

    @Test("the encoding that a pasted file names is blanked, and nothing moves")
    func pasted() {
        var head = Array("<?xml version=\"1.0\" encoding='windows-1252' standalone=\"yes\"?><a encoding=\"x\"/>".utf8)
        let count = head.count
        FileInput.blankEncoding(&head)
        let text = String(decoding: head, as: UTF8.self)
        #expect(head.count == count)
        #expect(!text.contains("windows"))
        #expect(text.contains("<a encoding=\"x\"/>"))
    }
}
