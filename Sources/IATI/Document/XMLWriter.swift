/// Writes fragments as XML in UTF-8.
struct XMLWriter {
    let names: NameTable
    private(set) var bytes: [UInt8] = []

    init(names: NameTable) { self.names = names }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Begins an element: its name and attributes.
    mutating func open(_ fragment: Fragment, _ node: Int) {
        append("<" + names[fragment.nodes[node].name].written)
        for attribute in fragment.attributes[range(fragment.nodes[node].attributes)] {
            append(" " + names[attribute.name].written + "=\"")
            escape(fragment.bytes[range(attribute.value)], inAttribute: true)
            bytes.append(0x22)
        }
        bytes.append(0x3E)
    }

    mutating func close(_ name: Name) { append("</" + names[name].written + ">") }

    /// Writes all nodes of a fragment.
    mutating func write(_ fragment: Fragment) {
        var opened: [Int32] = []
        for (index, node) in fragment.nodes.enumerated() {
            while let last = opened.last, last != node.parent { close(fragment.nodes[Int(opened.removeLast())].name) }
            switch node.kind {
            case .element:
                open(fragment, index)
                opened.append(Int32(index))
            case .text: escape(fragment.bytes[range(node.value)], inAttribute: false)
            case .comment:
                append("<!--")
                bytes.append(contentsOf: fragment.bytes[range(node.value)])
                append("-->")
            case .instruction:
                append("<?" + names[node.name].written + (node.value.isEmpty ? "" : " "))
                bytes.append(contentsOf: fragment.bytes[range(node.value)])
                append("?>")
            }
        }
        while let last = opened.popLast() { close(fragment.nodes[Int(last)].name) }
    }

    private func range(_ range: Range<UInt32>) -> Range<Int> { Int(range.lowerBound)..<Int(range.upperBound) }

    /// A line break in an attribute, and a carriage return anywhere, would be read as something else.
    private mutating func escape(_ text: ArraySlice<UInt8>, inAttribute: Bool) {
        for byte in text {
            switch byte {
            case 0x26: append("&amp;")
            case 0x3C: append("&lt;")
            case 0x3E: append("&gt;")
            case 0x0D: append("&#13;")
            case 0x22 where inAttribute: append("&quot;")
            case 0x09 where inAttribute: append("&#9;")
            case 0x0A where inAttribute: append("&#10;")
            default: bytes.append(byte)
            }
        }
    }
}

extension IATIDocument {
    /// The document as XML in UTF-8.
    public var xml: [UInt8] {
        var writer = XMLWriter(names: names)
        writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        for part in parts[..<inside.lowerBound] {
            writer.write(part)
            writer.append("\n")
        }
        writer.open(root, 0)
        for part in parts[inside] { writer.write(part) }
        if let node = root.nodes.first { writer.close(node.name) }
        writer.append("\n")
        for part in parts[inside.upperBound...] {
            writer.write(part)
            writer.append("\n")
        }
        return writer.bytes
    }
}
