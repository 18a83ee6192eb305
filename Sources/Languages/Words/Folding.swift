import _FoundationICU

/// Takes away what people leave out when they search: case, accents and tone marks, the stroke of đ, width, the form of
/// digits, marks that are not seen.
///
/// The vowel and tone signs of Khmer, Lao, Burmese and Thai stay: there they are letters of the word.
public enum Folding {
    /// A text without all that. Folding it again changes nothing.
    public static func fold(_ text: String) -> String { fold(Array(text.utf16)[...]) }

    /// A part of a text without all that.
    static func fold(_ units: ArraySlice<UInt16>) -> String {
        if let plain = foldedASCII(units) { return plain }
        var folded = String.UnicodeScalarView()
        for scalar in decomposed(units).unicodeScalars { append(scalar, to: &folded) }
        return String(folded)
    }

    private static func foldedASCII(_ units: ArraySlice<UInt16>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(units.count)
        for unit in units {
            guard (0x20..<0x7F).contains(unit) else { return nil }
            let byte = UInt8(truncatingIfNeeded: unit)
            switch byte {
            case 65...90: bytes.append(byte + 32)
            case UInt8(ascii: ","): bytes.append(UInt8(ascii: "."))
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        if isLeftOut(scalar) { return }
        if let plain = plainLetters[scalar] { return folded.append(contentsOf: plain.unicodeScalars) }
        let properties = scalar.properties
        if properties.numericType == .decimal, let value = properties.numericValue {
            return folded.append(Unicode.Scalar(48 + UInt8(value)))
        }
        for lower in properties.lowercaseMapping.unicodeScalars where !isLeftOut(lower) { folded.append(lower) }
    }

    /// Accents on letters of alphabets, the points of Arabic and Hebrew, and characters that are not seen.
    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05C7, 0x064B...0x065F, 0x0670, 0x1AB0...0x1AFF,
            0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
            true
        case 0..<0x20, 0x7F..<0xA0: true
        default: scalar.properties.generalCategory == .format
        }
    }

    /// Letters that no decomposition takes apart, as people type them; and the comma of numbers, as the point.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o",
        "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ẞ": "ss", "ı": "i", "þ": "th", "Þ": "th", "ς": "σ",
        "ŧ": "t", "Ŧ": "t", ",": ".", "’": "'",
    ]

    /// The compatibility decomposition (Unicode's NFKD): “ế” becomes e and two marks, “Ａ” becomes A.
    private static func decomposed(_ units: ArraySlice<UInt16>) -> String {
        var status = U_ZERO_ERROR
        guard let form = swift_unorm2_getNFKDInstance(&status) else { return String(decoding: units, as: UTF16.self) }
        // No character becomes more than 18 units (U+FDFA).
        let room = units.count * 18
        let decomposed = [UInt16](unsafeUninitializedCapacity: room) { buffer, count in
            count = units.withUnsafeBufferPointer { source in
                let written = swift_unorm2_normalize(
                    form, source.baseAddress, Int32(clamping: source.count), buffer.baseAddress, Int32(clamping: room),
                    &status)
                return status.rawValue <= U_ZERO_ERROR.rawValue ? Int(written) : 0
            }
        }
        return String(decoding: decomposed, as: UTF16.self)
    }
}
