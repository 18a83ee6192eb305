/// An array as a tree of chunks: a copy shares them, and a change to an element copies the path of chunks to it.
///
/// A register is a value of which readers hold copies while the writer goes on. With plain arrays each commit would copy
/// millions of elements; here it copies some hundred, however many there are.
struct Chunked<Element: Sendable>: Sendable {
    // Four levels of 32: chunks of elements, lists of chunks, shelves of lists, and all shelves.
    private static var mask: Int { 31 }

    private var shelves: [[[[Element]]]] = []

    private(set) var count = 0

    init() {}

    subscript(index: Int) -> Element {
        // Lends the element, so that reading one field of it copies no more than that field.
        _read {
            yield shelves[index >> 15][index >> 10 & Self.mask][index >> 5 & Self.mask][index & Self.mask]
        }
        _modify {
            yield &shelves[index >> 15][index >> 10 & Self.mask][index >> 5 & Self.mask][index & Self.mask]
        }
    }

    mutating func append(_ element: Element) {
        let (shelf, list) = (count >> 15, count >> 10 & Self.mask)
        if shelf == shelves.count { shelves.append([]) }
        if list == shelves[shelf].count { shelves[shelf].append([]) }
        if count & Self.mask == 0 {
            var chunk: [Element] = []
            chunk.reserveCapacity(Self.mask + 1)
            shelves[shelf][list].append(chunk)
        }
        shelves[shelf][list][count >> 5 & Self.mask].append(element)
        count += 1
    }
}
