import Testing
import WorkPlan

@Suite("Damaged packed bytes")
struct DamagedBytesTests {
    @Test("bytes that end too early are refused, wherever they end", arguments: Samples.full + Samples.least)
    func truncated(body: any Body) {
        let bytes = packed(body)
        let readable = (0..<bytes.count).filter { isRead(like: body, from: Array(bytes.prefix($0))) }
        #expect(readable == [])
    }

    @Test("flipped bytes never crash, and what is still read can be used", arguments: [UInt64](1...40))
    func flipped(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for body in Samples.full + Samples.least {
            let bytes = packed(body)
            for _ in 0..<20 {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    damaged[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
                }
                use(like: body, from: damaged)
            }
        }
    }

    @Test("bytes that were never packed never crash", arguments: [UInt64](1...40))
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for body in Samples.least {
            let count = Int.random(in: 0...200, using: &random)
            let most: UInt8 = Bool.random(using: &random) ? 3 : 255
            use(like: body, from: (0..<count).map { _ in .random(in: 0...most, using: &random) })
        }
    }

    @Test("a day beyond the calendar is refused", arguments: [Int32.max, .min, 2_932_897, -719_163])
    func impossibleDays(number: Int32) {
        var sink = ByteSink()
        sink.put(integer: Int(number))
        var source = ByteSource(sink.bytes[...])
        #expect(Day(from: &source) == nil)
    }

    @Test("the first and the last day of the calendar are read", arguments: ["0001-01-01", "9999-12-31"])
    func outermostDays(text: String) throws {
        let day = try #require(Day(text: text))
        var sink = ByteSink()
        day.write(to: &sink)
        var source = ByteSource(sink.bytes[...])
        #expect(Day(from: &source) == day)
    }

    @Test(
        "a year or a month that begins in its middle is refused",
        arguments: [("2025-01-02", 0), ("2025-02-01", 0), ("2025-08-11", 1)])
    func misplacedDates(first: String, precision: UInt8) throws {
        var sink = ByteSink()
        sink.put(byte: precision)
        try #require(Day(text: first)).write(to: &sink)
        var source = ByteSource(sink.bytes[...])
        #expect(PartialDate(from: &source) == nil)
    }

    @Test(
        "a currency of other than three capital letters is refused",
        arguments: [0, -1, 0x75_73_64, 0x41_55_53_44, 0x55_53, Int.max])
    func impossibleCurrencies(letters: Int) {
        var sink = ByteSink()
        sink.put(integer: letters)
        var source = ByteSource(sink.bytes[...])
        #expect(Currency(from: &source) == nil)
    }

    @Test(
        "a text that is not UTF-8 is refused", arguments: [[0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0xE1, 0xBB]])
    func impossibleTexts(bytes: [UInt8]) {
        var sink = ByteSink()
        sink.put(integer: bytes.count)
        for byte in bytes { sink.put(byte: byte) }
        var source = ByteSource(sink.bytes[...])
        #expect(source.text() == nil)
    }

    private func packed(_ body: any Body) -> [UInt8] {
        var writer = PackedFieldWriter()
        body.write(to: &writer)
        return writer.sink.bytes
    }

    private func isRead<B: Body>(like _: B, from bytes: [UInt8]) -> Bool {
        var reader = PackedFieldReader(ByteSource(bytes[...]))
        return B(from: &reader) != nil
    }

    /// Reads a body and, when that succeeds, does with it what a register does.
    private func use<B: Body>(like _: B, from bytes: [UInt8]) {
        var reader = PackedFieldReader(ByteSource(bytes[...]))
        guard let body = B(from: &reader) else {
            #expect(!reader.problems.isEmpty)
            return
        }
        var writer = PackedFieldWriter()
        body.write(to: &writer)
        var again = PackedFieldReader(ByteSource(writer.sink.bytes[...]))
        #expect(B(from: &again) == body)
        #expect("\(body)".isEmpty == false && body.references.count >= body.basis.documents.count)
        for date in Mirror(reflecting: body).children.compactMap({ $0.value as? PartialDate }) {
            #expect(date.first <= date.last)
        }
    }
}
