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
        guard skip("{\"command\":\""), let command = hex(2), skip("\",\"format\":1,\"leaves\":"), let leaves = count(),
            skip(",\"ledger\":\""), let ledger = hex(2), skip("\",\"number\":"), let number = count(),
            skip(",\"parent\":\""), let parent = hex(4), skip("\",\"root\":\""), let root = hex(4),
            skip("\",\"time\":\""), let time = Timestamp(utf8: rest.prefix(27)), drop(27), skip("\"}"), rest.isEmpty
        else { return nil }
        return Header(
            ledger: LedgerID(high: ledger[0], low: ledger[1]), number: number, time: time, parent: digest(parent),
            command: CommandID(high: command[0], low: command[1]), leaves: leaves, root: digest(root))
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

    private mutating func hex(_ words: Int) -> [UInt64]? {
        let values = Hex.words(rest.prefix(16 * words), count: words)
        return drop(16 * words) ? values : nil
    }

    /// A count without sign or leading zero, small enough for a double.
    private mutating func count() -> Int? {
        let digits = rest.prefix { (48...57).contains($0) }
        guard (1...15).contains(digits.count), digits.first != 48 || digits.count == 1 else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    private func digest(_ words: [UInt64]) -> Digest {
        Digest(words[0], words[1], words[2], words[3])
    }
}
