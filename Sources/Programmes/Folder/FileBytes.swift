import Foundation

/// A file of a programme folder, read in chunks and never beyond its limit.
struct FileBytes {
    /// Why a file cannot be read.
    struct Fault: Error { let reason: String }

    private let handle: FileHandle
    private let limit: Int
    private var count = 0

    /// Opens a regular file; one that is too large is refused before a byte of it is read.
    init(_ url: URL, limit: Int) throws(Fault) {
        self.limit = limit
        // A pipe or a device would be waited for, so only what the file system calls a file is opened.
        let target = url.resolvingSymlinksInPath()
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target.path),
            attributes[.type] as? FileAttributeType == .typeRegular
        else { throw Fault(reason: "is not a file") }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        guard size <= limit else { throw Fault(reason: "has \(size) bytes; the limit is \(limit)") }
        guard let handle = try? FileHandle(forReadingFrom: target) else { throw Fault(reason: "cannot be opened") }
        self.handle = handle
    }

    /// The next chunk; empty at the end.
    mutating func next() throws(Fault) -> [UInt8] {
        let chunk: [UInt8]
        do { chunk = Array(try handle.read(upToCount: 65_536) ?? Data()) } catch {
            throw Fault(reason: "cannot be read: \(error.localizedDescription)")
        }
        // The file may have grown since its size was looked at.
        count += chunk.count
        guard count <= limit else { throw Fault(reason: "has more than \(limit) bytes") }
        return chunk
    }

    /// All bytes.
    mutating func all() throws(Fault) -> [UInt8] {
        var all: [UInt8] = []
        while case let chunk = try next(), !chunk.isEmpty { all += chunk }
        return all
    }
}
