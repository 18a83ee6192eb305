import Ledger
import Testing

@Suite("Values")
struct ValueTests {
    @Test(
        "a moment is written and read in one form",
        arguments: [
            ("1970-01-01T00:00:00.000000Z", 0), ("2025-08-11T03:04:05.000001Z", 1_754_881_445_000_001),
            ("1969-12-31T23:59:59.999999Z", -1), ("2000-02-29T12:00:00.500000Z", 951_825_600_500_000),
            ("0000-01-01T00:00:00.000000Z", -62_167_219_200_000_000),
            ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
        ] as [(String, Int64)])
    func moments(text: String, microseconds: Int64) {
        #expect(Timestamp(text)?.microseconds == microseconds)
        #expect(Timestamp(microseconds: microseconds).description == text)
    }

    @Test(
        "another form of a moment is refused",
        arguments: [
            "", "2025-08-11", "2025-08-11T03:04:05Z", "2025-08-11T03:04:05.000001", "2025-08-11t03:04:05.000001z",
            "2025-13-11T03:04:05.000001Z", "2025-02-29T03:04:05.000001Z", "1900-02-29T03:04:05.000001Z",
            "2025-08-00T03:04:05.000001Z", "2025-08-11T24:04:05.000001Z", "2025-08-11T03:60:05.000001Z",
            "2025-08-11T03:04:60.000001Z", "2025-08-11T03:04:05.0000010Z", "+025-08-11T03:04:05.000001Z",
            "2025-08-11T03:04:05,000001Z", "2025-04-31T03:04:05.000001Z",
        ])
    func badMoments(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("a moment reads back as itself", arguments: [UInt64(5), 6])
    func momentsComeBack(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<2000 {
            let range: ClosedRange<Int64> = -62_167_219_200_000_000...253_402_300_799_999_999
            let moment = Timestamp(microseconds: .random(in: range, using: &random))
            #expect(Timestamp(moment.description) == moment, "seed \(seed)")
        }
    }

    @Test("a digest and a name come back from hexadecimal and from bytes, and from nothing else")
    func hexadecimal() throws {
        let digest = Digest.of(Array("abc".utf8))
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == nil)
        #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
        #expect(Digest(bytes: digest.bytes + [0]) == nil)

        let id = RecordID(high: 0x0001_0203_0405_0607, low: 0x0809_0A0B_0C0D_0E0F)
        #expect(id.description == "000102030405060708090a0b0c0d0e0f")
        #expect(id.bytes == Array(0...15))
        #expect(RecordID(hex: id.description) == id)
        #expect(RecordID(bytes: id.bytes) == id)
        #expect(RecordID(hex: "0x") == nil)
        #expect(RecordID.random() != RecordID.random())
    }

    @Test("the order of names and digests is that of their bytes")
    func order() {
        #expect(RecordID(high: 0, low: .max) < RecordID(high: 1, low: 0))
        #expect(Digest(bytes: Array(repeating: 1, count: 32))! < Digest(bytes: Array(repeating: 2, count: 32))!)
    }
}
