/// Reads numbers from bytes; `nil` beyond the end.
struct ByteReader {
    let bytes: [UInt8]

    func big32(_ at: Int) -> Int? {
        guard at >= 0, at + 4 <= bytes.count else { return nil }
        return (0..<4).reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }

    func big16(_ at: Int) -> Int? {
        guard at >= 0, at + 2 <= bytes.count else { return nil }
        return Int(bytes[at]) << 8 | Int(bytes[at + 1])
    }

    func little32(_ at: Int) -> Int? {
        guard at >= 0, at + 4 <= bytes.count else { return nil }
        return (0..<4).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }

    func little16(_ at: Int) -> Int? {
        guard at >= 0, at + 2 <= bytes.count else { return nil }
        return Int(bytes[at + 1]) << 8 | Int(bytes[at])
    }

    /// Four letters, as chunks are called.
    func name(_ at: Int) -> String? {
        guard at >= 0, at + 4 <= bytes.count else { return nil }
        return String(validating: bytes[at..<at + 4], as: UTF8.self)
    }
}
