/// An array in chunks: a copy shares its chunks, and a change to one copies one chunk.
///
/// A register is a value of which readers hold copies while the writer goes on. With plain arrays each commit
/// would copy millions of elements; here it copies the list of chunks and the chunks that it touches.
struct Chunked<Element: Sendable>: Sendable {
    private static var shift: Int { 8 }
    private static var mask: Int { 255 }

    private var chunks: [[Element]] = []

    private(set) var count = 0

    init() {}

    subscript(index: Int) -> Element {
        // Lends the element, so that reading one field of it copies no more than that field.
        _read { yield chunks[index >> Self.shift][index & Self.mask] }
        _modify { yield &chunks[index >> Self.shift][index & Self.mask] }
    }

    mutating func append(_ element: Element) {
        if count & Self.mask == 0 {
            var chunk: [Element] = []
            chunk.reserveCapacity(Self.mask + 1)
            chunks.append(chunk)
        }
        chunks[count >> Self.shift].append(element)
        count += 1
    }
}
