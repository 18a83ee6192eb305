/// One child of a file's root element, with all that is in it: an activity, an organisation, or a comment between them.
///
/// Nodes stand in document order in flat arrays, which are used again for the next fragment: reading costs no allocation
/// for each element.
struct Fragment: Sendable {
    enum Kind: UInt8, Sendable { case element, text, comment, instruction }

    struct Node: Sendable {
        let kind: Kind
        /// An element's or a processing instruction's name.
        let name: Name
        /// The node around this one, or -1.
        var parent: Int32
        /// The number of the first node behind this one and all that is in it.
        var end: Int32
        /// Where an element's attributes stand in `attributes`, or any other node's content in `bytes`.
        var range: Range<UInt32>
        /// Where an element begins. Other nodes have a place only if they stand in no element.
        let line: UInt32
        let column: UInt32

        var attributes: Range<UInt32> { kind == .element ? range : 0..<0 }
        /// The content of a text, a comment or an instruction.
        var value: Range<UInt32> { kind == .element ? 0..<0 : range }
    }

    struct Attribute: Sendable {
        let name: Name
        let value: Range<UInt32>
    }

    var nodes: ContiguousArray<Node> = []
    var attributes: ContiguousArray<Attribute> = []
    var bytes: ContiguousArray<UInt8> = []

    mutating func removeAll() {
        nodes.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }
}

extension Fragment {
    /// The first child of a node that is an element of this name, or -1.
    func child(_ name: Name, of node: Int32) -> Int32 {
        element(name, from: node + 1, to: nodes[Int(node)].end)
    }

    /// The next sibling of a node that is an element of this name, or -1.
    func sibling(_ name: Name, of node: Int32) -> Int32 {
        let parent = nodes[Int(node)].parent
        let end = parent < 0 ? Int32(nodes.count) : nodes[Int(parent)].end
        return element(name, from: nodes[Int(node)].end, to: end)
    }

    private func element(_ name: Name, from start: Int32, to end: Int32) -> Int32 {
        var at = start
        while at < end {
            if nodes[Int(at)].name == name, nodes[Int(at)].kind == .element { return at }
            at = nodes[Int(at)].end
        }
        return -1
    }

    /// The nodes directly in an element, in order.
    func children(of node: Int32) -> UnfoldSequence<Int32, Int32> {
        sequence(state: node + 1) { at in
            guard at < nodes[Int(node)].end else { return nil }
            defer { at = nodes[Int(at)].end }
            return at
        }
    }

    /// Whether an element holds another, which codes and other values do not.
    func holdsElement(_ node: Int32) -> Bool { children(of: node).contains { nodes[Int($0)].kind == .element } }

    /// The position in `attributes` of an element's attribute, or -1.
    func attribute(_ name: Name, of node: Int32) -> Int {
        let range = nodes[Int(node)].attributes
        var at = Int(range.lowerBound)
        while at < Int(range.upperBound) {
            if attributes[at].name == name { return at }
            at += 1
        }
        return -1
    }

    /// Whether some text, be it blank, stands directly in an element.
    func hasText(_ node: Int32) -> Bool {
        var at = node + 1
        while at < nodes[Int(node)].end {
            if nodes[Int(at)].kind == .text { return true }
            at = nodes[Int(at)].end
        }
        return false
    }

    /// The bytes of one value.
    func slice(_ range: Range<UInt32>) -> Slice {
        Slice(bytes: bytes, range: Int(range.lowerBound)..<Int(range.upperBound))
    }

    /// All text in an element, comments left out; mostly one piece, which is then not copied.
    func text(of node: Int32) -> Slice {
        let (first, end) = (node + 1, nodes[Int(node)].end)
        if first == end { return Slice(bytes: [], range: 0..<0) }
        if first + 1 == end, nodes[Int(first)].kind == .text { return slice(nodes[Int(first)].range) }
        var joined: ContiguousArray<UInt8> = []
        for at in Int(first)..<Int(end) where nodes[at].kind == .text {
            joined.append(contentsOf: bytes[Int(nodes[at].range.lowerBound)..<Int(nodes[at].range.upperBound)])
        }
        return Slice(bytes: joined, range: 0..<joined.count)
    }
}

/// A value that stands in a fragment's bytes.
struct Slice: Sendable {
    let bytes: ContiguousArray<UInt8>
    let range: Range<Int>

    var count: Int { range.count }
    var isEmpty: Bool { range.isEmpty }
    var string: String { String(decoding: bytes[range], as: UTF8.self) }

    subscript(position: Int) -> UInt8 { bytes[range.lowerBound + position] }

    func equals(_ other: Slice) -> Bool { bytes[range].elementsEqual(other.bytes[other.range]) }
    func equals(_ text: some Collection<UInt8>) -> Bool { bytes[range].elementsEqual(text) }
}
