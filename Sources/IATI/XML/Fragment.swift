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
        /// The next node with the same parent, or -1.
        var next: Int32 = -1
        var firstChild: Int32 = -1
        var attributes: Range<UInt32> = 0..<0
        /// Where a text, a comment or an instruction's content stands in the fragment's bytes.
        var value: Range<UInt32> = 0..<0
        let line: UInt32
        let column: UInt32
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
        element(name, from: nodes[Int(node)].firstChild)
    }

    /// The next sibling of a node that is an element of this name, or -1.
    func sibling(_ name: Name, of node: Int32) -> Int32 {
        element(name, from: nodes[Int(node)].next)
    }

    private func element(_ name: Name, from first: Int32) -> Int32 {
        var at = first
        while at >= 0 {
            if nodes[Int(at)].name == name, nodes[Int(at)].kind == .element { return at }
            at = nodes[Int(at)].next
        }
        return -1
    }

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
        var at = nodes[Int(node)].firstChild
        while at >= 0 {
            if nodes[Int(at)].kind == .text { return true }
            at = nodes[Int(at)].next
        }
        return false
    }

    /// The bytes of one value.
    func slice(_ range: Range<UInt32>) -> Slice {
        Slice(bytes: bytes, range: Int(range.lowerBound)..<Int(range.upperBound))
    }

    /// All text in an element, comments left out; mostly one piece, which is then not copied.
    func text(of node: Int32) -> Slice {
        let first = nodes[Int(node)].firstChild
        if first < 0 { return Slice(bytes: [], range: 0..<0) }
        if nodes[Int(first)].kind == .text, nodes[Int(first)].next < 0 { return slice(nodes[Int(first)].value) }
        var joined: ContiguousArray<UInt8> = []
        appendText(of: node, to: &joined)
        return Slice(bytes: joined, range: 0..<joined.count)
    }

    private func appendText(of node: Int32, to joined: inout ContiguousArray<UInt8>) {
        // What is in the element stands behind it, without gaps, until a node whose parent stands before it.
        var at = Int(node) + 1
        while at < nodes.count, nodes[at].parent >= node {
            if nodes[at].kind == .text {
                joined.append(contentsOf: bytes[Int(nodes[at].value.lowerBound)..<Int(nodes[at].value.upperBound)])
            }
            at += 1
        }
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
