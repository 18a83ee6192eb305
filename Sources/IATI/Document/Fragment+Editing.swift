/// Changes of single values; all that stands around them stays as it was read.
extension Fragment {
    /// Keeps a text, and says where it stands in the bytes.
    mutating func add(_ text: String) -> Range<UInt32> {
        let start = UInt32(bytes.count)
        bytes.append(contentsOf: text.utf8)
        return start..<UInt32(bytes.count)
    }

    /// Gives an element an attribute, or takes it away.
    mutating func setAttribute(_ name: Name, to value: String?, of node: Int32) {
        let at = attribute(name, of: node)
        if let value {
            let new = Attribute(name: name, value: add(value))
            if at >= 0 { attributes[at] = new } else { move(attributesOf: node, without: nil, adding: new) }
        } else if at >= 0 {
            move(attributesOf: node, without: at, adding: nil)
        }
    }

    /// An element's attributes stand in a row; a row of another length is written anew behind all others.
    private mutating func move(attributesOf node: Int32, without left: Int?, adding new: Attribute?) {
        let old = nodes[Int(node)].range
        let start = UInt32(attributes.count)
        for at in Int(old.lowerBound)..<Int(old.upperBound) where at != left { attributes.append(attributes[at]) }
        if let new { attributes.append(new) }
        nodes[Int(node)].range = start..<UInt32(attributes.count)
    }

    /// Gives an element another text. The first piece of text holds it, others are emptied; comments stay.
    mutating func setText(_ text: String, of node: Int32) {
        let pieces = children(of: node).filter { nodes[Int($0)].kind == .text }
        guard let first = pieces.first else { return insert(text, in: node) }
        for piece in pieces.dropFirst() { nodes[Int(piece)].range = 0..<0 }
        nodes[Int(first)].range = add(text)
    }

    /// Puts a text first into an element that has none; all nodes behind it move by one.
    private mutating func insert(_ text: String, in node: Int32) {
        let at = node + 1
        for index in nodes.indices {
            if nodes[index].parent >= at { nodes[index].parent += 1 }
            if nodes[index].end >= at { nodes[index].end += 1 }
        }
        let new = Node(
            kind: .text, name: Name(number: 0), parent: node, end: at + 1, range: add(text), line: 0, column: 0)
        nodes.insert(new, at: Int(at))
    }
}
