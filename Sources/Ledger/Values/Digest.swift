/// A SHA-256 digest, held inline.
public struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
    // Big-endian words, so that comparing words compares bytes.
    let words: (UInt64, UInt64, UInt64, UInt64)

    /// Thirty-two zero bytes: the parent of a genesis commit.
    public static let zero = Digest(0, 0, 0, 0)

    init(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        words = (a, b, c, d)
    }

    /// Reads exactly 32 bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() {
            words[index / 8] = words[index / 8] << 8 | UInt64(byte)
        }
        self.init(words[0], words[1], words[2], words[3])
    }

    /// Reads the 32 bytes that begin at an offset, which the caller promises are there.
    init(_ buffer: UnsafeRawBufferPointer, at offset: Int = 0) {
        precondition(offset >= 0 && offset + 32 <= buffer.count, "a digest is 32 bytes")
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: offset + 8 * index, as: UInt64.self))
        }
        self.init(word(0), word(1), word(2), word(3))
    }

    /// Reads 64 lower-case hexadecimal digits.
    public init?(hex: some StringProtocol) {
        guard let words = Hex.words(Array(hex.utf8), count: 4) else { return nil }
        self.init(words[0], words[1], words[2], words[3])
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        withBytes { Array($0) }
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        appendHex(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same as ``hex``.
    public var description: String { hex }

    /// The 32 bytes, for the time of a call.
    func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
        let big = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        return try withUnsafeBytes(of: big, body)
    }

    func appendHex(to bytes: inout [UInt8]) {
        Hex.append(words.0, to: &bytes)
        Hex.append(words.1, to: &bytes)
        Hex.append(words.2, to: &bytes)
        Hex.append(words.3, to: &bytes)
    }

    /// Equal when all bytes are.
    public static func == (a: Digest, b: Digest) -> Bool { a.words == b.words }

    /// The order of the bytes.
    public static func < (a: Digest, b: Digest) -> Bool { a.words < b.words }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}
