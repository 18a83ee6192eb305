/// The identity of a record whose body is a `Subject`; an identity of one kind cannot be passed for another.
///
/// Sixteen opaque bytes, written as 32 lower-case hexadecimal digits.
public struct Identifier<Subject>: Sendable {
    /// The first eight bytes, most significant first.
    public let high: UInt64

    /// The last eight bytes, most significant first.
    public let low: UInt64

    /// An identity made of two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The same record, seen as one of another kind: for references whose target's kind is not fixed.
    public func cast<Other>(to _: Other.Type = Other.self) -> Identifier<Other> {
        Identifier<Other>(high: high, low: low)
    }
}

/// Stands for "a record of any kind" in ``Identifier``.
public enum AnyRecord: Sendable {}

extension Identifier: Hashable, Comparable {
    /// Whether both name one record.
    public static func == (left: Self, right: Self) -> Bool { left.high == right.high && left.low == right.low }

    /// Byte order: the order of the written form.
    public static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }

    /// Feeds both halves.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(high)
        hasher.combine(low)
    }
}

extension Identifier: FieldValue {
    /// What a reader is told to write.
    public static var expected: String { "the identity of a record: 32 hexadecimal digits" }

    /// A record of the subject's kind.
    public static var form: ValueForm { .reference((Subject.self as? any Body.Type)?.kind) }

    /// Reads 32 lower-case hexadecimal digits.
    public init?(text: String) {
        guard text.utf8.count == 32 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (index, byte) in text.utf8.enumerated() {
            guard let digit = Self.value(ofDigit: byte) else { return nil }
            if index < 16 { halves.0 = halves.0 << 4 | digit } else { halves.1 = halves.1 << 4 | digit }
        }
        self.init(high: halves.0, low: halves.1)
    }

    /// 32 lower-case hexadecimal digits.
    public var text: String {
        String(unsafeUninitializedCapacity: 32) { buffer in
            for index in 0..<32 {
                let half = index < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (index & 15))) & 15
                buffer[index] = digit < 10 ? 48 + digit : 87 + digit
            }
            return 32
        }
    }

    /// Sixteen bytes.
    public init?(from source: inout ByteSource) {
        guard let high = source.word(), let low = source.word() else { return nil }
        self.init(high: high, low: low)
    }

    /// Sixteen bytes.
    public func write(to sink: inout ByteSink) {
        sink.put(word: high)
        sink.put(word: low)
    }

    private static func value(ofDigit byte: UInt8) -> UInt64? {
        switch byte {
        case 48...57: UInt64(byte) - 48
        case 97...102: UInt64(byte) - 87
        default: nil
        }
    }
}

extension Identifier: CustomStringConvertible {
    /// The written form.
    public var description: String { text }
}
