/// Markup that is being written, as UTF-8.
struct XMLText {
    private(set) var bytes: [UInt8] = []

    /// Whether colours are written down; on a page its stylesheet has them.
    let hasColours: Bool

    init(hasColours: Bool) {
        self.hasColours = hasColours
        bytes.reserveCapacity(8_192)
    }

    /// Markup of ours.
    mutating func raw(_ markup: String) { bytes += markup.utf8 }

    /// An attribute with a number.
    mutating func attribute(_ name: String, _ value: Double) {
        raw(" ")
        raw(name)
        raw("=\"")
        number(value)
        raw("\"")
    }

    /// Numbers with blanks between them.
    mutating func numbers(_ values: [Double]) {
        for (index, value) in values.enumerated() {
            if index > 0 { raw(" ") }
            number(value)
        }
    }

    /// A number with two places at most: hundredths are finer than any screen.
    mutating func number(_ value: Double) {
        guard value.isFinite, abs(value) < 1e9 else { return raw("0") }
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        if hundredths < 0 { raw("-") }
        raw(String(whole))
        guard rest > 0 else { return }
        raw(rest < 10 ? ".0" : ".")
        raw(String(rest % 10 == 0 ? rest / 10 : rest))
    }

    /// Text for content and attributes. What is no character of XML (XML 1.0, 2.2) or would turn the line around
    /// becomes U+FFFD.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "'": raw("&#39;")
            default: bytes += UTF8.encode(Self.isAllowed(scalar.value) ? scalar : "\u{FFFD}") ?? Self.nothing
            }
        }
    }

    private static let nothing = Unicode.UTF8.EncodedScalar()

    private static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
