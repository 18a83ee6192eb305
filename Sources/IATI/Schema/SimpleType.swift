/// The simple types that the IATI schemas use.
///
/// A value is judged as libxml2 judges it, which is what publishers are measured by: blanks around a number or a date
/// are collapsed for some types only. `docs/iati-validation.md` lists where that differs from the letter of XML Schema.
enum SimpleType: String, Sendable, CaseIterable {
    case string, anyURI, boolean, date, dateTime, decimal, int, nonNegativeInteger, positiveInteger, NMTOKEN
    /// `xml:lang`: a language tag, or nothing.
    case language
    /// `xml:space`.
    case space
    /// `xml:id`.
    case NCName

    /// Whether the bytes are a value of the type.
    func accepts(_ value: Slice) -> Bool {
        switch self {
        case .string: true
        case .anyURI: URIReference.isValid(value.collapsed)
        case .boolean: ["true", "false", "1", "0"].contains { value.collapsed.equals($0.utf8) }
        case .date: DateText(value)?.hasTime == false
        case .dateTime: DateText(value)?.hasTime == true
        case .decimal: NumberText.isDecimal(value.collapsed)
        case .int: NumberText.isInteger(value, in: -2_147_483_648...2_147_483_647)
        case .nonNegativeInteger: NumberText.isInteger(value.collapsed, atLeast: 0)
        case .positiveInteger: NumberText.isInteger(value.collapsed, atLeast: 1)
        case .NMTOKEN: Self.isToken(value.collapsed)
        case .language: value.isEmpty || Self.isLanguage(value.collapsed)
        case .space: value.equals("default".utf8) || value.equals("preserve".utf8)
        case .NCName: Self.isToken(value.collapsed) && !value.collapsed.bytes[value.collapsed.range].contains(0x3A)
        }
    }

    private static func isToken(_ value: Slice) -> Bool {
        !value.isEmpty
            && value.bytes[value.range].allSatisfy { byte in
                byte >= 0x80 || byte.isLetter || byte.isDigit || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
            }
    }

    /// RFC 3066: letters, then letters and digits, in parts of one to eight.
    private static func isLanguage(_ value: Slice) -> Bool {
        let parts = value.bytes[value.range].split(separator: 0x2D, omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || (index > 0 && $0.isDigit) }
        }
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
    var isHexDigit: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
}

extension Slice {
    /// The value without the blanks around it.
    var collapsed: Slice {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return Slice(bytes: bytes, range: start..<end)
    }

    var isBlank: Bool { collapsed.isEmpty }

    /// The value without what JavaScript's `trim` takes away, which is more than XML's blanks.
    var trimmed: Slice {
        let text = collapsed
        guard let first = text.bytes[text.range].first, let last = text.bytes[text.range].last,
            first <= 0x20 || first >= 0x80 || last <= 0x20 || last >= 0x80
        else { return text }
        let scalars = text.string.unicodeScalars
        let rest = scalars.drop(while: \.isBlankToJavaScript)
        let count = rest.reversed().drop(while: \.isBlankToJavaScript).count
        return Slice(String(String.UnicodeScalarView(rest.prefix(count))))
    }
}
