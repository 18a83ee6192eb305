extension JSONParser {
    /// Reads a string from its opening to its closing quotation mark.
    mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while let byte = peek {
            if byte == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: bytes[start..<position - 1], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            try step(over: byte)
        }
        throw error("the text ends inside a string")
    }

    /// Reads the rest of a string that has escapes, into a buffer.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var buffer = Array(bytes[start..<position])
        while let byte = peek {
            if byte == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: buffer, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                buffer.append(contentsOf: Array(String(Character(try escape())).utf8))
            } else {
                let before = position
                try step(over: byte)
                buffer.append(contentsOf: bytes[before..<position])
            }
        }
        throw error("the text ends inside a string")
    }

    /// Moves past one character that stands for itself.
    private mutating func step(over byte: UInt8) throws(JSONError) {
        if byte >= 0x80 {
            guard let length = lengthOfSequence() else { throw error("this is not UTF-8") }
            position += length
        } else if byte < 0x20 {
            throw error("a control character must be escaped")
        } else {
            position += 1
        }
    }

    /// The length of the UTF-8 sequence here, by table 3-7 of the Unicode standard; nil if it is not one.
    private func lengthOfSequence() -> Int? {
        let lead = bytes[position]
        let second: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        let length =
            switch lead {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
        for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return nil }
        return length
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        position += 1
        guard let byte = peek else { throw error("the text ends inside a string") }
        let plain: Unicode.Scalar? =
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{C}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        if let plain {
            position += 1
            return plain
        }
        guard byte == UInt8(ascii: "u") else { throw error("there is no such escape") }
        return try unicodeEscape()
    }

    /// Reads `uXXXX`, or two of them that are a surrogate pair.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let start = position - 1
        let unit = try hexUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let alone = JSONError(offset: start, reason: "a surrogate stands alone")
        guard unit < 0xDC00, take(UInt8(ascii: "\\")), peek == UInt8(ascii: "u") else { throw alone }
        let low = try hexUnit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        else { throw alone }
        return scalar
    }

    /// Reads `uXXXX`.
    private mutating func hexUnit() throws(JSONError) -> UInt16 {
        position += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("four hexadecimal digits should stand here")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
