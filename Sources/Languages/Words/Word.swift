/// A word of a text, as it is looked for.
public struct Word: Hashable, Sendable {
    /// The word without what people leave out when they search: case, accents, width (see ``Folding``).
    public let folded: String

    /// Where it stands in the text, in UTF-16 units.
    public let range: Range<Int>

    /// Whether the next word follows at once, in a script that puts no spaces between words.
    public let isContinued: Bool
}

/// Finds the words of texts in any script; Khmer, Lao, Burmese, Thai and Chinese by ICU's dictionaries.
///
/// Holds one break iterator, which remembers where it is: for one thread at a time. Making one costs more than using it,
/// so whoever has many texts keeps it.
public struct WordBreaker: ~Copyable {
    private let iterator: WordIterator

    /// A breaker with an iterator of its own.
    public init() { iterator = WordIterator() }

    /// The words of a text, in their order. Punctuation and blanks are none.
    ///
    /// A number keeps its point or comma; other words end at an apostrophe or a point, so that “Ivoire” is found in
    /// “Côte d'Ivoire” and “Laos” in “l'Initiative du Laos”.
    public borrowing func words(in text: String) -> [Word] {
        let units = Array(text.utf16)
        let ranges = iterator.ranges(in: units).flatMap { Self.parts(of: $0, units) }
        return ranges.indices.compactMap { index in
            let range = ranges[index]
            let folded = Folding.fold(units[range])
            guard !folded.isEmpty else { return nil }
            let next = index + 1 < ranges.count ? ranges[index + 1] : nil
            let isContinued =
                next?.lowerBound == range.upperBound && Script.isUnspaced(units[range.lowerBound])
                && next.map { Script.isUnspaced(units[$0.lowerBound]) } == true
            return Word(folded: folded, range: range, isContinued: isContinued)
        }
    }

    private static func parts(of range: Range<Int>, _ units: [UInt16]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where separates(at: index, in: range, units) {
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    private static func separates(at index: Int, in range: Range<Int>, _ units: [UInt16]) -> Bool {
        guard isJoiner(units[index]) else { return false }
        guard index > range.lowerBound, index + 1 < range.upperBound else { return true }
        return !(isDigit(units[index - 1]) && isDigit(units[index + 1]))
    }

    /// Apostrophes, points, colons, commas, low lines: what the Unicode rules leave inside a word.
    private static func isJoiner(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x5F, 0xB7, 0x2018, 0x2019, 0x2024, 0x2027, 0xFF07, 0xFF0E, 0xFF1A: true
        default: false
        }
    }

    private static func isDigit(_ unit: UInt16) -> Bool {
        Unicode.Scalar(unit)?.properties.numericType == .decimal
    }
}

/// Which scripts put no spaces between words.
enum Script {
    /// Whether a unit is of Thai, Lao, Burmese, Khmer, Chinese or Japanese.
    static func isUnspaced(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0x3040...0x30FF, 0x3400...0x9FFF,
            0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xF900...0xFAFF:
            true
        default: false
        }
    }
}
