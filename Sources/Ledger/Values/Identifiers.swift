/// Sixteen bytes that name something, held inline and written as 32 lower-case hexadecimal digits.
///
/// The kinds are types of their own, so that one cannot be passed for another.
public protocol OpaqueName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first eight bytes, as a big-endian number.
    var high: UInt64 { get }
    /// The last eight bytes, as a big-endian number.
    var low: UInt64 { get }
    /// Puts the two halves together.
    init(high: UInt64, low: UInt64)
}

extension OpaqueName {
    /// Reads 32 lower-case hexadecimal digits.
    public init?(hex: some StringProtocol) {
        guard let words = Hex.words(Array(hex.utf8), count: 2) else { return nil }
        self.init(high: words[0], low: words[1])
    }

    /// Reads 16 bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        func word(_ part: some Sequence<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: word(bytes.prefix(8)), low: word(bytes.suffix(8)))
    }

    /// A new one, from the system's generator of random numbers.
    public static func random() -> Self {
        Self(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    }

    /// 32 lower-case hexadecimal digits.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        appendHex(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The order of the bytes.
    public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }

    func appendHex(to bytes: inout [UInt8]) {
        Hex.append(high, to: &bytes)
        Hex.append(low, to: &bytes)
    }
}

/// The name of one ledger.
public struct LedgerID: OpaqueName {
    /// The first eight bytes.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Puts the two halves together.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// The name of one record: the thing whose revisions a ledger keeps.
public struct RecordID: OpaqueName {
    /// The first eight bytes.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Puts the two halves together.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// The name of one command; sending it twice appends once.
public struct CommandID: OpaqueName {
    /// The first eight bytes.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Puts the two halves together.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}
