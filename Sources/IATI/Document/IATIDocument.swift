/// A file of the standard with all that is in it: namespaces, languages, comments and order included.
///
/// Reading and writing again gives an equivalent document: the same canonical XML.
public struct IATIDocument: Sendable {
    /// The root element with its attributes.
    let root: Fragment
    /// What stands in the root, and beside it, in order. `inside` counts from the first to the last of the root's content.
    let parts: [Fragment]
    let inside: Range<Int>
    let names: NameTable

    /// The kind of file, or nil for any other XML.
    public var kind: FileKind? { root.nodes.first.flatMap { FileKind(rawValue: names[$0.name].local) } }

    /// The root element.
    public var element: Element { Element(fragment: root, names: names, node: 0) }

    /// Activities or organisations, and whatever other elements stand between them.
    public var records: [Element] {
        parts[inside].compactMap { part in
            part.nodes.first?.kind == .element ? Element(fragment: part, names: names, node: 0) : nil
        }
    }

    /// Reads a file.
    ///
    /// - Throws: the fault that makes it unreadable, with its place.
    public init(reading source: ByteSource, limits: ReadingLimits = ReadingLimits()) throws(ReadingFault) {
        let collector = Collector()
        try FragmentReader(content: .everything, limits: limits).read(source, into: collector)
        root = collector.root
        parts = collector.parts
        inside = collector.start..<max(collector.start, collector.end ?? collector.parts.count)
        names = collector.names
    }

    init(root: Fragment, parts: [Fragment], inside: Range<Int>, names: NameTable) {
        (self.root, self.parts, self.inside, self.names) = (root, parts, inside, names)
    }

    private final class Collector: FragmentConsumer {
        var root = Fragment()
        var parts: [Fragment] = []
        var names = NameTable()
        var start = 0
        var end: Int?

        func begin(root: Fragment, names: NameTable) {
            self.root = root
            self.names = names
            start = parts.count
        }

        func take(_ fragment: Fragment, names: NameTable) {
            parts.append(fragment)
            self.names = names
        }

        func finishRoot() { end = parts.count }
    }
}
