/// Markup that is safe to send: literals are ours and trusted, values are escaped.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// The markup as UTF-8.
    private(set) var bytes: [UInt8]

    /// Nothing.
    static let empty: HTML = ""

    /// The pieces one after another.
    init(_ pieces: some Sequence<HTML>) {
        bytes = pieces.reduce(into: []) { $0 += $1.bytes }
    }

    /// Markup that another module of ours has written and escaped.
    init(trusted markup: [UInt8]) { bytes = markup }

    init(stringLiteral value: String) { bytes = Array(value.utf8) }

    init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// Collects what is written between the quotes.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }

        /// Text, escaped for element content and for quoted attributes alike.
        mutating func appendInterpolation(_ text: String) { HTML.append(escaping: text, to: &bytes) }

        mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

        mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }

        /// Markup that may be absent.
        mutating func appendInterpolation(_ html: HTML?) { bytes += html?.bytes ?? [] }

        /// The markup of each item in turn.
        mutating func appendInterpolation<Items: Sequence>(_ items: Items, each render: (Items.Element) -> HTML) {
            for item in items { bytes += render(item).bytes }
        }
    }

    private static func append(escaping text: String, to bytes: inout [UInt8]) {
        // Most text has nothing to escape, and is copied at once.
        guard text.utf8.contains(where: isSpecial) else { return bytes += text.utf8 }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            // A NUL is no character of HTML, and browsers differ in what they make of one.
            case 0: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// Whether a byte of text is written as something else; the five characters all lie below “?”.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte <= 62 && (byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39 || byte == 0)
    }
}

extension HTML {
    /// An element around text in another language than the page's, when it is in one.
    static func text(_ words: LocalText) -> HTML {
        guard let language = words.language else { return "<bdi>\(words.words)</bdi>" }
        return #"<bdi lang="\#(language)">\#(words.words)</bdi>"#
    }
}

/// Words of the register as a reader sees them, with their language when it is not the page's.
struct LocalText: Hashable, Sendable {
    /// The words.
    let words: String

    /// The BCP 47 tag; `nil` when it is the page's language.
    let language: String?
}
