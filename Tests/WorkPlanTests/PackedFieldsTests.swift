import Testing
import WorkPlan

@Suite("Packed fields")
struct PackedFieldsTests {
    @Test("the samples are of every kind, twice")
    func everyKind() {
        #expect(Set(Samples.full.map { type(of: $0).kind }) == Set(Kind.allCases))
        #expect(Set(Samples.least.map { type(of: $0).kind }) == Set(Kind.allCases))
        #expect(Samples.full.count == Kind.allCases.count && Samples.least.count == Kind.allCases.count)
    }

    @Test(
        "a body that was packed is read back as it was, and nothing is left over",
        arguments: Samples.full + Samples.least)
    func roundTrip(body: any Body) {
        expectRoundTrip(body)
    }

    @Test("bodies that follow each other are read one after the other")
    func sequence() throws {
        var writer = PackedFieldWriter()
        for body in Samples.full { body.write(to: &writer) }
        var reader = PackedFieldReader(ByteSource(writer.sink.bytes[...]))
        for body in Samples.full { try expectNext(body, from: &reader) }
        #expect(reader.source.isAtEnd)
        #expect(reader.source.offset == writer.sink.bytes.count)
    }

    @Test("a whole number of any size takes as few bytes as it needs")
    func integers() {
        let lengths = [(0, 1), (-1, 1), (63, 1), (-64, 1), (64, 2), (-65, 2), (8191, 2), (8192, 3)]
        for (value, length) in lengths + [(Int.max, 10), (Int.min, 10)] {
            var sink = ByteSink()
            sink.put(integer: value)
            #expect(sink.bytes.count == length, "\(value)")
            var source = ByteSource(sink.bytes[...])
            #expect(source.integer() == value)
            #expect(source.isAtEnd)
        }
    }

    @Test("a number without an end is refused, as is one that is longer than any", arguments: [1, 9, 10, 11, 50])
    func endlessIntegers(count: Int) {
        var source = ByteSource(Array(repeating: 255, count: count)[...])
        #expect(source.integer() == nil)
    }

    @Test("a sink that forgets its bytes is empty")
    func emptied() {
        var sink = ByteSink()
        sink.put(text: "Nước")
        sink.put(word: 1)
        #expect(sink.bytes == [14] + Array("Nước".utf8) + [1, 0, 0, 0, 0, 0, 0, 0])
        sink.removeAll()
        #expect(sink.bytes == [])
    }

    private func expectRoundTrip<B: Body>(_ body: B) {
        var writer = PackedFieldWriter()
        body.write(to: &writer)
        var reader = PackedFieldReader(ByteSource(writer.sink.bytes[...]))
        #expect(B(from: &reader) == body)
        #expect(reader.problems == [])
        #expect(reader.source.isAtEnd)
    }

    private func expectNext<B: Body>(_ body: B, from reader: inout PackedFieldReader) throws {
        let read = try #require(B(from: &reader))
        #expect(read == body)
    }
}
