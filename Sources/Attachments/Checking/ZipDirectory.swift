/// The files that are packed in a ZIP file (PKWARE's APPNOTE 6.3), if nothing but they stands in it.
///
/// It is strict where readers differ: every byte belongs to one file or to the directory, so nothing can hide before,
/// between, after or on top of them.
struct ZipDirectory {
    struct Entry {
        let name: String
        let method: Int
        let checksum: Int
        let size: Int
        let content: Range<Int>
    }

    let entries: [Entry]

    private static let mostEntries = 5_000

    private struct Header {
        var entry: Entry
        let packed: Int
        let offset: Int
        let hasDescriptor: Bool
    }

    /// - Throws: ``FileFault/mixed(_:)`` and the like, of the type that it is taken for.
    init(_ bytes: [UInt8], as type: FileType) throws(FileFault) {
        let reader = ByteReader(bytes: bytes)
        let end = bytes.count - 22
        guard reader.little32(0) == 0x0403_4B50 else { throw .unknownType }
        guard reader.little32(end) == 0x0605_4B50, reader.little16(end + 20) == 0 else { throw .mixed(type) }
        guard reader.little32(end + 4) == 0, let count = reader.little16(end + 10), reader.little16(end + 8) == count,
            let size = reader.little32(end + 12), let start = reader.little32(end + 16), start + size == end
        else { throw .mixed(type) }
        guard (1...Self.mostEntries).contains(count) else { throw .bomb }
        var headers: [Header] = []
        var at = start
        for _ in 0..<count {
            guard let (header, next) = Self.header(reader, at), next <= end else { throw .broken(type) }
            headers.append(header)
            at = next
        }
        guard at == end else { throw .mixed(type) }
        guard Set(headers.map { $0.entry.name.lowercased() }).count == count else { throw .mixed(type) }
        entries = try Self.placed(headers.sorted { $0.offset < $1.offset }, reader, upTo: start, type)
    }

    /// A file as the directory has it, and where the next one stands.
    private static func header(_ reader: ByteReader, _ at: Int) -> (Header, Int)? {
        guard reader.little32(at) == 0x0201_4B50, let flags = reader.little16(at + 8),
            let method = reader.little16(at + 10), let checksum = reader.little32(at + 16),
            let packed = reader.little32(at + 20), let size = reader.little32(at + 24),
            let name = reader.little16(at + 28), let extra = reader.little16(at + 30),
            let comment = reader.little16(at + 32), let offset = reader.little32(at + 42),
            at + 46 + name <= reader.bytes.count, method == 0 || method == 8, flags & 1 == 0,
            let words = String(validating: reader.bytes[at + 46..<at + 46 + name], as: UTF8.self), isSafe(words)
        else { return nil }
        let entry = Entry(name: words, method: method, checksum: checksum, size: size, content: 0..<0)
        return (
            Header(entry: entry, packed: packed, offset: offset, hasDescriptor: flags & 8 != 0),
            at + 46 + name + extra + comment
        )
    }

    /// Where the bytes of each file stand: one after another from the first byte to the directory.
    private static func placed(
        _ headers: [Header], _ reader: ByteReader, upTo directory: Int, _ type: FileType
    ) throws(FileFault) -> [Entry] {
        var entries: [Entry] = []
        var expected: Set = [0]
        for header in headers {
            guard expected.contains(header.offset) else { throw .mixed(type) }
            guard reader.little32(header.offset) == 0x0403_4B50, let name = reader.little16(header.offset + 26),
                let extra = reader.little16(header.offset + 28)
            else { throw .broken(type) }
            let begin = header.offset + 30 + name + extra
            let end = begin + header.packed
            guard end <= directory,
                reader.bytes[header.offset + 30..<header.offset + 30 + name].elementsEqual(
                    header.entry.name.utf8)
            else { throw .mixed(type) }
            let entry = header.entry
            entries.append(
                Entry(
                    name: entry.name, method: entry.method, checksum: entry.checksum, size: entry.size,
                    content: begin..<end))
            expected = header.hasDescriptor ? [end + 12, end + 16] : [end]
        }
        guard expected.contains(directory) else { throw .mixed(type) }
        return entries
    }

    /// Whether a name leads to no other place.
    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains("\0")
            && !name.split(separator: "/").contains("..")
    }
}
