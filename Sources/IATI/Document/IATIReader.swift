/// Reads a file record by record, for those who need not have all of it in memory at once.
public enum IATIReader {
    /// Hands out the activities or organisations of a file, one after the other; answers with how many there were.
    ///
    /// An element is good until the function that was handed it returns, and afterwards at the cost of a copy.
    @discardableResult
    public static func records(
        in source: ByteSource, limits: ReadingLimits = ReadingLimits(), _ body: @escaping (Element) -> Void
    ) throws(ReadingFault) -> Int {
        let consumer = Consumer(body)
        try FragmentReader(content: .everything, limits: limits).read(source, into: consumer)
        return consumer.count
    }

    private final class Consumer: FragmentConsumer {
        private let body: (Element) -> Void
        private(set) var count = 0

        init(_ body: @escaping (Element) -> Void) { self.body = body }

        func begin(root: Fragment, names: NameTable) {}

        func take(_ fragment: Fragment, names: NameTable) {
            guard fragment.nodes.first?.kind == .element else { return }
            count += 1
            body(Element(fragment: fragment, names: names, node: 0))
        }
    }
}
