import Compression

/// How large a picture may be.
private enum PictureSize {
    static func check(_ width: Int, _ height: Int, _ type: FileType) throws(FileFault) {
        guard width > 0, height > 0 else { throw .broken(type) }
        guard width <= 30_000, height <= 30_000, width * height <= 100_000_000 else { throw .bomb }
    }
}

/// PNG: a signature, and chunks with checksums, of which IEND is the last.
enum PNGCheck {
    static func check(_ bytes: [UInt8]) throws(FileFault) {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw .unknownType }
        let reader = ByteReader(bytes: bytes)
        guard reader.big32(8) == 13, reader.name(12) == "IHDR", let width = reader.big32(16),
            let height = reader.big32(20)
        else { throw .broken(.png) }
        try PictureSize.check(width, height, .png)
        var (at, hasData) = (8, false)
        while true {
            guard let length = reader.big32(at), let name = reader.name(at + 4),
                let checksum = reader.big32(at + 8 + length)
            else { throw .broken(.png) }
            guard Int(Checksum.crc32(bytes[at + 4..<at + 8 + length])) == checksum else { throw .broken(.png) }
            hasData = hasData || name == "IDAT"
            at += 12 + length
            if name == "IEND" { break }
        }
        guard hasData else { throw .broken(.png) }
        guard at == bytes.count else { throw .mixed(.png) }
    }
}

/// JPEG: segments from SOI to EOI, and nothing after.
enum JPEGCheck {
    static func check(_ bytes: [UInt8]) throws(FileFault) {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { throw .unknownType }
        let reader = ByteReader(bytes: bytes)
        var (at, hasFrame) = (2, false)
        while at + 1 < bytes.count {
            guard bytes[at] == 0xFF else { throw .broken(.jpeg) }
            let marker = bytes[at + 1]
            switch marker {
            case 0xFF: at += 1
            case 0xD9:
                guard hasFrame else { throw .broken(.jpeg) }
                guard at + 2 == bytes.count else { throw .mixed(.jpeg) }
                return
            case 0x01, 0xD0...0xD7: at += 2
            default:
                guard let length = reader.big16(at + 2), length >= 2 else { throw .broken(.jpeg) }
                if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                    guard let height = reader.big16(at + 5), let width = reader.big16(at + 7) else {
                        throw .broken(.jpeg)
                    }
                    try PictureSize.check(width, height, .jpeg)
                    hasFrame = true
                }
                at += 2 + length
                if marker == 0xDA { at = endOfScan(bytes, from: at) }
            }
        }
        throw .broken(.jpeg)
    }

    /// Where the picture's own data ends: at the next marker that is none of restarting, nor a stuffed byte.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        var at = start
        while at + 1 < bytes.count {
            if bytes[at] == 0xFF, bytes[at + 1] != 0, !(0xD0...0xD7).contains(bytes[at + 1]) { return at }
            at += 1
        }
        return bytes.count
    }
}

/// WebP: one RIFF file as long as it says, of known chunks.
enum WebPCheck {
    private static let known: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP", "EXIF", "XMP "]

    static func check(_ bytes: [UInt8]) throws(FileFault) {
        let reader = ByteReader(bytes: bytes)
        guard reader.name(0) == "RIFF", reader.name(8) == "WEBP", let size = reader.little32(4) else {
            throw .unknownType
        }
        guard size + 8 <= bytes.count else { throw .broken(.webp) }
        guard size + 8 == bytes.count else { throw .mixed(.webp) }
        var (at, hasPicture) = (12, false)
        while at < bytes.count {
            guard let name = reader.name(at), let length = reader.little32(at + 4), known.contains(name) else {
                throw .broken(.webp)
            }
            hasPicture = hasPicture || ["VP8 ", "VP8L", "ANMF"].contains(name)
            at += 8 + length + length % 2
        }
        guard at == bytes.count, hasPicture else { throw .broken(.webp) }
    }
}

/// PDF: a head at the very beginning, an end at the very end, and nothing that can be seen to run.
///
/// What stands in compressed streams is not looked into; browsers are told to run nothing and to show nothing in place.
enum PDFCheck {
    static func check(_ bytes: [UInt8]) throws(FileFault) {
        guard bytes.starts(with: "%PDF-1.".utf8) || bytes.starts(with: "%PDF-2.".utf8) else { throw .unknownType }
        let end = Array(bytes.suffix(1_024))
        guard let mark = lastPlace(of: "%%EOF", in: end) else { throw .broken(.pdf) }
        guard end[(mark + 5)...].allSatisfy({ [0, 9, 10, 12, 13, 32].contains($0) }) else { throw .mixed(.pdf) }
        guard bytes.suffix(2_048).holds("startxref") else { throw .broken(.pdf) }
        for name in ["/JavaScript", "/Launch", "/RichMedia", "/EmbeddedFiles"] where bytes.holds(name) {
            throw .active(.pdf)
        }
    }

    private static func lastPlace(of text: String, in bytes: [UInt8]) -> Int? {
        let sought = Array(text.utf8)
        guard bytes.count >= sought.count else { return nil }
        return stride(from: bytes.count - sought.count, through: 0, by: -1).first {
            bytes[$0..<$0 + sought.count].elementsEqual(sought)
        }
    }
}
