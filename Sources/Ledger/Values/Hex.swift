/// Lower-case hexadecimal, the only form that the ledger writes and reads.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        append(half: UInt32(word >> 32), to: &bytes)
        append(half: UInt32(truncatingIfNeeded: word), to: &bytes)
    }

    /// Eight digits at once: each byte of `spread` gets four bits, and then becomes a digit or a letter.
    private static func append(half: UInt32, to bytes: inout [UInt8]) {
        var spread = UInt64(half)
        spread = (spread << 16 | spread) & 0x0000_FFFF_0000_FFFF
        spread = (spread << 8 | spread) & 0x00FF_00FF_00FF_00FF
        spread = (spread << 4 | spread) & 0x0F0F_0F0F_0F0F_0F0F
        let letters = (spread &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        let digits = spread &+ 0x3030_3030_3030_3030 &+ letters &* 39
        withUnsafeBytes(of: digits.bigEndian) { bytes.append(contentsOf: $0) }
    }

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Reads sixteen digits.
    static func word(_ bytes: some Collection<UInt8>) -> UInt64? {
        guard bytes.count == 16 else { return nil }
        var word: UInt64 = 0
        for byte in bytes {
            guard let digit = value(byte) else { return nil }
            word = word << 4 | UInt64(digit)
        }
        return word
    }

    /// Reads as many words of sixteen digits as there are; nil if that does not come out even.
    static func words(_ bytes: some Collection<UInt8>, count: Int) -> [UInt64]? {
        guard bytes.count == 16 * count else { return nil }
        var words: [UInt64] = []
        var start = bytes.startIndex
        while start != bytes.endIndex {
            let end = bytes.index(start, offsetBy: 16)
            guard let word = word(bytes[start..<end]) else { return nil }
            words.append(word)
            start = end
        }
        return words
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
