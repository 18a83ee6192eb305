/// The codes of one list, found by their bytes without making a text of them.
struct Codelist: Sendable {
    let name: String
    private let bytes: ContiguousArray<UInt8>
    /// Where each code stands in `bytes`, in the list's order.
    private let ranges: ContiguousArray<Range<Int32>>
    /// Open addressing: 1 + the number of a code, or 0. Its size is a power of two, at least twice that of the list.
    private let slots: ContiguousArray<Int32>
    /// The number of the first code for each text in small letters.
    private let folded: [String: Int]

    init(name: String, codes: some Sequence<String>) {
        self.name = name
        var bytes: ContiguousArray<UInt8> = []
        var ranges: ContiguousArray<Range<Int32>> = []
        for code in codes {
            let start = Int32(bytes.count)
            bytes.append(contentsOf: code.utf8)
            ranges.append(start..<Int32(bytes.count))
        }
        var size = 8
        while size < ranges.count * 2 { size *= 2 }
        var slots = ContiguousArray<Int32>(repeating: 0, count: size)
        for (number, range) in ranges.enumerated() {
            var slot = Self.hash(bytes, Int(range.lowerBound)..<Int(range.upperBound)) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(number + 1)
        }
        (self.bytes, self.ranges, self.slots) = (bytes, ranges, slots)
        folded = Dictionary(
            ranges.enumerated().map { number, range in
                let code = bytes[Int(range.lowerBound)..<Int(range.upperBound)]
                return (String(decoding: code, as: UTF8.self).lowercased(), number)
            }, uniquingKeysWith: { first, _ in first })
    }

    var codes: [String] { ranges.indices.map(code) }

    private func code(_ number: Int) -> String {
        String(decoding: bytes[Int(ranges[number].lowerBound)..<Int(ranges[number].upperBound)], as: UTF8.self)
    }

    /// The first codes of the list, for a hint.
    func first(_ count: Int) -> [String] { ranges.indices.prefix(count).map(code) }

    /// Whether these bytes are a code.
    func contains(_ other: ContiguousArray<UInt8>, _ range: Range<Int>) -> Bool {
        let mask = slots.count - 1
        var slot = Self.hash(other, range) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return false }
            if equals(Int(entry) - 1, other, range) { return true }
            slot = (slot + 1) & mask
        }
    }

    private func equals(_ number: Int, _ other: ContiguousArray<UInt8>, _ range: Range<Int>) -> Bool {
        let own = ranges[number]
        guard own.count == range.count else { return false }
        var (left, right) = (Int(own.lowerBound), range.lowerBound)
        while right < range.upperBound {
            if bytes[left] != other[right] { return false }
            left += 1
            right += 1
        }
        return true
    }

    /// FNV-1a.
    private static func hash(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var at = range.lowerBound
        while at < range.upperBound {
            hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3
            at += 1
        }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    /// The code that differs from a text in its capitals or its blanks only.
    func code(like text: String) -> String? {
        let exact = ContiguousArray(text.utf8)
        if contains(exact, 0..<exact.count) { return text }
        return folded[text.lowercased().filter { !$0.isWhitespace }].map(code)
    }
}
