/// Markup that is safe to send: literals are ours and trusted, values are escaped.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// The markup as UTF-8.
    private(set) var bytes: [UInt8]

    /// Nothing.
    static let empty: HTML = ""

    /// The pieces one after another.
    init(_ pieces: some Collection<HTML>) {
        bytes = []
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
        for piece in pieces { bytes += piece.bytes }
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
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() where isSpecial(byte) {
                bytes += utf8[start..<index]
                bytes += escape(byte).utf8
                start = index + 1
            }
            // Most text has nothing to escape, and is copied at once.
            bytes += utf8[start...]
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // A NUL is no character of HTML, and browsers differ in what they make of one.
        default: "\u{FFFD}"
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
