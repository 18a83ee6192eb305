import Crypto
import Foundation

import struct Ledger.Digest

/// Reads an archive that ``TarWriter`` wrote, in pieces; anything else is refused.
struct TarReader: ~Copyable {
    private let file: BackupFile
    private var done = 0

    init(_ url: URL) throws(BackupError) { file = try BackupFile(reading: url) }

    /// The next header; `nil` at the end.
    mutating func next() throws(BackupError) -> TarHeader? {
        let block = try exactly(TarHeader.blockSize)
        guard let header = try TarHeader(reading: [UInt8](block)) else {
            guard try exactly(TarHeader.blockSize).allSatisfy({ $0 == 0 }), try file.read(1).isEmpty else {
                throw BackupError(.unreadable, "something stands after the end of the backup")
            }
            return nil
        }
        return header
    }

    /// Copies the content after a header into a new file, and gives its SHA-256.
    mutating func extract(
        _ header: TarHeader, to url: URL, _ progress: ByteProgress
    ) throws -> BackupManifest.Entry {
        let target = try BackupFile(creating: url)
        var hasher = SHA256()
        var left = header.size
        while left > 0 {
            let piece = try exactly(min(left, BackupFile.pieceSize))
            hasher.update(data: piece)
            try target.write(piece)
            left -= piece.count
            try progress(done)
        }
        try target.finish()
        try skipPadding(header)
        return .init(name: header.name, size: header.size, digest: Digest(finished: hasher))
    }

    /// The content after a header of a small file.
    mutating func content(_ header: TarHeader, limit: Int) throws(BackupError) -> [UInt8] {
        guard header.size <= limit else { throw BackupError(.unreadable, "\(header.name) is too large") }
        let bytes = [UInt8](try exactly(header.size))
        try skipPadding(header)
        return bytes
    }

    private mutating func skipPadding(_ header: TarHeader) throws(BackupError) {
        guard try exactly(header.padding).allSatisfy({ $0 == 0 }) else {
            throw BackupError(.unreadable, "\(header.name): something stands after its end")
        }
    }

    private mutating func exactly(_ count: Int) throws(BackupError) -> Data {
        var data = Data()
        while data.count < count {
            let piece = try file.read(count - data.count)
            guard !piece.isEmpty else { throw BackupError(.unreadable, "the backup was cut short") }
            data.append(piece)
        }
        done += count
        return data
    }
}
