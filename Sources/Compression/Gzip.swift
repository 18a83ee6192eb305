import CZlib

/// Gzip (RFC 1952), by zlib.
public enum Gzip {
    /// The bytes as one gzip member; `nil` when zlib has no memory for it.
    ///
    /// - Parameter level: from 1, quick, to 9, small.
    public static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8]? {
        var stream = z_stream()
        guard titian_gzip_begin(&stream, Int32(max(1, min(9, level)))) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        guard let size = Int(exactly: deflateBound(&stream, UInt(bytes.count))) else { return nil }
        // zlib reads `input` and writes `output` only inside these closures, while both are pinned; it promises not to
        // write to the input, whose pointer is mutable only by its header's age.
        var isWhole = false
        let packed = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            bytes.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: size)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = isWhole ? Int(stream.total_out) : 0
        }
        return isWhole ? packed : nil
    }
}
