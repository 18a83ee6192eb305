/// Text inside a query (`application/x-www-form-urlencoded`).
enum QueryText {
    /// Names and values as a query.
    static func joined(_ pairs: [(name: Parameter, value: String)]) -> String {
        pairs.reduce(into: "") { query, pair in
            if !query.isEmpty { query += "&" }
            query += pair.name.rawValue
            query += "="
            query += encode(pair.value)
        }
    }

    /// Writes text so that it can stand in a query.
    static func encode(_ text: String) -> String {
        let isName = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        return isName ? text : encoded(text)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { query, byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            if isPlain || "-._~".utf8.contains(byte) {
                query.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                query += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
    }

    /// Reads what stands in a query; `nil` when an escape is cut short or the bytes are not UTF-8.
    static func decode(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
