import CZlib

/// What deflated bytes (RFC 1951) are when they are let out, as in a ZIP file; by zlib.
public struct Deflated: Sendable, Hashable {
    /// How many bytes there are.
    public let count: Int

    /// Their CRC-32.
    public let checksum: UInt32

    /// The first of them, as many as were asked for.
    public let beginning: [UInt8]

    /// Lets bytes out piece by piece, and keeps no more than was asked for; `nil` when they are no such bytes, more
    /// than `limit`, or something stands after them.
    public init?(_ bytes: ArraySlice<UInt8>, upTo limit: Int, keeping: Int = 0) {
        var stream = z_stream()
        guard titian_inflate_begin(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var (count, checksum, beginning) = (0, UInt32(0), [UInt8]())
        var piece = [UInt8](repeating: 0, count: 65_536)
        // zlib reads `input` and writes `output` only inside these closures, while both are pinned; it promises not to
        // write to the input, whose pointer is mutable only by its header's age.
        let isWhole = bytes.withUnsafeBufferPointer { input -> Bool in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(clamping: input.count)
            while true {
                let (status, made) = piece.withUnsafeMutableBufferPointer { output -> (Int32, Int) in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, output.count - Int(stream.avail_out))
                }
                count += made
                guard count <= limit, status == Z_OK || status == Z_STREAM_END else { return false }
                checksum = Checksum.crc32(piece[..<made], after: checksum)
                beginning += piece[..<min(made, max(0, keeping - beginning.count))]
                if status == Z_STREAM_END { return stream.avail_in == 0 }
                if made == 0, stream.avail_in == 0 { return false }
            }
        }
        guard isWhole else { return nil }
        (self.count, self.checksum, self.beginning) = (count, checksum, beginning)
    }
}

/// The checksum of ZIP and PNG files, by zlib.
public enum Checksum {
    /// The CRC-32 of bytes, going on from that of what stands before them.
    public static func crc32(_ bytes: ArraySlice<UInt8>, after start: UInt32 = 0) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: CZlib.crc32(UInt(start), buffer.baseAddress, UInt32(clamping: buffer.count)))
        }
    }
}
