import Crypto
import Foundation

import struct Ledger.Digest

/// Writes an archive, file after file, in pieces.
struct TarWriter: ~Copyable {
    private let file: BackupFile
    private var done = 0

    init(creating url: URL) throws(BackupError) { file = try BackupFile(creating: url) }

    /// Adds a file, and gives its size and its SHA-256.
    mutating func add(_ name: String, contentsOf url: URL, _ progress: ByteProgress) throws -> BackupManifest.Entry {
        let header = try TarHeader(name: name, size: BackupFile.size(of: url))
        try file.write(header.bytes)
        let source = try BackupFile(reading: url)
        var hasher = SHA256()
        var left = header.size
        while left > 0 {
            let piece = try source.read(min(left, BackupFile.pieceSize))
            guard !piece.isEmpty else { throw BackupError(.file, "\(url.path) became shorter while it was read") }
            hasher.update(data: piece)
            try file.write(piece)
            left -= piece.count
            done += piece.count
            try progress(done)
        }
        try file.write([UInt8](repeating: 0, count: header.padding))
        return .init(name: name, size: header.size, digest: Digest(finished: hasher))
    }

    /// Adds a small file that is held in memory.
    func add(_ name: String, _ bytes: [UInt8]) throws(BackupError) {
        let header = try TarHeader(name: name, size: bytes.count)
        try file.write(header.bytes + bytes + [UInt8](repeating: 0, count: header.padding))
    }

    /// Ends the archive and makes it durable.
    consuming func finish() throws(BackupError) {
        try file.write([UInt8](repeating: 0, count: 2 * TarHeader.blockSize))
        try file.finish()
    }
}

extension Digest {
    init(finished hasher: SHA256) {
        self = Digest(bytes: Array(hasher.finalize())) ?? .zero
    }
}
