/// Numbers as ECMAScript's `Number.prototype.toString` writes them, which RFC 8785, section 3.2.2.3 asks for.
enum ECMAScriptNumber {
    static func write(_ value: Double, to bytes: inout [UInt8]) {
        if value.magnitude <= JSON.largestInteger, let whole = Int64(exactly: value) {
            return write(whole: whole, to: &bytes)
        }
        guard value.isFinite else { return bytes.append(contentsOf: "null".utf8) }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let (digits, point) = decimal(value.magnitude)
        write(digits, point: point, to: &bytes)
    }

    private static func write(whole: Int64, to bytes: inout [UInt8]) {
        if whole < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = whole.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(48 + rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// The shortest digits that read back as the value, and how many of them stand before the decimal point.
    ///
    /// Swift finds the same digits as ECMAScript asks for: the shortest, and of those the closest.
    private static func decimal(_ value: Double) -> (digits: [UInt8], point: Int) {
        let text = Array(value.description.utf8)
        let exponentMark = text.firstIndex(of: UInt8(ascii: "e"))
        let exponent = exponentMark.flatMap { Int(String(decoding: text[($0 + 1)...], as: UTF8.self)) } ?? 0
        let mantissa = text[..<(exponentMark ?? text.endIndex)]
        let whole = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.endIndex
        var digits = mantissa.filter { $0 != UInt8(ascii: ".") }
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (Array(digits), whole + exponent - leading)
    }

    /// Steps 6 to 10 of ECMA-262, `Number::toString`: n is `point`, k the count of digits.
    private static func write(_ digits: [UInt8], point n: Int, to bytes: inout [UInt8]) {
        let zero = UInt8(ascii: "0")
        if digits.count <= n, n <= 21 {
            bytes += digits
            bytes += Array(repeating: zero, count: n - digits.count)
        } else if 0 < n, n <= 21 {
            bytes += digits[..<n]
            bytes.append(UInt8(ascii: "."))
            bytes += digits[n...]
        } else if -6 < n, n <= 0 {
            bytes += "0.".utf8
            bytes += Array(repeating: zero, count: -n)
            bytes += digits
        } else {
            bytes.append(digits[0])
            if digits.count > 1 {
                bytes.append(UInt8(ascii: "."))
                bytes += digits[1...]
            }
            bytes += (n > 0 ? "e+" : "e-").utf8
            bytes += String((n - 1).magnitude).utf8
        }
    }
}
