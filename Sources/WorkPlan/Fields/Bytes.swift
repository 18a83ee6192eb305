/// Bytes being packed.
public struct ByteSink: Sendable {
    /// What has been packed so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init() {}

    /// Forgets the bytes and keeps the room that they took.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Packs one byte.
    public mutating func put(byte: UInt8) { bytes.append(byte) }

    /// Packs bytes as they are.
    public mutating func put(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Packs eight bytes, least significant first.
    public mutating func put(word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Packs a whole number in as many bytes as it needs, seven bits in each; the sign stands in the lowest bit.
    public mutating func put(integer: Int) {
        var rest = UInt64(bitPattern: Int64(integer) << 1 ^ Int64(integer) >> 63)
        while rest >= 128 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Packs a text: its length in bytes, then UTF-8.
    public mutating func put(text: String) {
        put(integer: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Packed bytes being read, each thing in the order in which it was packed.
///
/// A read beyond the end, or of what is not there, gives `nil`: packed bytes come from a file.
public struct ByteSource: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// Reads from the first of `bytes`.
    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Whether all has been read.
    public var isAtEnd: Bool { position == bytes.endIndex }

    /// How many bytes have been read.
    public var offset: Int { position - bytes.startIndex }

    /// Reads one byte.
    public mutating func byte() -> UInt8? {
        guard position < bytes.endIndex else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// Reads eight bytes, least significant first.
    public mutating func word() -> UInt64? {
        guard bytes.endIndex - position >= 8 else { return nil }
        var word: UInt64 = 0
        for index in 0..<8 { word |= UInt64(bytes[position + index]) << UInt64(8 * index) }
        position += 8
        return word
    }

    /// Reads a whole number.
    public mutating func integer() -> Int? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = byte(), shift < 64 {
            value |= UInt64(byte & 127) << shift
            if byte < 128 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
            shift += 7
        }
        return nil
    }

    /// Reads a text; bytes that are not UTF-8 are none.
    public mutating func text() -> String? {
        guard let count = integer(), count >= 0, count <= bytes.endIndex - position else { return nil }
        defer { position += count }
        return String(validating: bytes[position..<(position + count)], as: UTF8.self)
    }
}
