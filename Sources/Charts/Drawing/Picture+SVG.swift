extension Picture {
    /// The picture as an SVG element for a page.
    ///
    /// - Parameter id: names its title and its description; no other element of the page may have it.
    public func svg(id: String) -> String {
        var xml = XMLText(hasColours: false)
        write(to: &xml, id: id, isFile: false)
        return xml.text
    }

    /// The picture as an SVG document of its own, on paper.
    public var file: [UInt8] {
        var xml = XMLText(hasColours: true)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        write(to: &xml, id: "chart", isFile: true)
        xml.raw("\n")
        return Array(xml.text.utf8)
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
        xml.raw(
            #" role="img" aria-labelledby="\#(XMLText.escaped(id))-title" aria-describedby="\#(XMLText.escaped(id))-desc""#
        )
        if isFile { xml.raw(#" font-family="\#(Self.families)""#) }
        xml.raw(">")
        xml.raw("<title id=\"\(XMLText.escaped(id))-title\">\(XMLText.escaped(title))</title>")
        xml.raw("<desc id=\"\(XMLText.escaped(id))-desc\">\(XMLText.escaped(summary))</desc>")
        if isFile { xml.mark(.box(Box(x: -margin, y: -margin, width: width, height: height), .paper)) }
        for item in items { write(item, to: &xml) }
        xml.raw("</svg>")
    }

    private func write(_ item: Item, to xml: inout XMLText) {
        if let tip = item.tip { xml.raw("<g class=\"item\"><title>\(XMLText.escaped(tip))</title>") }
        for mark in item.marks { xml.mark(mark) }
        if item.tip != nil { xml.raw("</g>") }
    }

    private static let families =
        "Noto Sans, Noto Sans Khmer, Noto Sans Lao, Noto Sans Myanmar, Noto Sans Thai, Segoe UI, Roboto, Arial, sans-serif"
}
