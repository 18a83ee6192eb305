extension Picture {
    /// The picture as an SVG element for a page, as UTF-8.
    ///
    /// - Parameter id: names its title and its description; no other element of the page may have it.
    public func svg(id: String) -> [UInt8] {
        var xml = XMLText(hasColours: false)
        write(to: &xml, id: id, isFile: false)
        return xml.bytes
    }

    /// The picture as an SVG document of its own, on paper.
    public var file: [UInt8] {
        var xml = XMLText(hasColours: true)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        write(to: &xml, id: "chart", isFile: true)
        xml.raw("\n")
        return xml.bytes
    }

    /// The margin around a picture of its own.
    static let margin = 16.0

    private func write(to xml: inout XMLText, id: String, isFile: Bool) {
        let margin = isFile ? Self.margin : 0
        let (width, height) = (width + 2 * margin, height + 2 * margin)
        xml.raw(#"<svg xmlns="http://www.w3.org/2000/svg" class="\#(place.rawValue)" viewBox=""#)
        xml.numbers([-margin, -margin, width, height])
        xml.raw("\"")
        xml.attribute("width", width)
        xml.attribute("height", height)
        names(to: &xml, id: id, isFile: isFile)
        if isFile { xml.mark(.box(Box(x: -margin, y: -margin, width: width, height: height), .paper)) }
        for item in items { write(item, to: &xml) }
        xml.raw("</svg>")
    }

    /// What it is called and what it shows, for those who do not see it.
    private func names(to xml: inout XMLText, id: String, isFile: Bool) {
        xml.raw(" role=\"img\" aria-labelledby=\"")
        xml.text(id + "-title")
        xml.raw("\" aria-describedby=\"")
        xml.text(id + "-desc")
        if isFile { xml.raw("\" font-family=\"" + Self.families) }
        for (element, words) in [("title", title), ("desc", summary)] {
            xml.raw(element == "title" ? "\"><title id=\"" : "<desc id=\"")
            xml.text("\(id)-\(element)")
            xml.raw("\">")
            xml.text(words)
            xml.raw("</\(element)>")
        }
    }

    private func write(_ item: Item, to xml: inout XMLText) {
        if let tip = item.tip {
            xml.raw("<g class=\"item\"><title>")
            xml.text(tip)
            xml.raw("</title>")
        }
        for mark in item.marks { xml.mark(mark) }
        if item.tip != nil { xml.raw("</g>") }
    }

    private static let families =
        "Noto Sans, Noto Sans Khmer, Noto Sans Lao, Noto Sans Myanmar, Noto Sans Thai, Segoe UI, Roboto, Arial, sans-serif"
}
