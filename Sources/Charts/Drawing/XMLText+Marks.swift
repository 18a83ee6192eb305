extension XMLText {
    /// Something that is drawn.
    mutating func mark(_ mark: Mark) {
        switch mark {
        case .box(let box, let paint):
            element("rect", [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)], paint)
        case .dot(let middle):
            element("circle", [("cx", middle.x), ("cy", middle.y), ("r", Mark.dotReach)], .fill)
        case .line(let points, let paint): points.isEmpty ? () : path("polyline", points, paint)
        case .diamond(let middle): diamond(middle)
        case .words(let words): write(words)
        }
    }

    private mutating func element(_ name: String, _ attributes: [(String, Double)], _ paint: Paint) {
        raw("<")
        raw(name)
        for (name, value) in attributes { attribute(name, value) }
        look(paint)
        raw("/>")
    }

    private mutating func path(_ name: String, _ points: [Point], _ paint: Paint) {
        raw("<")
        raw(name)
        raw(" points=\"")
        numbers(points.flatMap { [$0.x, $0.y] })
        raw("\"")
        look(paint)
        raw("/>")
    }

    private mutating func diamond(_ middle: Point) {
        let reach = Mark.diamondReach - 1
        let corners = [
            Point(x: middle.x, y: middle.y - reach), Point(x: middle.x + reach, y: middle.y),
            Point(x: middle.x, y: middle.y + reach), Point(x: middle.x - reach, y: middle.y),
        ]
        path("polygon", corners, .stated)
    }

    private mutating func write(_ words: Words) {
        raw("<text")
        attribute("x", words.at.x)
        attribute("y", words.at.y)
        attribute("font-size", words.lettering.size)
        if words.lettering.isBold { raw(" font-weight=\"700\"") }
        if words.anchor != .start { raw(" text-anchor=\"\(words.anchor.rawValue)\"") }
        look(words.paint)
        raw(">")
        text(words.text)
        raw("</text>")
    }

    private mutating func look(_ paint: Paint) {
        if hasColours {
            raw(" ")
            raw(paint.attributes)
        } else {
            raw(" class=\"")
            raw(paint.rawValue)
            raw("\"")
        }
    }
}
