/// Lower-case hexadecimal, the only form that the ledger writes and reads.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: 60, through: 0, by: -4) {
            bytes.append(digits[Int(word >> UInt64(shift) & 15)])
        }
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
