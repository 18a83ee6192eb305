import Foundation

/// The 512 bytes before a file in an archive: POSIX.1-1988 ustar, which every tar reads.
struct TarHeader: Equatable {
    static let blockSize = 512

    /// The largest size that eleven octal digits can say: one byte less than 8 GiB.
    static let largestSize = 8_589_934_591

    let name: String
    let size: Int

    /// A name of one to a hundred bytes, and a size that the form can say.
    init(name: String, size: Int) throws(BackupError) {
        guard (1...100).contains(name.utf8.count) else {
            throw BackupError(.unfit, "\(name): the name is not of 1 to 100 bytes")
        }
        guard (0...Self.largestSize).contains(size) else {
            throw BackupError(.unfit, "\(name): has \(size) bytes; a backup's entry has at most \(Self.largestSize)")
        }
        self.name = name
        self.size = size
    }

    /// How many zero bytes stand after the content, so that the next header begins at a block.
    var padding: Int { (Self.blockSize - size % Self.blockSize) % Self.blockSize }

    /// The header as it stands in the archive.
    var bytes: [UInt8] {
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        func put(_ text: String, at offset: Int) {
            block.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
        }
        put(name, at: 0)
        put("0000600", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(Self.octal(size, digits: 11), at: 124)
        put("00000000000", at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar", at: 257)
        put("00", at: 263)
        put(Self.octal(block.reduce(0) { $0 + Int($1) }, digits: 6) + "\0 ", at: 148)
        return block
    }

    /// Reads a header; `nil` for the block of zeros that ends an archive.
    init?(reading block: [UInt8]) throws(BackupError) {
        if block.allSatisfy({ $0 == 0 }) { return nil }
        func text(_ range: Range<Int>) -> String { String(decoding: block[range].prefix { $0 != 0 }, as: UTF8.self) }
        guard block.count == Self.blockSize,
            let size = Int(text(124..<136).trimmingCharacters(in: .whitespaces), radix: 8)
        else { throw BackupError(.unreadable, "the file is not a backup: a header cannot be read") }
        try self.init(name: text(0..<100), size: size)
        // What is read must be what would be written: no links, no other owners, no longer names.
        guard bytes == block else {
            throw BackupError(.unreadable, "\(name): the header is not one that titian backup writes")
        }
    }

    private static func octal(_ value: Int, digits: Int) -> String {
        let text = String(value, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
