/// A file whose content was looked at: it is of one of the types, whole, and nothing else besides.
public struct CheckedFile: Sendable, Hashable {
    /// The bytes.
    public let bytes: [UInt8]

    /// What they are.
    public let type: FileType

    /// The largest file.
    public static let largest = 20 << 20

    /// Looks at a file.
    ///
    /// - Throws: ``FileFault``.
    public init(_ bytes: [UInt8]) throws(FileFault) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.largest else { throw .tooLarge }
        switch bytes.first {
        case 0x25: try PDFCheck.check(bytes)
        case 0x89: try PNGCheck.check(bytes)
        case 0xFF: try JPEGCheck.check(bytes)
        case 0x52: try WebPCheck.check(bytes)
        case 0x50: break
        default: throw .unknownType
        }
        let type: FileType =
            switch bytes[0] {
            case 0x25: .pdf
            case 0x89: .png
            case 0xFF: .jpeg
            case 0x52: .webp
            default: try OfficeCheck.type(of: bytes)
            }
        if bytes[0] != 0x50 { try Disguise.check(bytes, type) }
        (self.bytes, self.type) = (bytes, type)
    }

    /// The type of a file that was checked before, by its first byte; of a document or a workbook, by its parts' names.
    public static func type(ofKept bytes: [UInt8]) -> FileType? {
        switch bytes.first {
        case 0x25: .pdf
        case 0x89: .png
        case 0xFF: .jpeg
        case 0x52: .webp
        case 0x50: (try? ZipDirectory(bytes, as: .docx)).flatMap { OfficeCheck.type(of: $0) }
        default: nil
        }
    }
}

/// Finds what another program would take a file for.
enum Disguise {
    static func check(_ bytes: [UInt8], _ type: FileType) throws(FileFault) {
        if hasZipEnd(bytes) { throw .mixed(type) }
        // Readers of PDF take a head that stands a little later, too.
        if type != .pdf, bytes.prefix(2_048).holds("%PDF-") { throw .mixed(type) }
        let beginning = type == .pdf ? bytes[...].prefix(2_048) : bytes[...]
        for mark in ["<script", "<?php", "<html"] where beginning.holds(mark, ignoringCase: true) {
            throw .active(type)
        }
    }

    /// Whether the file ends as a ZIP does: readers look for that from the end, whatever stands before.
    private static func hasZipEnd(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 22 else { return false }
        let first = max(0, bytes.count - 22 - 65_535)
        for at in stride(from: bytes.count - 22, through: first, by: -1)
        where bytes[at] == 0x50 && bytes[at + 1] == 0x4B && bytes[at + 2] == 5 && bytes[at + 3] == 6 {
            return true
        }
        return false
    }
}

extension Collection<UInt8> where Index == Int {
    /// Whether ASCII text stands in the bytes.
    func holds(_ text: String, ignoringCase: Bool = false) -> Bool {
        let sought = Array(text.utf8)
        guard count >= sought.count, let head = sought.first else { return false }
        func folded(_ byte: UInt8) -> UInt8 { ignoringCase && (65...90).contains(byte) ? byte + 32 : byte }
        var at = startIndex
        while at <= endIndex - sought.count {
            if folded(self[at]) == head {
                var place = 1
                while place < sought.count, folded(self[at + place]) == sought[place] { place += 1 }
                if place == sought.count { return true }
            }
            at += 1
        }
        return false
    }
}
