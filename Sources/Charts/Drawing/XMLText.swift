/// Markup that is being written.
struct XMLText {
    private(set) var text = ""

    /// Whether colours are written down; on a page its stylesheet has them.
    let hasColours: Bool

    init(hasColours: Bool) { self.hasColours = hasColours }

    /// Markup of ours.
    mutating func raw(_ markup: String) { text += markup }

    mutating func attribute(_ name: String, _ value: Double) { text += " \(name)=\"\(Self.number(value))\"" }

    mutating func numbers(_ values: [Double]) { text += values.map(Self.number).joined(separator: " ") }

    mutating func mark(_ mark: Mark) {
        switch mark {
        case .box(let box, let paint):
            raw("<rect")
            for (name, value) in [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)] {
                attribute(name, value)
            }
            close(paint)
        case .line(let points, let paint):
            raw("<polyline points=\"")
            numbers(points.flatMap { [$0.x, $0.y] })
            raw("\"")
            close(paint)
        case .dot(let middle):
            raw("<circle")
            for (name, value) in [("cx", middle.x), ("cy", middle.y), ("r", Mark.dotReach)] { attribute(name, value) }
            close(.fill)
        case .diamond(let middle): diamond(middle)
        case .words(let words): write(words)
        }
    }

    private mutating func close(_ paint: Paint) { raw("\(look(paint))/>") }

    private func look(_ paint: Paint) -> String {
        hasColours ? " \(paint.attributes)" : " class=\"\(paint.rawValue)\""
    }

    private mutating func diamond(_ middle: Point) {
        let reach = Mark.diamondReach - 1
        raw("<polygon points=\"")
        numbers([
            middle.x, middle.y - reach, middle.x + reach, middle.y, middle.x, middle.y + reach, middle.x - reach,
            middle.y,
        ])
        raw("\"")
        close(.stated)
    }

    private mutating func write(_ words: Words) {
        raw("<text")
        attribute("x", words.at.x)
        attribute("y", words.at.y)
        attribute("font-size", words.lettering.size)
        if words.lettering.isBold { raw(" font-weight=\"700\"") }
        if words.anchor != .start { raw(" text-anchor=\"\(words.anchor.rawValue)\"") }
        raw("\(look(words.paint))>\(Self.escaped(words.text))</text>")
    }

    /// Hundredths are finer than any screen.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return sign + String(whole) }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Text for content and attributes. What is no character of XML (XML 1.0, 2.2) or would turn the line around
    /// becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(isAllowed(scalar.value) ? scalar : "\u{FFFD}")
            }
        }
        return escaped
    }

    private static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
