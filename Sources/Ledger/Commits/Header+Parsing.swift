extension Header {
    /// Reads exactly the bytes that ``bytes`` writes.
    public init(parsing bytes: [UInt8]) throws(LedgerError) {
        var scanner = HeaderScanner(rest: bytes[...])
        guard let header = scanner.header() else { throw LedgerError(.malformed, "the header is not canonical") }
        self = header
    }

    /// Reads a header from a buffer without making a copy of it.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var scanner = HeaderScanner(rest: Slice(base: bytes, bounds: bytes.indices))
        guard let header = scanner.header() else { return nil }
        self = header
    }
}

/// Walks over a header whose members can only stand in one order and one form.
private struct HeaderScanner<Bytes: RandomAccessCollection<UInt8>> where Bytes.SubSequence == Bytes {
    var rest: Bytes

    mutating func header() -> Header? {
        guard skip("{\"command\":\""), let command = name(CommandID.self), skip("\",\"format\":1,\"leaves\":"),
            let leaves = count(), skip(",\"ledger\":\""), let ledger = name(LedgerID.self),
            skip("\",\"number\":"), let number = count(), skip(",\"parent\":\""), let parent = digest(),
            skip("\",\"root\":\""), let root = digest(), skip("\",\"time\":\""), let time = time(),
            skip("\"}"), rest.isEmpty
        else { return nil }
        return Header(
            ledger: ledger, number: number, time: time, parent: parent, command: command, leaves: leaves, root: root)
    }

    private mutating func drop(_ count: Int) -> Bool {
        rest = rest.dropFirst(count)
        return true
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard rest.count >= length, text.withUTF8Buffer({ rest.prefix(length).elementsEqual($0) }) else { return false }
        return drop(length)
    }

    private mutating func word() -> UInt64? {
        guard let word = Hex.word(rest.prefix(16)) else { return nil }
        return drop(16) ? word : nil
    }

    private mutating func name<Name: OpaqueName>(_: Name.Type) -> Name? {
        guard let high = word(), let low = word() else { return nil }
        return Name(high: high, low: low)
    }

    private mutating func digest() -> Digest? {
        guard let a = word(), let b = word(), let c = word(), let d = word() else { return nil }
        return Digest(a, b, c, d)
    }

    private mutating func time() -> Timestamp? {
        let time = Timestamp(utf8: rest.prefix(Timestamp.length))
        return drop(Timestamp.length) ? time : nil
    }

    /// A count without sign or leading zero, small enough for a double.
    private mutating func count() -> Int? {
        let digits = rest.prefix { (48...57).contains($0) }
        guard (1...15).contains(digits.count), digits.first != 48 || digits.count == 1 else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
